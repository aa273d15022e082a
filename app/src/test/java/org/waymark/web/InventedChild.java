package org.waymark.web;

import static org.waymark.web.InventedFrame.frame;
import static org.waymark.web.InventedFrame.tab;
import static org.waymark.web.Row.row;

import java.util.List;
import java.util.Optional;
import org.waymark.casefile.ChildHead;
import org.waymark.casefile.ChildView;
import org.waymark.casefile.ChildView.Known;
import org.waymark.casefile.ChildView.MenuItem;
import org.waymark.casefile.ChildView.MenuStage;
import org.waymark.casefile.StageMap;
import org.waymark.casefile.StageMap.Progress;
import org.waymark.casefile.StageMap.Stage;

/// An invented child's page.
final class InventedChild {
    private InventedChild() {}

    static List<Look> looks() {
        return List.of(
                new Look("child-now", "casefile/child.jte", child(kayla("Now"), Optional.of(now()))),
                new Look("child-now-empty", "casefile/child.jte", child(amal("Now"), Optional.of(nothingNow()))),
                new Look("child-story", "casefile/child.jte", story(kayla("Story"), Optional.empty(), 1)),
                new Look("child-story-earlier", "casefile/child.jte", story(amal("Story"), Optional.of(earlier()), 1)),
                new Look("child-story-long", "casefile/child.jte", story(longest("Story"), Optional.empty(), 40)),
                new Look("child-record", "casefile/child.jte", menu()));
    }

    private static ChildView child(ChildHead head, Optional<ChildView.Now> now) {
        return new ChildView(
                frame("Child’s record", "Children"), head, Optional.empty(), now, Optional.empty(), Optional.empty());
    }

    private static ChildView story(ChildHead head, Optional<ChildView.AsKnown> asKnown, int times) {
        return new ChildView(
                frame("Child’s record", "Children"),
                head,
                asKnown,
                Optional.empty(),
                Optional.of(InventedStory.story(times)),
                Optional.empty());
    }

    private static ChildView.AsKnown earlier() {
        return new ChildView.AsKnown(
                "You see the record as it was known on Thu 2 April 2026, 09:00. What came later is not shown.",
                Link.to("Back to now", "/children/WM-4M1X/story"));
    }

    static ChildHead kayla(String current) {
        return new ChildHead(
                "Kayla B.",
                "",
                "",
                List.of("12 or 13, birth year 2012", "she/her", "Known as “Blessing”"),
                "WM-7K3Q",
                List.of(
                        new Tag("May go missing: until Mon 6 April, 18:10", Tone.DANGER),
                        new Tag("Whereabouts protected", Tone.PLAIN),
                        new Tag("Looked after", Tone.PLAIN)),
                tabs(current),
                record(current));
    }

    private static ChildHead amal(String current) {
        return new ChildHead(
                "Amal H.",
                "أمل ح.",
                "ar",
                List.of("16, born 4 May 2009", "she/her"),
                "WM-4M1X",
                List.of(new Tag("Looked after", Tone.PLAIN)),
                tabs(current),
                record(current));
    }

    private static ChildHead longest(String current) {
        return new ChildHead(
                "Wilhelmina-Alexandrina Nguyễn-Papadopoulou-Oluwaseun Featherstonehaugh",
                "Вильгельмина Александрина",
                "ru",
                List.of(
                        "about 15, age disputed and treated as a child",
                        "they/them",
                        "Known as “Billie”, “Lina”, “the little one”"),
                "WM-0001",
                List.of(
                        new Tag("Missing now, since Fri 3 April, 07:40", Tone.DANGER),
                        new Tag("Whereabouts protected", Tone.PLAIN),
                        new Tag("Age disputed", Tone.DOUBT)),
                tabs(current),
                record(current));
    }

    private static List<Frame.Place> tabs(String current) {
        return List.of(
                tab("Now", current.equals("Now")),
                tab("Story", current.equals("Story")),
                tab("Record", current.equals("Record")));
    }

    private static Optional<Link> record(String current) {
        return current.equals("Record")
                ? Optional.empty()
                : Optional.of(Link.to("Record something", "/children/WM-7K3Q/record"));
    }

