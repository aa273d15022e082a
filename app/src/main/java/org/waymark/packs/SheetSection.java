package org.waymark.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;

/// Reads `sheets`: what of a record is put together for one reader or one occasion.
final class SheetSection {
    private static final Set<String> WAYS = Set.of("newest", "every", "since");

    private final Map<String, Kind> kinds;
    private final FactSection facts;

    SheetSection(Map<String, Kind> kinds, FactSection facts) {
        this.kinds = kinds;
        this.facts = facts;
    }

    List<Handbook.Sheet> read(Sections sections, List<Handbook.Menu> menus) {
        return sections.of("sheets").stream().map(item -> sheet(item, menus)).toList();
    }

    private Handbook.Sheet sheet(Item item, List<Handbook.Menu> menus) {
        var part = item.part();
        var on = part.required("on");
        on.mustBeAmong(menus.stream().map(Handbook.Menu::id).toList(), "menu");
        var beside = part.texts("at");
        beside.forEach(this::kindExists);
        var lines = part.parts("lines").stream()
                .flatMap(line -> line(line).stream())
                .toList();
        var sheet = new Handbook.Sheet(
                item.id(),
                part.textOr("title", FieldReader.sentence(item.id())),
                part.textOr("says", ""),
                on.value(),
                part.text("for").flatMap(HandbookSection::audience).orElse(Handbook.Audience.PROFESSIONAL),
                !part.flag("nameless"),
                beside.stream().map(Text::value).toList(),
                lines,
                item.pack().origin(part));
        part.done();
        return sheet;
    }

    private Optional<Handbook.Line> line(Part part) {
        var ask = part.required("ask").value();
        var since = part.text("since");
        since.ifPresent(this::kindExists);
        var newest = part.has("newest");
        var from = places(Stream.concat(part.texts("newest").stream(), part.texts("every").stream())
                .toList());
        part.done();
        if (WAYS.stream().filter(part::has).count() != 1) {
            part.problem("ask", "This line does not say what it shows", "Add one of newest, every and since.");
            return Optional.empty();
        }
        return Optional.of(
                since.isPresent()
                        ? new Handbook.Line.Since(ask, since.get().value())
                        : newest ? new Handbook.Line.Newest(ask, from) : new Handbook.Line.Every(ask, from));
    }

    private List<Fact.Place> places(List<Text> texts) {
        return texts.stream()
                .flatMap(text -> facts.place(text).filter(place -> !tellsWhere(place, text)).stream())
                .toList();
    }

    /// Where a child is stands on no sheet.
    private boolean tellsWhere(Fact.Place place, Text text) {
        var where = Optional.ofNullable(kinds.get(place.kind()))
                .flatMap(kind -> kind.field(place.field()))
                .filter(field -> field.type() == Field.Type.PLACE)
                .isPresent();
        if (where) {
            text.problem("\"" + text.value() + "\" tells where the child is", "Leave it out: it is kept apart.");
        }
        return where;
    }

    private void kindExists(Text kind) {
        kind.mustBeAmong(kinds.keySet(), "entry kind");
    }
}
