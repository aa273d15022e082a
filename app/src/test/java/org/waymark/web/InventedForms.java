package org.waymark.web;

import static org.waymark.web.InventedFrame.ask;
import static org.waymark.web.InventedFrame.choice;
import static org.waymark.web.InventedFrame.cite;
import static org.waymark.web.InventedFrame.form;
import static org.waymark.web.InventedFrame.frame;
import static org.waymark.web.InventedFrame.line;
import static org.waymark.web.InventedFrame.onlyIf;
import static org.waymark.web.InventedFrame.select;
import static org.waymark.web.InventedFrame.words;

import java.util.List;
import java.util.Optional;
import org.waymark.casefile.BreachView;
import org.waymark.casefile.ChecklistView;
import org.waymark.casefile.CorrectView;
import org.waymark.web.FieldView.Size;

/// Invented forms that add to a record.
final class InventedForms {
    static final Link ABOUT = Link.to("Kayla B., WM-7K3Q", "/children/WM-7K3Q");
    static final Link BACK = Link.to("Back to the child’s record", "/children/WM-7K3Q");

    private InventedForms() {}

    static List<Look> looks() {
        return List.of(
                new Look("correct", "casefile/correct.jte", correct()),
                new Look("checklist", "casefile/checklist.jte", checklist()),
                new Look("breach", "casefile/breach.jte", breach()),
                new Look("breach-reason", "casefile/breach.jte", reasonAsked()));
    }

    private static CorrectView correct() {
        return new CorrectView(
                frame("Correct the record", "Children"),
                BACK,
                ABOUT,
                InventedStory.amended("entry"),
                form("/children/WM-7K3Q/entries/d/correct"),
                List.of(),
                how(),
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
                parts(),
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

    private static ChecklistView.Part now(String action, String title, String says, String who) {
        return part(action, title, says, Tone.NOW, "Now", who);
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

    private static FieldView.Choose how() {
        return new FieldView.Choose(
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
                                false)));
    }

    private static List<ChecklistView.Part> parts() {
        return List.of(
                done("Check that she is safe now", "Hill School, 16:20: with Ms Adeyemi."),
                done("Separate her from the adults who came with her", "Hill School, 16:30: he waits outside."),
                now(
                        "Record the call",
                        "Tell Children’s Services",
                        "By phone; do not wait for a form.",
                        "You, for Hill School · must"),
                now(
                        "Record what you did",
                        "Tell the police if a crime may have been committed",
                        "999 in danger, 101 otherwise.",
                        "You, for Hill School · must"),
                now(
                        "Record the booking",
                        "Book an interpreter from the approved register",
                        "Never somebody who came with her.",
                        "Children’s Services · must"),
                now(
                        "Record what you found",
                        "See whether she needs a doctor",
                        "A healing burn was seen.",
                        "Children’s Services · must"),
                now(
                        "Record what is kept",
                        "Keep what may be evidence",
                        "Clothes, phones, documents: touch as little as you can.",
                        "Police · should"),
                part(
                        "Record what you found",
                        "Find out whether other children are at risk",
                        "Depends on her answers.",
                        Tone.DOUBT,
                        "Cannot tell yet",
                        "Children’s Services · must"));
    }
}