    private static ChildView.Now now() {
        return new ChildView.Now(
                List.of(
                        new DutyGroup(
                                "overdue",
                                "Overdue",
                                Tone.DANGER,
                                "",
                                List.of(row("Tell the referrer the outcome", Tone.DANGER)
                                        .due("overdue since 9:05 pm yesterday", "Thu 2 April, 21:05")
                                        .who("You, for Children’s Services", "must")
                                        .act("Record the outcome"))),
                        new DutyGroup(
                                "today",
                                "Today",
                                Tone.NOW,
                                "",
                                List.of(
                                        row("Immediate actions: 2 of 8 done", Tone.NOW)
                                                .due("now", "by 6:10 pm tomorrow at the latest")
                                                .who("You and Hill School", "must")
                                                .act("See the 8 actions"),
                                        row("Tell Kayla what happens next, in her language", Tone.NOW)
                                                .due("by 9 pm today", "Fri 3 April, 21:00")
                                                .who("You, for Children’s Services", "should")
                                                .note("Arranged for today at 7:30 pm, with an interpreter.")
                                                .act("Record what you told her")))),
                List.of(),
                stages(),
                List.of(
                        new Known("Language", "Yoruba; some English. Interpreter needed, a woman if she can choose."),
                        new Known("Talks most easily with", "Ms Adeyemi at Hill School"),
                        new Known("Frightened by", "Phone calls from numbers she does not know"),
                        new Known("What she wants", "To stay at her school, and to know who can see her file")));
    }

    private static ChildView.Now nothingNow() {
        return new ChildView.Now(
                List.of(),
                List.of(
                        "Nothing is due for Amal until Wed 8 April.",
                        "What anyone must, should or may do for her stands here, with its time and its reason."),
                stages(),
                List.of());
    }

    private static StageMap stages() {
        return new StageMap(
                "Done: concern. Running now: immediate actions, contact with Children’s Services, missing episode."
                        + " Not begun: the other seven.",
                List.of(
                        new Stage("Concern", Progress.DONE),
                        new Stage("Immediate actions", Progress.RUNNING),
                        new Stage("Contact and outcome", Progress.RUNNING),
                        new Stage("Strategy and section 47", Progress.NOT_BEGUN),
                        new Stage("Multi-agency meeting", Progress.NOT_BEGUN),
                        new Stage("National Referral Mechanism", Progress.NOT_BEGUN),
                        new Stage("Coming into care", Progress.RUNNING),
                        new Stage("Core assessment", Progress.NOT_BEGUN),
                        new Stage("Care plan", Progress.NOT_BEGUN),
                        new Stage("Reviews", Progress.NOT_BEGUN),
                        new Stage("Transition to adulthood", Progress.NOT_BEGUN)),
                List.of("Settlement or return", "Professional disagreement"));
    }

    private static ChildView menu() {
        return new ChildView(
                frame("Child’s record", "Children"),
                kayla("Record"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ChildView.Menu(List.of(
                        new MenuStage(
                                "At any time",
                                true,
                                List.of(
                                        item("Missing now", "Said as soon as she is not where she should be."),
                                        item("What the child said", "Her own words, and who heard them."),
                                        item("A sign or worry", "Something seen or heard that may matter."),
                                        item("Note", ""))),
                        new MenuStage(
                                "Running now: immediate actions",
                                true,
                                List.of(
                                        item(
                                                "Contact with Children’s Services",
                                                "Whom you reached, and what they said."),
                                        item("Interpreter booked", "Never somebody who came with the child."),
                                        item("Needs a doctor", ""))),
                        new MenuStage(
                                "Strategy and section 47",
                                false,
                                List.of(item("Strategy discussion", ""), item("Section 47 enquiry begun", ""))),
                        new MenuStage(
                                "National Referral Mechanism",
                                false,
                                List.of(
                                        item("Referral sent", "With the reference that came back."),
                                        item("Reasonable grounds decision", ""),
                                        item("Conclusive grounds decision", ""),
                                        item("Reconsideration asked for", "")))))));
    }

    private static MenuItem item(String text, String says) {
        return new MenuItem(Link.to(text, "/children/WM-7K3Q/record/x"), says);
    }
}
