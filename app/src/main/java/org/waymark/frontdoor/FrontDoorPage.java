package org.waymark.frontdoor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.engine.access.Access;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.people.Likeness;
import org.waymark.people.Likeness.Described;
import org.waymark.web.DutyRow;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.NotThereException;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// What has come in and waits for an answer.
@Controller
class FrontDoorPage {
    /// More than come in on the busiest day; the rest follows as these are dealt with.
    private static final int AT_MOST = 200;

    private static final int GIST = 140;
    private static final String DECIDED = "decided";

    private final Desk desk;

    FrontDoorPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/front-door")
    View list(@RequestParam(defaultValue = "") String show, Visit visit) {
        if (!visit.worker().is(Access.FRONT_DOOR)) {
            throw new NotThereException();
        }
        var contacts = desk.casefile().frontDoor(visit.worker(), AT_MOST, visit.now()).stream()
                .map(Contact::new)
                .toList();
        var toDecide = contacts.stream().filter(it -> it.decided().isEmpty()).toList();
        var decided = contacts.stream().filter(it -> it.decided().isPresent()).toList();
        var shown = show.equals(DECIDED) ? decided : toDecide;
        var view = new FrontDoorView(
                desk.frames().of("Front door", Part.FRONT_DOOR, visit),
                counts(toDecide, decided),
                List.of(
                        new Frame.Place(Link.to("To decide", "/front-door"), !show.equals(DECIDED)),
                        new Frame.Place(
                                Link.to("Decided, to allocate", "/front-door?show=" + DECIDED), show.equals(DECIDED))),
                arrivals(shown, visit),
                shown.isEmpty()
                        ? List.of(
                                "Nothing waits here now.",
                                "Concerns from schools, police, health, carers and the public arrive here, the most pressing first.")
                        : List.of());
        return desk.pages().show("frontdoor/list", view);
    }

    private static String counts(List<Contact> toDecide, List<Contact> decided) {
        var urgent = toDecide.stream().filter(Contact::urgent).count();
        return Times.plural(toDecide.size(), "concern") + " to decide on"
                + (urgent == 0 ? "" : ", " + urgent + " of them urgent") + "; " + decided.size()
                + " decided and not yet allocated"
                + (toDecide.size() + decided.size() == AT_MOST ? ". These waited longest; more wait behind them" : "");
    }

    /// Those in danger first, then by what has to be answered first; among equals, whoever has waited longest.
    private List<FrontDoorView.Arrival> arrivals(List<Contact> contacts, Visit visit) {
        var people = contacts.stream()
                .map(it -> new Waiting(it.seen(), Described.of(desk.heads().person(it.seen()))))
                .toList();
        var reader = desk.reader(visit);
        return contacts.stream()
                .map(it -> arrival(it, alike(it.seen().child(), people), reader, visit))
                .sorted(Comparator.comparing(FrontDoorView.Arrival::urgent)
                        .reversed()
                        .thenComparing(FrontDoorView.Arrival::tone))
                .toList();
    }

    private record Waiting(SeenCase seen, Described described) {
        boolean isAbout(UUID child) {
            return seen.child().equals(child);
        }

        boolean mayBe(Waiting other) {
            return Likeness.of(described, other.described)
                    .filter(Likeness::strong)
                    .isPresent();
        }

        @Override
        public String toString() {
            return "Waiting[hidden]";
        }
    }

    /// Other concerns that wait here and may be about the same child.
    private static List<Link> alike(UUID child, List<Waiting> all) {
        return all.stream()
                .filter(it -> it.isAbout(child))
                .flatMap(own -> all.stream().filter(it -> !it.isAbout(child) && own.mayBe(it)))
                .map(it -> link(it.seen()))
                .toList();
    }

    private static Link link(SeenCase seen) {
        return Link.to(seen.reference(), "/front-door/" + seen.child());
    }

    private FrontDoorView.Arrival arrival(Contact contact, List<Link> alike, CaseWords.Reader reader, Visit visit) {
        var seen = contact.seen();
        var pressing = pressing(seen, visit);
        return new FrontDoorView.Arrival(
                link(seen),
                List.of(desk.heads().person(seen).shortName()),
                contact.concern()
                        .map(it -> reader.agencyNames().getOrDefault(it.stamp().agency(), ""))
                        .orElse(""),
                contact.concern().map(FrontDoorPage::gist).orElse(""),
                contact.concern()
                        .map(it -> Times.at(it.stamp().recorded(), visit.now()))
                        .orElse(new Moment("not known", "")),
                pressing.map(DutyRow::due).orElse(new Moment("they have not rung yet", "")),
                pressing.map(DutyRow::tone).orElse(Tone.WAITING),
                contact.tags(desk),
                contact.takenBy(reader),
                contact.urgent(),
                alike);
    }

    /// What this agency has to do first about a concern.
    private Optional<DutyRow> pressing(SeenCase seen, Visit visit) {
        return Contact.owed(seen, visit, desk).stream().findFirst();
    }

    private static String gist(Entry.Stated concern) {
        var told = concern.field("seen").map(value -> value instanceof Value.Text(var words) ? words : "");
        var words = told.orElse("").replaceAll("\\s+", " ");
        return words.length() <= GIST ? words : words.substring(0, words.lastIndexOf(' ', GIST) + 1) + "…";
    }
}
