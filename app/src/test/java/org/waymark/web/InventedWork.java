package org.waymark.web;

import static org.waymark.web.InventedFrame.cite;
import static org.waymark.web.InventedFrame.frame;
import static org.waymark.web.InventedFrame.live;
import static org.waymark.web.InventedFrame.noticed;
import static org.waymark.web.InventedFrame.tab;
import static org.waymark.web.Row.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.duties.HomeView;
import org.waymark.duties.WhyView;

/// Invented work lists and reasons.
final class InventedWork {
    static final Link KAYLA = Link.to("Kayla B.", "/children/WM-7K3Q");
    static final Link ALEX = Link.to("Alex T.", "/children/WM-2F8D");
    static final Link DUC = Link.to("Đức N.", "/children/WM-9R4C");
    static final Link AMAL = Link.to("أمل ح.", "/children/WM-4M1X");

    private InventedWork() {}

    static List<Look> looks() {
        return List.of(
                new Look("home", "duties/home.jte", home()),
                new Look("home-team", "duties/home.jte", team()),
                new Look("home-empty", "duties/home.jte", empty()),
                new Look("home-forty", "duties/home.jte", forty()),
                new Look("why", "duties/why.jte", why()));
    }

    private static HomeView home() {
        return new HomeView(
                frame("What must happen now", "Work"),
                List.of(
                        count("2 overdue", Tone.DANGER, "#overdue"),
                        count("3 today", Tone.NOW, "#today"),
                        count("2 soon", Tone.SOON, "#soon")),
                scopes("Mine"),
                Optional.of(Link.to("Raise a concern", "/concerns/new")),
                List.of(overdue(), today(), soon(), cannotTell(), waiting()),
                List.of());
    }

    static DutyGroup overdue() {
        return new DutyGroup(
                "overdue",
                "Overdue",
                Tone.DANGER,
                "",
                List.of(
                        row("Tell the referrer the outcome", Tone.DANGER, KAYLA, "WM-7K3Q")
                                .due("overdue since 9:05 pm yesterday", "Thu 2 April, 21:05")
                                .who("You, for Children’s Services", "must")
                                .act("Record the outcome"),
                        row("Ask the return home interview to be offered", Tone.DANGER, ALEX, "WM-2F8D")
                                .due("overdue since midday", "Fri 3 April, 12:00")
                                .who("You, for Children’s Services", "must")
                                .note("No reason for the lateness has been given yet.")
                                .act("Record the offer")));
    }

    static DutyGroup today() {
        return new DutyGroup(
                "today",
                "Today",
                Tone.NOW,
                "",
                List.of(
                        row("Hold the strategy discussion", Tone.NOW, ALEX, "WM-2F8D")
                                .due("now", "no time limit in the guidance")
                                .who("You, with police and health", "must")
                                .act("Record the discussion"),
                        row("Immediate actions: 2 of 8 done", Tone.NOW, KAYLA, "WM-7K3Q")
                                .due("now", "by 6:10 pm tomorrow at the latest")
                                .who("You and Hill School", "must")
                                .act("See the 8 actions"),
                        row("Tell Kayla what happens next, in her language", Tone.NOW, KAYLA, "WM-7K3Q")
                                .due("by 9 pm today", "Fri 3 April, 21:00")
                                .who("You, for Children’s Services", "should")
                                .note("Arranged for today at 7:30 pm, with an interpreter.")
                                .act("Record what you told her")));
    }

    private static DutyGroup soon() {
        return new DutyGroup(
                "soon",
                "Soon",
                Tone.SOON,
                "",
                List.of(
                        row("Hold the first review", Tone.SOON, DUC, "WM-9R4C")
                                .due("by Tue 21 April", "20 working days from placement")
                                .who("Independent Reviewing Officer", "must")
                                .mark("National limit, grade L")
                                .act("Record the review"),
                        row("Offer an independent visitor", Tone.SOON, AMAL, "WM-4M1X")
                                .due("by Fri 10 April", "Fri 10 April, end of the day")
                                .who("You, for Children’s Services", "should")
                                .mark("Local standard")
                                .act("Record the offer")));
    }

    private static DutyGroup cannotTell() {
        return new DutyGroup(
                "cannot-tell",
                "Cannot tell yet",
                Tone.DOUBT,
                "",
                List.of(row("Review leave before it ends", Tone.DOUBT, DUC, "WM-9R4C")
                        .due("between 1 July 2026 and 30 June 2027", "his birth date is known only to the year")
                        .who("You, for Children’s Services", "must")
                        .act("Find out his birth date")));
    }

    private static DutyGroup waiting() {
        return new DutyGroup(
                "waiting",
                "Waiting",
                Tone.WAITING,
                "",
                List.of(row("Decide on reasonable grounds", Tone.WAITING, AMAL, "WM-4M1X")
                        .due("awaited since Mon 30 March", "chase it on Wed 8 April")
                        .who("Single Competent Authority", "must")
                        .act("Record the decision")));
    }

