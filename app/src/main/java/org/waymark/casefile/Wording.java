package org.waymark.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Value;
import org.waymark.packs.BlamingWords;
import org.waymark.web.Filled;
import org.waymark.web.Link;

/// A word in somebody's answer that blames the child. Whether it stays is for them to decide: it may be a quotation.
///
/// @param question leads to the answer, by the question
/// @param word     as it was written
public record Wording(Link question, String word, String better) {
    /// The control by which a person says that the words are to stay.
    static final String KEPT = "words-kept";

    /// What blames the child in the answers to a kind's questions. The child's own words are left alone, and so is
    /// whatever is kept apart.
    public static List<Wording> in(Kind kind, Map<String, Value> fields, BlamingWords words) {
        return kind.fields().stream()
                .filter(field ->
                        field.means().filter(Field.Means.OWN_WORDS::equals).isEmpty())
                .flatMap(field -> Optional.ofNullable(fields.get(field.id())).stream()
                        .flatMap(Wording::texts)
                        .flatMap(text ->
                                in(text, Link.to(field.ask(), "#" + control(field, EntryForm.FIELDS)), words).stream()))
                .distinct()
                .toList();
    }

    /// What blames the child in one text.
    static List<Wording> in(String text, Link question, BlamingWords words) {
        return words.in(text).stream()
                .map(found -> new Wording(question, found.word(), found.better()))
                .distinct()
                .toList();
    }

    /// Whether a form comes back so that the person decides. What keeps a child safe never does.
    static boolean holdsBack(List<Wording> found, Kind kind, Filled filled) {
        return !found.isEmpty() && !kind.safety() && !filled.ticked(KEPT);
    }

    /// What is said of them after something was recorded that nothing may hold back; nothing of anything else.
    static List<String> afterwards(List<Wording> found, Kind kind) {
        return kind.safety() ? told(found) : List.of();
    }

    /// What is said of them once they are recorded; nothing if there are none.
    static List<String> told(List<Wording> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var each = found.stream()
                .map(it -> "“" + it.word() + "” under “" + it.question().text() + "”. Better: " + it.better() + ".")
                .collect(Collectors.joining(" "));
        return List.of("Some words may sound as if the child were to blame: " + each
                + " Change them in the story, or leave them if you quote somebody.");
    }

    /// The same, with another way to the answer.
    public Wording at(Link other) {
        return new Wording(other, word, better);
    }

    private static Stream<String> texts(Value value) {
        return switch (value) {
            case Value.Text(var words) -> Stream.of(words);
            case Value.Unknown(var _, var reason) -> Stream.of(reason);
            case Value.Group(var parts) -> parts.values().stream().flatMap(Wording::texts);
            case Value.Groups(var rows) -> rows.stream().flatMap(Wording::texts);
            case Value.Option _, Value.Options _, Value.Reference _, Value.Answer _ -> Stream.empty();
            case Value.Whole _, Value.Date _, Value.KeptApart _ -> Stream.empty();
        };
    }

    /// The first control of a question.
    private static String control(Field field, String prefix) {
        var name = prefix + field.id();
        return field.parts().isEmpty() ? name : control(field.parts().getFirst(), name + (field.many() ? ".0." : "."));
    }

    @Override
    public String toString() {
        return "Wording[hidden]";
    }
}
