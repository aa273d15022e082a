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
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.casefile.BreachView;
import org.waymark.casefile.ChecklistView;
import org.waymark.casefile.CorrectView;
import org.waymark.casefile.RecordView;
import org.waymark.web.FieldView.Size;

/// Invented forms that add to a record.
final class InventedForms {
    private static final Link ABOUT = Link.to("Kayla B., WM-7K3Q", "/children/WM-7K3Q");
    private static final Link BACK = Link.to("Back to the child’s record", "/children/WM-7K3Q");

    private InventedForms() {}

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
                                "The day must be one that has been. It is 3 April 2026 today")),
                new Look("correct", "casefile/correct.jte", correct()),
                new Look("checklist", "casefile/checklist.jte", checklist()),
                new Look("breach", "casefile/breach.jte", breach()),
                new Look("breach-reason", "casefile/breach.jte", reasonAsked()));
    }

    private static RecordView record(List<ErrorItem> errors, String decided, String happened) {
        return new RecordView(
                frame("Record a strategy discussion", "Children"),
                BACK,
                ABOUT,
                "Strategy discussion",
                "Record it even if it is not finished: you can add to it later.",
                form("/children/WM-7K3Q/record/strategy-discussion"),
                errors,
                List.of(
                        radios(
                                ask("how", "How was it held?"),
                                choice("meeting", "Meeting"),
                                choice("call", "Phone or video call"),
                                choice("both", "Both")),
                        people(),
                        words(
                                wrong(
                                        ask("decided", "What was decided?", "Each decision on a line of its own."),
                                        decided),
                                5,
                                errors.isEmpty() ? "" : "Section 47 enquiry, joint.\nMedical tomorrow."),
                        yesNo(ask("interpreter_needed", "Is an interpreter needed?")),
                        line(
                                onlyIf(
                                        ask("language", "Which language and dialect?"),
                                        "interpreter_needed",
                                        "yes",
                                        "Answer this if an interpreter is needed"),
                                "",
                                Size.MIDDLE),
                        several(
                                ask("powers", "Which powers were considered?", "Tick all that were talked about."),
                                choice("police-protection", "Police protection"),
                                choice("abduction-notice", "Child abduction warning notice"),
                                choice("recovery", "Recovery order"),
                                choice("none", "None")),
                        words(marked(open(ask("health", "What is known about her health?")), "Health"), 3, ""),
                        select(ask("lead", "Which agency leads?"), agencies()),
                        new FieldView.Day(
                                ask(
                                        "review_on",
                                        "When will you look at it again?",
                                        "The day, or as much of it as is settled."),
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
                                        line(ask("safe_place.postcode", "Postcode"), "", Size.SHORT)))),
                List.of(
                        new FieldView.Time(
                                wrong(
                                        ask(
                                                "happened",
                                                "When did it happen?",
                                                "Leave out the time if you do not know it."),
                                        happened),
                                "3",
                                "4",
                                errors.isEmpty() ? "2026" : "2027",
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
                        line(
                                ask("said_by", "Who said so?", "Leave this blank if you were there yourself."),
                                "",
                                Size.MIDDLE)),
                List.of(
                        new Advice(
                                "Talk to her apart from the adults",
                                "See her alone before anyone who came with her knows what you think.",
                                List.of(cite("H6.7-1", "document 002, section 6.7"))),
                        new Advice(
                                "Police and health belong here",
                                "A discussion without them is still worth recording. Say who was asked and did not come.",
                                List.of(cite("H6.5-2", "document 002, section 6.5")))),
                List.of(
                        new Advice(
                                "Strategy discussion",
                                "A talk between Children’s Services, police, health and others, to decide whether an enquiry is needed and to keep the child safe meanwhile.",
                                List.of()),
                        new Advice(
                                "Section 47 enquiry",
                                "The enquiry that must be made where a child may be suffering significant harm.",
                                List.of(cite("D20-1", "document 001, paragraph 20")))),
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

    private static CorrectView correct() {
        return new CorrectView(
                frame("Correct the record", "Children"),
                BACK,
                ABOUT,
                InventedStory.amended("entry"),
                form("/children/WM-7K3Q/entries/d/correct"),
                List.of(),
                new FieldView.Choose(
                        ask("how", "What is wrong with it?"),
                        FieldView.Shape.RADIOS,
                        List.of(
                                new FieldView.Choice(
                                        "amend",
                                        "It should have said something else",
                                        "You change what it says. The old words stay readable.",
                                        true),
                                new FieldView.Choice(
                                        "strike",
                                        "It never was so",
                                        "It is struck out, and counts for nothing from then on.",
                                        false),
                                new FieldView.Choice(
                                        "move",
                                        "It is about another child",
                                        "It moves to that child’s record, and is not seen here any more.",
                                        false))),
                List.of(
                        line(
                                onlyIf(
                                        ask("away", "Away for"),
                                        "how",
                                        "amend",
                                        "Answer this if it should have said something else"),
                                "31 hours",
                                Size.MIDDLE),
                        line(
                                onlyIf(
                                        ask("child", "The other child’s reference"),
                                        "how",
                                        "move",
                                        "Answer this if it is about another child"),
                                "",
                                Size.SHORT)),
                new FieldView.Words(ask("reason", "Why?", "Whoever reads the record sees this."), "", 3),
                Send.only("Correct it"));
    }

    private static ChecklistView checklist() {
        return new ChecklistView(
                frame("Immediate actions", "Work"),
                BACK,
                ABOUT,
                "Immediate actions",
                "Eight things to do at once, in whatever order keeps her safest.",
                "2 of 8 done",
                "If she is in danger now, ring 999 first.",
                List.of(
                        done(
                                "Check that she is safe now",
                                "Hill School, Fri 3 April, 16:20: with Ms Adeyemi in the medical room."),
                        done(
                                "Separate her from the adults who came with her",
                                "Hill School, Fri 3 April, 16:30: he waits in reception."),
                        part(
                                "Record the call",
                                "Tell Children’s Services",
                                "By phone; do not wait for a form.",
                                Tone.NOW,
                                "Now",
                                "You, for Hill School · must"),
                        part(
                                "Record what you did",
                                "Tell the police if a crime may have been committed",
                                "999 in danger, 101 otherwise.",
                                Tone.NOW,
                                "Now",
                                "You, for Hill School · must"),
                        part(
                                "Record the booking",
                                "Book an interpreter from the approved register",
                                "Never somebody who came with her.",
                                Tone.NOW,
                                "Now",
                                "Children’s Services · must"),
                        part(
                                "Record what you found",
                                "See whether she needs a doctor",
                                "A healing burn was seen.",
                                Tone.NOW,
                                "Now",
                                "Children’s Services · must"),
                        part(
                                "Record what is kept",
                                "Keep what may be evidence",
                                "Clothes, phones, documents: touch as little as you can.",
                                Tone.NOW,
                                "Now",
                                "Police · should"),
                        part(
                                "Record what you found",
                                "Find out whether other children are at risk",
                                "Depends on her answers.",
                                Tone.DOUBT,
                                "Cannot tell yet",
                                "Children’s Services · must")),
                List.of(cite("H6.4-1", "document 002, section 6.4")));
    }

    private static ChecklistView.Part done(String title, String outcome) {
        return new ChecklistView.Part(
                title,
                "",
                new Tag("Done", Tone.DONE),
                "",
                outcome,
                Optional.of(new Link("Why?", "/why", title)),
                Optional.empty());
    }

    private static ChecklistView.Part part(
            String action, String title, String says, Tone tone, String standing, String who) {
        return new ChecklistView.Part(
                title,
                says,
                new Tag(standing, tone),
                who,
                "",
                Optional.of(new Link("Why?", "/why", title)),
                Optional.of(new Link(action, "/act", title)));
    }

    private static BreachView breach() {
        return breach(
                Tone.DANGER,
                "A relative must not interpret",
                "You wrote that the man she calls uncle will interpret. Nobody who came with the child, and no relative"
                        + " or sponsor, may do that.",
                "Interpreters have been used to control children and to learn what they say.",
                new BreachView.Instead(
                        "It has not happened",
                        "Book an interpreter from the approved register. Kayla can choose a woman or a man.",
                        Optional.of(Link.to("Book an interpreter", "/children/WM-7K3Q/record/interpreter"))),
                new BreachView.Anyway(
                        "It has happened",
                        "Record it as it was. It is marked as a breach of this rule, your manager is told, and the"
                                + " talk must be held again with an approved interpreter.",
                        List.of(),
                        form("/children/WM-7K3Q/record/talk"),
                        Send.only("Record that it happened")));
    }

    private static BreachView reasonAsked() {
        return breach(
                Tone.NOW,
                "Say why this cannot wait",
                "No step of the plan is to be taken before the multi-agency meeting, unless it keeps the child safe.",
                "Steps taken one by one have warned exploiters, and lost what the agencies knew together.",
                new BreachView.Instead(
                        "It can wait",
                        "The meeting is arranged for Tue 7 April, 10:00. You can plan this there.",
                        Optional.of(Link.to("Put it to the meeting", "/children/WM-7K3Q/record/agenda"))),
                new BreachView.Anyway(
                        "It cannot wait",
                        "Your reason is recorded with it.",
                        List.of(
                                words(ask("why", "Why can it not wait for the meeting?"), 3, ""),
                                select(
                                        ask("manager", "Which manager agrees?"),
                                        choice("lm", "Lena Moss"),
                                        choice("ok", "Obi Kalu"))),
                        form("/children/WM-7K3Q/record/talk"),
                        Send.only("Record it with this reason")));
    }

    private static BreachView breach(
            Tone tone,
            String title,
            String says,
            String because,
            BreachView.Instead instead,
            BreachView.Anyway anyway) {
        return new BreachView(
                frame("Before you record this", "Children"),
                Link.to("Back to what you wrote", "/children/WM-7K3Q/record/talk"),
                ABOUT,
                tone,
                title,
                says,
                because,
                List.of(cite("H6.7-4", "document 002, section 6.7"), cite("H7.5-2", "document 002, section 7.5")),
                List.of(),
                List.of(
                        InventedStory.answer("What", "Talk with the child"),
                        InventedStory.answer("When", "Fri 3 April 2026, 18:30"),
                        InventedStory.answer("Interpreter", "The man she calls uncle")),
                instead,
                Optional.of(anyway));
    }
}
