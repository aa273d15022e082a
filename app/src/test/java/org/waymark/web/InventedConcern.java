package org.waymark.web;

import static org.waymark.web.InventedFrame.ask;
import static org.waymark.web.InventedFrame.choice;
import static org.waymark.web.InventedFrame.form;
import static org.waymark.web.InventedFrame.frame;
import static org.waymark.web.InventedFrame.line;
import static org.waymark.web.InventedFrame.marked;
import static org.waymark.web.InventedFrame.onlyIf;
import static org.waymark.web.InventedFrame.radios;
import static org.waymark.web.InventedFrame.select;
import static org.waymark.web.InventedFrame.several;
import static org.waymark.web.InventedFrame.words;
import static org.waymark.web.InventedFrame.wrong;
import static org.waymark.web.Row.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.waymark.concern.RaiseView;
import org.waymark.concern.ReceiptView;
import org.waymark.web.FieldView.Size;

/// An invented concern, with the indicators of the register.
final class InventedConcern {
    private static final Path INDICATORS = Path.of("..", "packs", "register", "indicators.csv");

    private InventedConcern() {}

    static List<Look> looks() {
        return List.of(
                new Look("raise", "concern/raise.jte", raise(1, List.of(), "")),
                new Look(
                        "raise-errors",
                        "concern/raise.jte",
                        raise(
                                3,
                                List.of(
                                        new ErrorItem("Say what you saw or heard", "#seen"),
                                        new ErrorItem("Give one way to reach you", "#reach")),
                                "Say what you saw or heard")),
                new Look(
                        "receipt",
                        "concern/receipt.jte",
                        receipt(Optional.of(new Send("I have rung them", "", "")), "")),
                new Look(
                        "receipt-rung",
                        "concern/receipt.jte",
                        receipt(Optional.empty(), "You told Children’s Services by phone: Fri 3 April 2026, 18:24.")));
    }

    private static RaiseView raise(int children, List<ErrorItem> errors, String seen) {
        return new RaiseView(
                frame("Raise a concern", "Work"),
                Optional.of(Link.to("Leave this page quickly", "https://www.bbc.co.uk/weather")),
                form("/concerns"),
                errors,
                List.of(
                        new Contact("Yes, or it may be", "999", "tel:999", "", ""),
                        new Contact("Not now, but it is one for the police", "101", "tel:101", "", "")),
                List.of(
                        "Do not tell the adults who are with the child that you are worried, and do not question them.",
                        "Do not use them to interpret.",
                        "Do not promise the child to keep it secret. Listen, and write down the words they use."),
                IntStream.rangeClosed(1, children)
                        .mapToObj(n -> child(n, children))
                        .toList(),
                new Send("Add another child", "add", "child"),
                place(),
                heard(seen),
                new FieldView.Signs(
                        ask(
                                "signs",
                                "Signs you noticed",
                                "An aid to your memory. Nothing is added up, and ticking none is fine."),
                        signs(group -> !group.startsWith("Risk factor"))),
                new FieldView.Signs(
                        ask("risks", "What may put a child at more risk"),
                        signs(group -> group.startsWith("Risk factor"))),
                adults(),
                you(errors.isEmpty() ? "" : "Give one way to reach you"),
                Send.only("Send"));
    }

    private static List<FieldView> heard(String error) {
        return List.of(
                words(
                        wrong(ask("seen", "What worries you?", "What you saw, heard or were told, and when."), error),
                        6,
                        ""),
                words(
                        ask(
                                "said",
                                "What did the child say?",
                                "Their own words, as nearly as you remember them. They stand apart from yours."),
                        3,
                        ""));
    }

    private static FieldView.Group child(int number, int of) {
        var prefix = "child." + number + ".";
        return new FieldView.Group(
                ask(
                        "child." + number,
                        of == 1 ? "What you know about them" : "Child " + number,
                        number > 1 ? "" : "Everything here may be left blank."),
                List.of(
                        line(ask(prefix + "name", "Name"), number == 3 ? "فاطمة الزهراء" : "", Size.FULL),
                        line(ask(prefix + "other", "Other names, or the name in its own script"), "", Size.FULL),
                        new FieldView.Day(
                                ask(prefix + "born", "Date of birth", "As much as you know. Just the year will do."),
                                "",
                                "",
                                number == 1 ? "2012" : "",
                                number == 1 ? FieldView.Guess.YES : FieldView.Guess.NO),
                        line(ask(prefix + "language", "Language they speak best"), "", Size.MIDDLE)));
    }