    private static HomeView team() {
        return new HomeView(
                noticed(
                        frame("What must happen now", "Work"),
                        "Recorded.",
                        "Alex T. now has a strategy discussion on Tue 7 April at 10:00.",
                        Link.to("See it", "/children/WM-2F8D")),
                List.of(count("2 overdue", Tone.DANGER, "#sana"), count("3 today", Tone.NOW, "#jo")),
                scopes("My team"),
                Optional.of(Link.to("Raise a concern", "/concerns/new")),
                List.of(
                        owner(
                                "sana",
                                "Sana Iqbal",
                                "2 overdue, 1 today",
                                overdue().rows()),
                        owner("jo", "Jo Marsh", "3 today", today().rows()),
                        owner(
                                "nobody",
                                "Nobody holds these yet",
                                "They fall to you",
                                cannotTell().rows())),
                List.of());
    }

    private static DutyGroup owner(String id, String name, String says, List<DutyRow> rows) {
        return new DutyGroup(id, name, Tone.PLAIN, says, rows);
    }

    private static HomeView empty() {
        return new HomeView(
                live(frame("What must happen now", "Work")),
                List.of(),
                scopes("Mine"),
                Optional.of(Link.to("Raise a concern", "/concerns/new")),
                List.of(),
                List.of(
                        "Nothing is due until Tue 21 April.",
                        "What you must, should or may do for a child stands here, with its time and its reason.",
                        "The next is: hold the first review for Đức N., by Tue 21 April."));
    }

    private static HomeView forty() {
        var many = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> row(
                                "Give everyone who came to the multi-agency meeting the record of what was decided, part "
                                        + n,
                                Tone.DANGER,
                                n % 2 == 0 ? AMAL : longName(),
                                "WM-%04d".formatted(n))
                        .due("overdue since 9:05 pm on Thursday before last", "Thu 26 March, 21:05")
                        .who("You, for the Children’s Services of a county with a very long name", "must")
                        .act("Record that it was given"))
                .toList();
        return new HomeView(
                frame("What must happen now", "Work"),
                List.of(count("40 overdue", Tone.DANGER, "#overdue")),
                scopes("Mine"),
                Optional.empty(),
                List.of(new DutyGroup("overdue", "Overdue", Tone.DANGER, "", many)),
                List.of());
    }

    static Link longName() {
        return Link.to("Wilhelmina-Alexandrina Nguyễn-Papadopoulou-Oluwaseun Featherstonehaugh", "/children/WM-0001");
    }

    private static WhyView why() {
        return new WhyView(
                frame("Why is this due?", "Work"),
                Link.to("Back to what must happen now", "/"),
                Link.to("Kayla B., WM-7K3Q", "/children/WM-7K3Q"),
                "Tell Children’s Services",
                "Any concern that a child may be trafficked goes to Children’s Services at once.",
                new Tag("Due", Tone.NOW),
                new Moment("by 6:10 pm tomorrow", "Sat 4 April 2026, 18:10"),
                "You, for Hill School",
                "must",
                List.of(new Tag("Local procedure", Tone.PLAIN)),
                steps(),
                "a contact with Children’s Services, recorded by or for Hill School.",
                "many trafficked children go missing within two or three days.",
                Optional.of(Link.to("Record the contact", "/children/WM-7K3Q/record/contact")),
                List.of(
                        Link.to("Say why it is late", "/duties/d1/late"),
                        Link.to("See the rule", "/procedures#contact")));
    }

    static List<Frame.Place> scopes(String current) {
        return List.of(
                tab("Mine", current.equals("Mine")),
                tab("My team", current.equals("My team")),
                tab("Waiting for others", current.equals("Waiting for others")));
    }

    static HomeView.Count count(String says, Tone tone, String href) {
        return new HomeView.Count(new Tag(says, tone), href);
    }

    private static List<WhyView.Step> steps() {
        return List.of(
                new WhyView.Step(
                        "A concern was recorded: Fri 3 April 2026, 16:00; known to Hill School from 18:10.",
                        List.of(cite("H8.5-3", "document 002, section 8.5")),
                        Optional.of(Link.to("Open the concern", "/children/WM-7K3Q/story#e1"))),
                new WhyView.Step(
                        "Kayla may be a child: her birth year is 2012 or 2013. Where it is in doubt, she is treated as one.",
                        List.of(cite("D7-1", "document 001, paragraph 7"), cite("H7.4-1", "document 002, section 7.4")),
                        Optional.empty()),
                new WhyView.Step(
                        "Limit: 24 hours from when the agency knew. Fri 3 April, 18:10 + 24 hours = Sat 4 April, 18:10."
                                + " The clocks do not change in between.",
                        List.of(cite("H8.5-3", "document 002, section 8.5")),
                        Optional.empty()),
                new WhyView.Step(
                        "Target: at once.",
                        List.of(
                                cite("H6.1-1", "document 002, section 6.1"),
                                cite("H6.2-1", "document 002, section 6.2")),
                        Optional.empty()));
    }
}
