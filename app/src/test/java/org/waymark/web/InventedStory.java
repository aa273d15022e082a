package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.casefile.ChildView;
import org.waymark.web.StoryLine.Answer;
import org.waymark.web.StoryLine.Change;
import org.waymark.web.StoryLine.Spoken;

/// An invented story, with a line of every sort in it.
final class InventedStory {
    private InventedStory() {}

    /// @param times how often the same days come round, for a story of any length
    static ChildView.Story story(int times) {
        var days = new ArrayList<ChildView.Day>();
        IntStream.range(0, times).forEach(n -> {
            days.add(new ChildView.Day(
                    "Fri 3 April 2026", List.of(arranged("a" + n), spoken("b" + n), breached("c" + n))));
            days.add(new ChildView.Day("Wed 1 April 2026", List.of(amended("d" + n), struck("e" + n))));
        });
        days.add(new ChildView.Day("About 2012", List.of(born("f"))));
        return new ChildView.Story(
                InventedFrame.form("/children/WM-7K3Q/as-known"),
                new FieldView.Time(
                        InventedFrame.ask("at", "What was known on", "Leave out the time for the end of that day."),
                        "3",
                        "4",
                        "2026",
                        "18:10",
                        FieldView.Guess.NOT_ASKED),
                days,
                Optional.of(Link.to("Earlier than 2012", "?page=2")));
    }

    /// The concern as the front door reads it.
    static StoryLine asTold() {
        return spoken("concern", List.of());
    }

    private static StoryLine spoken(String id) {
        return spoken(id, List.of(Link.to("Correct this", "/children/WM-7K3Q/entries/e1/correct")));
    }

    private static StoryLine spoken(String id, List<Link> links) {
        return new StoryLine(
                id,
                new Moment("4 pm", "16:00"),
                "Concern",
                "Ms Adeyemi, teacher, saw and heard it",
                "Recorded by Ruth Adeyemi for Hill School, Fri 3 April 2026, 18:10.",
                "known 2 hours later",
                List.of(),
                "",
                List.of(
                        new Spoken("If I talk he will ring my auntie.", "", "Heard by Ms Adeyemi, in English"),
                        new Spoken("Mo fẹ́ lọ sílé.", "yo", "Heard by Ms Adeyemi, in Yoruba: “I want to go home.”")),
                List.of(
                        answer(
                                "What was seen",
                                "Two new phones. A man waited at the gate on Tuesday and Thursday. She was in school on 11 of the last 30 days."),
                        answer(
                                "Who is with her",
                                "A man she calls uncle. He gave no surname and would not show a document."),
                        marked("Health", "Injury seen", "A healing burn on the left forearm."),
                        kept("Where she is now")),
                false,
                List.of(),
                links);
    }

    private static StoryLine arranged(String id) {
        return new StoryLine(
                id,
                new Moment("arranged for 7:30 pm", "19:30"),
                "Talk with the child, with an interpreter",
                "",
                "Recorded by Sana Iqbal for Children’s Services, Fri 3 April 2026, 17:02.",
                "",
                List.of(new Tag("Arranged", Tone.WAITING)),
                "",
                List.of(),
                List.of(
                        answer("Interpreter", "From the approved register, Yoruba, a woman, no link to the family"),
                        kept("Where")),
                false,
                List.of(),
                List.of(Link.to("Record how it went", "/x"), Link.to("Call it off", "/x")));
    }

    private static StoryLine breached(String id) {
        return new StoryLine(
                id,
                new Moment("10:15 am", "10:15"),
                "Talk with the child",
                "PC Dale said so",
                "Recorded by Tom Dale for the police, Fri 3 April 2026, 12:40.",
                "",
                List.of(new Tag("Breach", Tone.DANGER)),
                "A relative interpreted. The guidance forbids this (document 002, section 6.7). The manager has been told, and the talk must be held again.",
                List.of(),
                List.of(answer("Who interpreted", "The man she calls uncle")),
                false,
                List.of(),
                List.of(Link.to("Correct this", "/x")));
    }

    static StoryLine amended(String id) {
        return new StoryLine(
                id,
                new Moment("in the morning", "time not known"),
                "Missing episode ended",
                "Her carer said so",
                "Recorded by Jo Marsh for Children’s Services, Fri 3 April 2026, 09:20.",
                "known 2 days later",
                List.of(),
                "",
                List.of(),
                List.of(answer("How she came back", "By herself, on foot"), answer("Away for", "31 hours")),
                false,
                List.of(new Change(
                        "“Away for” said 13 hours.",
                        "Figures swapped when typing.",
                        "Changed by Jo Marsh, Fri 3 April 2026, 11:05")),
                List.of());
    }

    private static StoryLine struck(String id) {
        return new StoryLine(
                id,
                new Moment("2 pm", "14:00"),
                "Seen by a doctor",
                "",
                "Recorded by Jo Marsh for Children’s Services, Wed 1 April 2026, 16:30.",
                "",
                List.of(),
                "",
                List.of(),
                List.of(answer("Outcome", "No treatment needed")),
                true,
                List.of(new Change(
                        "Struck out.",
                        "The appointment was moved; nobody has seen her yet.",
                        "Struck out by Sana Iqbal, Thu 2 April 2026, 10:00")),
                List.of());
    }

    private static StoryLine born(String id) {
        return new StoryLine(
                id,
                new Moment("about 2012", ""),
                "Born",
                "She said so herself",
                "Recorded by Ruth Adeyemi for Hill School, Fri 3 April 2026, 18:10.",
                "",
                List.of(new Tag("Not sure", Tone.DOUBT)),
                "",
                List.of(),
                List.of(answer("Where", "Not known")),
                false,
                List.of(),
                List.of());
    }

    static Answer answer(String ask, String says) {
        return new Answer(ask, says, "", Optional.empty());
    }

    private static Answer marked(String mark, String ask, String says) {
        return new Answer(ask, says, mark, Optional.empty());
    }

    private static Answer kept(String ask) {
        return new Answer(ask, "", "", Optional.of(new Link("Show and say why", "/children/WM-7K3Q/reveal/e1", ask)));
    }
}
