package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.Value;
import org.waymark.packs.InForce;
import org.waymark.web.Link;

/// What a record says on the questions of a sheet, as far as the reader may see it.
public record Sheets(InForce packs, SeenCase seen, Story story) {

    /// What stands on a sheet. A line that the record says nothing on is there, and empty.
    public List<SheetLine> lines(Handbook.Sheet sheet) {
        return sheet.lines().stream().map(this::line).toList();
    }

    /// What is known already of what a form asks, so that nobody has to say it again. What the record says nothing on
    /// is left out.
    List<RecordView.Known> beside(Kind kind) {
        return packs.procedures().handbook().sheets().stream()
                .filter(sheet -> sheet.at().contains(kind.id()))
                .map(sheet -> new RecordView.Known(
                        sheet.title(),
                        lines(sheet).stream()
                                .filter(line -> !line.said().isEmpty())
                                .toList(),
                        new Link("Print it", page(seen, sheet), sheet.title())))
                .filter(known -> !known.lines().isEmpty())
                .toList();
    }

    /// The page of a sheet.
    public static String page(SeenCase seen, Handbook.Sheet sheet) {
        return Desk.page(seen) + "/sheets/" + sheet.id();
    }

    private SheetLine line(Handbook.Line line) {
        var said = switch (line) {
            case Handbook.Line.Newest(var _, var from) -> answers(from).limit(1).toList();
            case Handbook.Line.Every(var _, var from) -> answers(from).toList();
            case Handbook.Line.Since(var _, var kind) -> since(kind);
        };
        return new SheetLine(line.ask(), said);
    }

    private Stream<SheetLine.Said> answers(List<Fact.Place> from) {
        return story.standing()
                .flatMap(said -> from.stream()
                        .filter(place -> place.kind().equals(said.kind()))
                        .flatMap(place -> answer(said, place.field()).stream()));
    }

    private Optional<SheetLine.Said> answer(Entry.Stated said, String name) {
        return packs.procedures()
                .kind(said.kind(), said.edition())
                .flatMap(kind -> kind.field(name))
                .flatMap(field -> said.field(name)
                        .filter(value -> !(value instanceof Value.Unknown) && !(value instanceof Value.KeptApart))
                        .map(value -> new SheetLine.Said(story.says(field, value), isSpoken(field), source(said))))
                .filter(it -> !it.words().isBlank());
    }

    private static boolean isSpoken(Field field) {
        return field.means().filter(Field.Means.OWN_WORDS::equals).isPresent();
    }

    private String source(Entry.Stated said) {
        return story.title(said) + ", " + TimeWords.of(said.happened());
    }

    /// What was recorded after the newest entry of a kind; everything if there is none.
    private List<SheetLine.Said> since(String kind) {
        return story.standing()
                .takeWhile(said -> !said.kind().equals(kind))
                .map(said -> new SheetLine.Said(story.title(said), false, TimeWords.of(said.happened())))
                .toList();
    }

    @Override
    public String toString() {
        return "Sheets[" + seen.reference() + "]";
    }
}
