package org.waymark.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Value;
import org.waymark.packs.BlamingWords;
import org.waymark.web.Filled;
import org.waymark.web.Link;

/// A word in somebody's answer that blames the child, or the name of another child. Whether it stays is for them to
/// decide: it may be a quotation, or the two may know each other.
///
/// @param question leads to the answer, by the question
/// @param word     as it was written
/// @param better   what to say instead; empty for a name
public record Wording(Link question, String word, String better) {
    /// The control by which a person says that the words are to stay.
    static final String KEPT = "words-kept";

    /// The control by which a person says that the names of other children belong here.
    static final String NAMES_KEPT = "names-kept";

    /// Whether it is the name of another child.
    public boolean isName() {
        return better.isEmpty();
    }

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

    /// Where the answers to a kind's questions name another child, as words pasted from that child's papers would.
    ///
    /// @param others what other children are called
    static List<Wording> naming(Kind kind, Map<String, Value> fields, List<String> others) {
        return kind.fields().stream()
                .flatMap(field -> Optional.ofNullable(fields.get(field.id())).stream()
                        .flatMap(Wording::texts)
                        .flatMap(text -> others.stream().flatMap(name -> found(text, name)))
                        .map(name ->
                                new Wording(Link.to(field.ask(), "#" + control(field, EntryForm.FIELDS)), name, "")))
                .distinct()
                .toList();
    }

    /// A name as it stands in a text, if it does.
    private static Stream<String> found(String text, String name) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .results()
                .map(MatchResult::group);
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
        return !kind.safety() && found.stream().anyMatch(it -> !filled.ticked(it.isName() ? NAMES_KEPT : KEPT));
    }

    /// What is said of them after something was recorded that nothing may hold back; nothing of anything else.
    static List<String> afterwards(List<Wording> found, Kind kind) {
        return kind.safety() ? told(found) : List.of();
    }

    /// What is said of them once they are recorded; nothing if there are none.
    static List<String> told(List<Wording> found) {
        var sentences = new ArrayList<String>();
        found.stream()
                .filter(Wording::isName)
                .map(it -> "“" + it.word() + "” under “" + it.question().text()
                        + "” is another child you work with. If it is not about this child, strike it in the story.")
                .forEach(sentences::add);
        var blaming = found.stream().filter(it -> !it.isName()).toList();
        if (blaming.isEmpty()) {
            return sentences;
        }
        var each = blaming.stream()
                .map(it -> "“" + it.word() + "” under “" + it.question().text() + "”. Better: " + it.better() + ".")
                .collect(Collectors.joining(" "));
        sentences.add("Some words may sound as if the child were to blame: " + each
                + " Change them in the story, or leave them if you quote somebody.");
        return sentences;
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
