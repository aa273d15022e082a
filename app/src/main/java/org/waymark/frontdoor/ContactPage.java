package org.waymark.frontdoor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.casefile.SeenCase;
import org.waymark.engine.access.Access;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.web.Times;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// One concern at the front door: what was said, who it may be about, and the decision.
@Controller
class ContactPage {
    private static final String KEY = "key";

    private final Desk desk;
    private final WhoMayKnow whoMayKnow;
    private final Unsent unsent;

    ContactPage(Desk desk, WhoMayKnow whoMayKnow, Unsent unsent) {
        this.desk = desk;
        this.whoMayKnow = whoMayKnow;
        this.unsent = unsent;
    }

    @GetMapping("/front-door/{child}")
    View contact(@PathVariable UUID child, Visit visit) {
        var contact = contactOf(child, visit);
        var seen = contact.seen();
        var concern = contact.concern().orElseThrow(NotThereException::new);
        var reader = desk.reader(visit);
        var kind = desk.kind(Contact.DECISION, seen, visit);
        var decision = desk.forms().of(kind, seen, visit, EntryForm.fresh(kind, visit));
        var view = new ContactView(
                desk.frames().of("Concern", Part.FRONT_DOOR, visit),
                Link.to("Back to the front door", "/front-door"),
                seen.reference(),
                reader.agencyNames().getOrDefault(concern.stamp().agency(), ""),
                "Came in " + Times.ago(concern.stamp().recorded(), visit.now()),
                contact.tags(desk),
                desk.story(seen).line(concern),
                contact.earlier().stream().map(desk.story(seen)::line).toList(),
                told(reader.agencyNames().getOrDefault(concern.stamp().agency(), "Whoever raised it")),
                new Matches(desk).of(seen, visit),
                whoMayKnow.of(seen, desk, visit),
                Contact.owed(seen, visit, desk),
                contact.takenBy(reader).isEmpty() ? Optional.of(takeUp(seen)) : Optional.empty(),
                contact.takenBy(reader),
                unsent.form(record(seen, Contact.DECISION), kind.title(), sentAlong(seen), Filled.EMPTY, visit),
                asked(decision),
                desk.packs().register().blaming(),
                desk.guidance().practice(Contact.DECISION),
                Send.only("Record the decision"),
                contact.decided().map(it -> said(seen, it)).orElse(""),
                next(contact));
        return desk.pages().show("frontdoor/contact", view);
    }

    /// What the gate shows to whoever raised a concern.
    private static List<String> told(String agency) {
        return List.of(
                agency
                        + " sees what its own people wrote, that somebody here has taken it up, and by when they are owed the outcome.",
                "They read what you record as told to them. They see neither your decision nor its reasons, nor what others said, nor whether the child was known.");
    }

    /// Says that someone at the front door has taken the concern up, for the agency that raised it. Where that agency
    /// has told Children's Services already, this is no second contact that asks for a second answer.
    @PostMapping("/front-door/{child}/taken")
    View taken(@PathVariable UUID child, Visit visit) {
        var contact = contactOf(child, visit);
        var concern = contact.concern().orElseThrow(NotThereException::new);
        var told = contact.told();
        var fields = new HashMap<String, Value>(Map.of(
                "taken_by", new Value.Reference(visit.worker().id()),
                "reference", new Value.Text(contact.seen().reference())));
        told.ifPresentOrElse(
                it -> fields.put("contact", new Value.Reference(it.id())),
                () -> fields.put("channel", new Value.Option("acknowledged")));
        var taken = new Change.Recording(
                told.isPresent() ? Contact.TAKEN_UP : Contact.TOLD,
                When.at(visit.now()),
                When.at(visit.now()),
                concern.stamp().agency(),
                "",
                fields,
                Map.of(),
                Change.Consents.NONE);
        var key = Filled.of(visit.request().getParameterMap()).key(KEY);
        desk.casefile()
                .record(new Command(key, contact.seen().child(), taken, Optional.empty()), visit.worker(), visit.now());
        Frames.say(
                visit.request(),
                "You have taken this up",
                "Whoever raised it sees that. They are owed the outcome: the time runs from "
                        + (told.isPresent() ? "when they told you." : "now."));
        return new RedirectView("/front-door/" + child);
    }

    private Contact contactOf(UUID child, Visit visit) {
        var seen = desk.seen(child, visit);
        if (!visit.worker().is(Access.FRONT_DOOR) || !seen.seen().works()) {
            throw new NotThereException();
        }
        return new Contact(seen);
    }

    private static ContactView.TakeUp takeUp(SeenCase seen) {
        var form = new Form(
                "/front-door/" + seen.child() + "/taken",
                List.of(new Hidden(KEY, UUID.randomUUID().toString())));
        return new ContactView.TakeUp(form, Send.only("Take it up"));
    }

    /// The decision's own questions; when and for whom it was made is now and here, unless someone says otherwise.
    private static List<FieldView> asked(EntryForm decision) {
        var stamp = FieldView.Ask.of("stamp", "When, and who says so", "");
        var asked = new ArrayList<>(decision.fields(Map.of()));
        asked.add(new FieldView.Fold(stamp, false, decision.stamp(Map.of())));
        return asked;
    }

    private static List<Hidden> sentAlong(SeenCase seen) {
        return List.of(
                new Hidden(KEY, UUID.randomUUID().toString()), new Hidden("version", seen.version(Contact.DECISION)));
    }

    private String said(SeenCase seen, Entry.Stated decided) {
        var kind = desk.packs().procedures().kind(decided.kind()).orElseThrow();
        return desk.story(seen).answers(kind, decided.fields()).stream()
                .map(answer -> answer.says())
                .findFirst()
                .orElse("");
    }

    private static List<Link> next(Contact contact) {
        var seen = contact.seen();
        var next = new ArrayList<Link>();
        if (contact.decided().isPresent()) {
            next.add(Link.to("Allocate a social worker", record(seen, "allocated") + "?f.role=social-worker"));
        }
        next.add(Link.to("Open the child’s page", Desk.page(seen)));
        next.add(Link.to("Something else to record", Desk.page(seen) + "/record"));
        return next;
    }

    private static String record(SeenCase seen, String kind) {
        return Desk.page(seen) + "/record/" + kind;
    }
}