    private static List<FieldView> place() {
        return List.of(
                radios(
                        ask("missing", "Is the child missing now?"),
                        choice("yes", "Yes"),
                        choice("no", "No"),
                        choice("unknown", "I do not know")),
                new FieldView.Where(
                        marked(ask("place", "Where is the child now?"), "Kept apart"),
                        "Seen by few: only people who need it to keep the child safe. Every look is recorded.",
                        List.of(words(ask("place.address", "Place or address"), 2, ""))));
    }

    private static List<FieldView> adults() {
        return List.of(
                words(
                        ask(
                                "with",
                                "Who is with the child, or keeps turning up?",
                                "Names, what the child calls them, what they look like, cars, phone numbers."),
                        4,
                        ""),
                radios(
                        ask("aware", "Do they know that you are worried?"),
                        choice("no", "No"),
                        choice("yes", "Yes, or they may"),
                        choice("unknown", "I do not know")));
    }

    private static List<FieldView> you(String error) {
        return List.of(
                line(ask("me", "Your name"), "Ruth Adeyemi", Size.FULL),
                line(ask("role", "What you do, and where"), "Teacher, Hill School", Size.FULL),
                line(
                        wrong(
                                ask(
                                        "reach",
                                        "How can we reach you safely?",
                                        "A number or address that nobody else answers."),
                                error),
                        "",
                        Size.FULL),
                several(
                        ask("done", "What have you done already?"),
                        choice("rung", "Rung Children’s Services"),
                        choice("police", "Rung the police"),
                        choice("lead", "Told the safeguarding lead where I work"),
                        choice("stayed", "Stayed with the child")),
                select(
                        onlyIf(
                                ask("crime", "Which police force?"),
                                "done",
                                "police",
                                "Answer this if you rang the police"),
                        choice("a", "Northshire"),
                        choice("b", "British Transport Police")));
    }

    private static List<FieldView.SignGroup> signs(Predicate<String> wanted) {
        var groups = new LinkedHashMap<String, List<FieldView.Sign>>();
        for (var row : rows()) {
            if (wanted.test(row.get("group"))) {
                groups.computeIfAbsent(row.get("group"), _ -> new ArrayList<>()).add(sign(row));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new FieldView.SignGroup(
                        group.getKey(), group.getValue().stream().anyMatch(FieldView.Sign::chosen), group.getValue()))
                .toList();
    }

    private static FieldView.Sign sign(CSVRecord row) {
        return new FieldView.Sign(
                row.get("id"),
                row.get("indicator"),
                row.get("urgent").equals("yes") ? "Act now" : "",
                row.get("id").equals("IND-006"),
                row.get("id").equals("IND-006") ? "A round burn on the left forearm" : "");
    }

    private static List<CSVRecord> rows() {
        try (var in = Files.newBufferedReader(INDICATORS)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ReceiptView receipt(Optional<Send> rung, String told) {
        return new ReceiptView(
                frame("Your concern is recorded", "Work"),
                "WM-C-58TR",
                "Fri 3 April 2026, 18:10",
                ring(),
                List.of(
                        "“I am worried that a child may be exploited or trafficked.”",
                        "“My reference is WM-C-58TR.”",
                        "Your name and where you work.",
                        "Whether the child is safe at this moment, and who is with them."),
                form("/concerns/WM-C-58TR/rung"),
                rung,
                told,
                duties(),
                List.of(
                        new ReceiptView.Promise(
                                "Children’s Services tell you what they have decided.",
                                new Moment("within 24 hours of your call", "")),
                        new ReceiptView.Promise(
                                "If you hear nothing, ring again and say your reference.",
                                new Moment("from 6:10 pm tomorrow", "Sat 4 April, 18:10"))),
                List.of(
                        "Stay near the child if you can do so safely.",
                        "Do not tell the adults who are with the child.",
                        "Write down what the child says, in their words. You can add it here at any time."));
    }

    private static List<DutyRow> duties() {
        return List.of(
                row("Tell Children’s Services", Tone.NOW)
                        .due("now, by 6:10 pm tomorrow at the latest", "Sat 4 April, 18:10")
                        .who("You, for Hill School", "must")
                        .act("Record the call"),
                row("Immediate actions: 2 of 8 done", Tone.NOW)
                        .due("now", "no time limit in the guidance")
                        .who("You, for Hill School", "must")
                        .act("See the 8 actions"));
    }

    private static List<Contact> ring() {
        return List.of(
                new Contact(
                        "Children’s Services, day and night",
                        "01632 960 123",
                        "tel:01632960123",
                        "At any hour, every day",
                        ""),
                new Contact("Police, if a crime may have been committed", "101", "tel:101", "In danger ring 999.", ""));
    }
}
