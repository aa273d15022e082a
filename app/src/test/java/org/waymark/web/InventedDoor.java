package org.waymark.web;

import static org.waymark.web.InventedFrame.ask;
import static org.waymark.web.InventedFrame.choice;
import static org.waymark.web.InventedFrame.cite;
import static org.waymark.web.InventedFrame.form;
import static org.waymark.web.InventedFrame.frame;
import static org.waymark.web.InventedFrame.onlyIf;
import static org.waymark.web.InventedFrame.radios;
import static org.waymark.web.InventedFrame.select;
import static org.waymark.web.InventedFrame.tab;
import static org.waymark.web.InventedFrame.words;
import static org.waymark.web.InventedFrame.wrong;
import static org.waymark.web.Row.row;

import java.util.List;
import java.util.Optional;
import org.waymark.children.ChildrenView;
import org.waymark.frontdoor.AllocateView;
import org.waymark.frontdoor.ContactView;
import org.waymark.frontdoor.FrontDoorView;

/// Invented arrivals, and the children that a person works with.
final class InventedDoor {
    private InventedDoor() {}

    static List<Look> looks() {
        return List.of(
                new Look("front-door", "frontdoor/list.jte", arrivals()),
                new Look("front-door-empty", "frontdoor/list.jte", noArrivals()),
                new Look("triage", "frontdoor/contact.jte", triage(List.of(), "")),
                new Look(
                        "triage-errors",
                        "frontdoor/contact.jte",
                        triage(
                                List.of(new ErrorItem("Say why", "#why")),
                                "Say why: the referrer and the next worker read it")),
                new Look("allocate", "frontdoor/allocate.jte", allocate()),
                new Look("children", "children/list.jte", children()),
                new Look("children-none", "children/list.jte", noChildren()));
    }

    private static FrontDoorView arrivals() {
        return new FrontDoorView(
                frame("Front door", "Front door"),
                "3 wait for an answer, 1 of them overdue",
                scopes(),
                waiting(),
                List.of());
    }

    private static FrontDoorView.Arrival arrival(
            String reference,
            List<String> children,
            String from,
            String gist,
            String words,
            String exact,
            Tone tone,
            List<Tag> tags,
            String with) {

        return new FrontDoorView.Arrival(
                Link.to(reference, "/front-door/" + reference),
                children,
                from,
                gist,
                new Moment("6:10 pm today", "Fri 3 April, 18:10"),
                new Moment(words, exact),
                tone,
                tags,
                with);
    }

    private static FrontDoorView noArrivals() {
        return new FrontDoorView(
                frame("Front door", "Front door"),
                "Nothing waits",
                scopes(),
                List.of(),
                List.of(
                        "Nothing waits for an answer.",
                        "Concerns from schools, police, health, carers and the public arrive here, the most pressing first."));
    }

    private static List<Frame.Place> scopes() {
        return List.of(tab("Waiting", true), tab("Being looked at", false), tab("Answered", false));
    }

    private static ContactView triage(List<ErrorItem> errors, String why) {
        return new ContactView(
                frame("Concern", "Front door"),
                Link.to("Back to the front door", "/front-door"),
                "WM-C-58TR",
                "Hill School",
                "came in Fri 3 April 2026, 18:10",
                List.of(new Tag("May be trafficked", Tone.PLAIN), new Tag("Treated as a child", Tone.PLAIN)),
                InventedStory.asTold(),
                matches(),
                List.of(row("Decide, and tell the referrer", Tone.NOW)
                        .due("by 6:10 pm tomorrow", "Sat 4 April, 18:10")
                        .who("You, for Children’s Services", "must")
                        .act("Ring Hill School")),
                form("/front-door/WM-C-58TR"),
                errors,
                decision(why),
                List.of(new Advice(
                        "Sharing needs no consent here",
                        "Where a child may be trafficked, what is needed to keep them safe may be shared without it.",
                        List.of(cite("H6.8-8", "document 002, section 6.8")))),
                Send.only("Decide"));
    }

    private static AllocateView allocate() {
        return new AllocateView(
                frame("Allocate a social worker", "Front door"),
                Link.to("Back to the child’s record", "/children/WM-7K3Q"),
                Link.to("Kayla B., WM-7K3Q", "/children/WM-7K3Q"),
                "Whoever you choose owes what is due for her from then on, and is told at once.",
                List.of(
                        "Needs Yoruba or an interpreter",
                        "Prefers to speak with a woman",
                        "Two duties are already overdue"),
                form("/children/WM-7K3Q/allocate"),
                List.of(),
                List.of(
                        new FieldView.Choose(
                                ask("worker", "Social worker"),
                                FieldView.Shape.RADIOS,
                                List.of(
                                        new FieldView.Choice(
                                                "si", "Sana Iqbal", "11 children, 2 overdue. Knows the school.", false),
                                        new FieldView.Choice("jm", "Jo Marsh", "16 children, 5 overdue", false),
                                        new FieldView.Choice(
                                                "nobody", "Nobody yet", "What is due falls to you.", false))),
                        select(
                                ask("manager", "Supervising manager"),
                                choice("lm", "Lena Moss"),
                                choice("ok", "Obi Kalu")),
                        new FieldView.Time(
                                ask("from", "From when?"), "3", "4", "2026", "18:10", FieldView.Guess.NOT_ASKED)),
                Send.only("Allocate"));
    }

