package org.waymark.web;

import static org.waymark.web.InventedFrame.ask;
import static org.waymark.web.InventedFrame.choice;
import static org.waymark.web.InventedFrame.chosen;
import static org.waymark.web.InventedFrame.cite;
import static org.waymark.web.InventedFrame.form;
import static org.waymark.web.InventedFrame.frame;
import static org.waymark.web.InventedFrame.line;
import static org.waymark.web.InventedFrame.marked;
import static org.waymark.web.InventedFrame.onlyIf;
import static org.waymark.web.InventedFrame.open;
import static org.waymark.web.InventedFrame.radios;
import static org.waymark.web.InventedFrame.select;
import static org.waymark.web.InventedFrame.several;
import static org.waymark.web.InventedFrame.words;
import static org.waymark.web.InventedFrame.wrong;
import static org.waymark.web.InventedFrame.yesNo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.casefile.RecordView;
import org.waymark.web.FieldView.Size;

/// An invented form with a question of every kind.
final class InventedRecord {
    private InventedRecord() {}

    static List<Look> looks() {
        return List.of(
                new Look("record", "casefile/record.jte", record(List.of(), "", "")),
                new Look(
                        "record-errors",
                        "casefile/record.jte",
                        record(
                                List.of(
                                        new ErrorItem("Say what was decided", "#decided"),
                                        new ErrorItem("The day must be one that has been", "#happened")),
                                "Say what was decided",
                                "The day must be one that has been. It is 3 April 2026 today")));
    }

    private static RecordView record(List<ErrorItem> errors, String decided, String happened) {
        return new RecordView(
                frame("Record a strategy discussion", "Children"),
                InventedForms.BACK,
                InventedForms.ABOUT,
                "Strategy discussion",
                "Record it even if it is not finished: you can add to it later.",
                form("/children/WM-7K3Q/record/strategy-discussion"),
                errors,
                Stream.of(discussed(decided, errors.isEmpty()), settled())
                        .flatMap(List::stream)
                        .toList(),
                stamp(happened, errors.isEmpty() ? "2026" : "2027"),
                mind(),
                definitions(),
                Send.only("Record it"));
    }

    private static FieldView people() {
        return new FieldView.Many(
                ask("present", "Who took part?"),
                List.of(person(0, "Jo Marsh"), person(1, "")),
                new Send("Add another person", "add", "present"));
    }

    private static FieldView.Group person(int index, String name) {
        var prefix = "present." + index + ".";
        return new FieldView.Group(
                ask("present." + index, "Person " + (index + 1)),
                List.of(
                        line(ask(prefix + "name", "Name"), name, Size.FULL),
                        select(ask(prefix + "agency", "Agency"), agencies())));
    }

    private static FieldView.Choice[] agencies() {
        return IntStream.rangeClosed(1, 14)
                .mapToObj(n -> choice("a" + n, n == 1 ? "Children’s Services" : "Agency " + n))
                .toArray(FieldView.Choice[]::new);
    }

    private static List<FieldView> discussed(String decided, boolean blank) {
        return List.of(
                radios(
                        ask("how", "How was it held?"),
                        choice("meeting", "Meeting"),
                        choice("call", "Phone or video call"),
                        choice("both", "Both")),
                people(),
                words(
                        wrong(ask("decided", "What was decided?", "Each decision on a line of its own."), decided),
                        5,
                        blank ? "" : "Section 47 enquiry, joint.\nMedical tomorrow."),
                yesNo(ask("interpreter_needed", "Is an interpreter needed?")),
                line(
                        onlyIf(
                                ask("language", "Which language and dialect?"),
                                "interpreter_needed",
                                "yes",
                                "Answer this if an interpreter is needed"),
                        "",
                        Size.MIDDLE));
    }

    private static List<FieldView> settled() {
        return List.of(
                several(
                        ask("powers", "Which powers were considered?", "Tick all that were talked about."),
                        choice("police-protection", "Police protection"),
                        choice("abduction-notice", "Child abduction warning notice"),
                        choice("recovery", "Recovery order"),
                        choice("none", "None")),
                words(marked(open(ask("health", "What is known about her health?")), "Health"), 3, ""),
                select(ask("lead", "Which agency leads?"), agencies()),
                new FieldView.Day(
                        ask("review_on", "When will you look at it again?", "The day, or as much of it as is settled."),
                        "",
                        "4",
                        "2026",
                        FieldView.Guess.YES),
                line(ask("hours", "How many hours until the next check?"), "", Size.SHORT),
                new FieldView.Where(
                        marked(ask("safe_place", "Where will she sleep tonight?"), "Kept apart"),
                        "Seen only by people who need it to keep her safe. Every look is recorded with a reason.",
                        List.of(
                                words(ask("safe_place.address", "Address"), 3, ""),
                                line(ask("safe_place.postcode", "Postcode"), "", Size.SHORT))));
    }

    private static List<FieldView> stamp(String happened, String year) {
        return List.of(
                new FieldView.Time(
                        wrong(
                                ask("happened", "When did it happen?", "Leave out the time if you do not know it."),
                                happened),
                        "3",
                        "4",
                        year,
                        "17:30",
                        FieldView.Guess.NO),
                new FieldView.Time(
                        ask("known", "When did you learn of it?", "Leave this as it is if it was at once."),
                        "3",
                        "4",
                        "2026",
                        "17:30",
                        FieldView.Guess.NO),
                select(
                        ask("agency", "For which agency do you record this?"),
                        chosen("cs", "Children’s Services"),
                        choice("school", "Hill School")),
                line(ask("said_by", "Who said so?", "Leave this blank if you were there yourself."), "", Size.MIDDLE));
    }

    private static List<Advice> mind() {
        return List.of(
                new Advice(
                        "Talk to her apart from the adults",
                        "See her alone before anyone who came with her knows what you think.",
                        List.of(cite("H6.7-1", "document 002, section 6.7"))),
                new Advice(
                        "Police and health belong here",
                        "A discussion without them is still worth recording. Say who was asked and did not come.",
                        List.of(cite("H6.5-2", "document 002, section 6.5"))));
    }

    private static List<Advice> definitions() {
        return List.of(
                new Advice(
                        "Strategy discussion",
                        "A talk between Children’s Services, police, health and others, to decide whether an enquiry is needed and to keep the child safe meanwhile.",
                        List.of()),
                new Advice(
                        "Section 47 enquiry",
                        "The enquiry that must be made where a child may be suffering significant harm.",
                        List.of(cite("D20-1", "document 001, paragraph 20"))));
    }
}