    private static ChildrenView children() {
        return new ChildrenView(frame("Children", "Children"), form("/children/search"), "", "", mine(), List.of());
    }

    private static ChildrenView.Child child(
            Link link, String reference, List<String> facts, List<Tag> tags, String duty, Tone tone, Moment due) {
        var next = new ChildrenView.Next(duty, due, tone);
        return new ChildrenView.Child(link, reference, facts, "", tags, Optional.of(next));
    }

    private static ChildrenView noChildren() {
        return new ChildrenView(
                frame("Children", "Children"),
                form("/children/search"),
                "Precious",
                "Nobody found",
                List.of(),
                List.of(
                        "No child that you work with is called “Precious” or anything close to it.",
                        "If you are worried about a child who is not here, raise a concern: whether Waymark knows a child is not told to everyone."));
    }

    private static List<FrontDoorView.Arrival> waiting() {
        return List.of(
                arrival(
                        "WM-C-51AA",
                        List.of("Alex T."),
                        "Northshire Police",
                        "Found at 3 am in a car with two adults; 40 wraps in the door pocket.",
                        "overdue since midday",
                        "Fri 3 April, 12:00",
                        Tone.DANGER,
                        List.of(new Tag("Missing now", Tone.DANGER)),
                        "Jo Marsh is looking at it"),
                arrival(
                        "WM-C-58TR",
                        List.of("Kayla B."),
                        "Hill School",
                        "Two new phones, a man at the gate, a healing burn on the forearm.",
                        "by 6:10 pm tomorrow",
                        "Sat 4 April, 18:10",
                        Tone.NOW,
                        List.of(),
                        ""),
                arrival(
                        "WM-C-59QX",
                        List.of("أمل ح.", "Not known", "Not known"),
                        "Northshire Fostering",
                        "Her carer heard her tell two other girls what to say.",
                        "by 11:40 am on Sunday",
                        "Sun 5 April, 11:40",
                        Tone.SOON,
                        List.of(new Tag("3 children", Tone.PLAIN)),
                        ""));
    }

    private static List<FieldView> decision(String why) {
        return List.of(
                radios(
                        ask("same", "Is this a child we know?"),
                        choice("new", "No, a new record"),
                        choice("WM-3D7P", "Yes: Blessing A., WM-3D7P"),
                        choice("WM-1C0V", "Yes: Kayla Brown, WM-1C0V"),
                        choice("unsure", "Cannot tell yet: keep them apart and look into it")),
                outcome(),
                select(
                        onlyIf(
                                ask("authority", "Which authority?"),
                                "outcome",
                                "pass",
                                "Answer this if you pass it on"),
                        choice("x", "Southshire"),
                        choice("y", "Eastshire")),
                words(wrong(ask("why", "Why?"), why), 4, ""));
    }

    private static List<ContactView.Match> matches() {
        return List.of(
                new ContactView.Match(
                        Link.to("Blessing A.", "/children/WM-3D7P"),
                        "WM-3D7P",
                        List.of("Same alias", "Birth year fits", "Lived in another county")),
                new ContactView.Match(
                        Link.to("Kayla Brown", "/children/WM-1C0V"),
                        "WM-1C0V",
                        List.of("First name fits", "Born 2014: does not fit")));
    }

    private static FieldView outcome() {
        return new FieldView.Choose(
                ask("outcome", "What will you do?"),
                FieldView.Shape.RADIOS,
                List.of(
                        new FieldView.Choice(
                                "strategy",
                                "Hold a strategy discussion",
                                "The child may be suffering significant harm.",
                                false),
                        new FieldView.Choice(
                                "assess", "Assess", "More must be known, and nothing points to harm now.", false),
                        new FieldView.Choice("pass", "Pass it to another authority", "", false),
                        new FieldView.Choice(
                                "none", "Nothing further", "The referrer is told why, and can disagree.", false)));
    }

    private static List<ChildrenView.Child> mine() {
        return List.of(
                child(
                        InventedWork.KAYLA,
                        "WM-7K3Q",
                        List.of("12 or 13", "“Blessing”"),
                        List.of(new Tag("May go missing", Tone.DANGER), new Tag("Looked after", Tone.PLAIN)),
                        "Tell the referrer the outcome",
                        Tone.DANGER,
                        new Moment("overdue since 9:05 pm yesterday", "Thu 2 April, 21:05")),
                child(
                        InventedWork.ALEX,
                        "WM-2F8D",
                        List.of("15"),
                        List.of(new Tag("Missing now", Tone.DANGER)),
                        "Hold the strategy discussion",
                        Tone.NOW,
                        new Moment("now", "no time limit in the guidance")),
                child(
                        InventedWork.AMAL,
                        "WM-4M1X",
                        List.of("16"),
                        List.of(),
                        "Decide on reasonable grounds",
                        Tone.WAITING,
                        new Moment("awaited since Mon 30 March", "chase it on Wed 8 April")),
                child(
                        InventedWork.longName(),
                        "WM-0001",
                        List.of("about 15", "“Billie”, “Lina”"),
                        List.of(new Tag("Age disputed", Tone.DOUBT)),
                        "Give everyone who came to the meeting its record",
                        Tone.NOW,
                        new Moment("by 9 pm today", "Fri 3 April, 21:00")));
    }
}
