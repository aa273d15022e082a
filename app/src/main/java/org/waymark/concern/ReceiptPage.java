package org.waymark.concern;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups;
import org.waymark.casefile.SeenCase;
import org.waymark.casefile.Wording;
import org.waymark.duties.DutyLine;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.web.DutyRow;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// The receipt for a concern: whom to ring now, what runs, what its author will hear.
@Controller
class ReceiptPage {
    private static final String CONCERN = "concern";
    private static final String CONTACT = "contact-childrens-services";
    private static final String KEY = "key";

    private final Desk desk;

    ReceiptPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/receipts/{child}")
    View receipt(@PathVariable UUID child, Visit visit) {
        var cases = cases(child, visit);
        var concern = statements(cases.getFirst(), CONCERN).findFirst().orElseThrow(NotThereException::new);
        var told = statements(cases.getFirst(), CONTACT)
                .filter(it -> it.stamp().agency().equals(concern.stamp().agency()))
                .findFirst();
        var view = new ReceiptView(
                desk.frames().of("Your concern is recorded", Part.WORK, visit),
                cases.stream().map(it -> Link.to(it.reference(), Desk.page(it))).toList(),
                "Recorded " + TimeWords.minute(concern.stamp().recorded()) + ".",
                desk.guidance().contacts("receipt"),
                say(cases, concern),
                new Form(
                        "/receipts/" + child + "/rung",
                        List.of(new Hidden(KEY, UUID.randomUUID().toString()))),
                told.isPresent() ? Optional.empty() : Optional.of(Send.only("I have rung them")),
                told.map(it -> toldWords(it, visit)).orElse(""),
                duties(cases, visit),
                hear(cases, visit),
                cases.stream().flatMap(seen -> wording(seen, cases.size())).toList(),
                desk.guidance().practice("receipt"));
        return desk.pages().show("concern/receipt", view);
    }

    /// Records that Children's Services were rung, about each child of the concern.
    @PostMapping("/receipts/{child}/rung")
    View rung(@PathVariable UUID child, Visit visit) {
        var key = Filled.of(visit.request().getParameterMap()).key(KEY);
        for (var seen : cases(child, visit)) {
            var concern = statements(seen, CONCERN).findFirst().orElseThrow(NotThereException::new);
            var rung = new Change.Recording(
                    CONTACT,
                    When.at(visit.now()),
                    When.at(visit.now()),
                    concern.stamp().agency(),
                    "",
                    Map.of("channel", new Value.Option("phone")),
                    Map.of(),
                    Change.Consents.NONE);
            // One key for each child, the same each time that the form is sent.
            var own = UUID.nameUUIDFromBytes((key.toString() + seen.child()).getBytes(StandardCharsets.UTF_8));
            desk.casefile().record(new Command(own, seen.child(), rung, Optional.empty()), visit.worker(), visit.now());
        }
        return new RedirectView("/receipts/" + child);
    }

    private List<SeenCase> cases(UUID child, Visit visit) {
        var cases = desk.casefile().raisedTogether(child, visit.worker(), visit.now());
        if (cases.isEmpty() || !cases.getFirst().acts()) {
            throw new NotThereException();
        }
        return cases;
    }

    private static Stream<Entry.Stated> statements(SeenCase seen, String kind) {
        return KnownRecord.asKnownAt(seen.at(), seen.seen().record().entries()).statements().stream()
                .filter(said -> said.kind().equals(kind))
                .sorted(Comparator.comparing(said -> said.stamp().recorded()));
    }

    /// What to say on the telephone, short enough to read aloud.
    private List<String> say(List<SeenCase> cases, Entry.Stated concern) {
        var references = cases.stream().map(SeenCase::reference).collect(Collectors.joining(" and "));
        var say = new ArrayList<String>();
        say.add(
                cases.size() == 1
                        ? "“I am worried that a child is being trafficked or exploited.”"
                        : "“I am worried that " + cases.size() + " children are being trafficked or exploited.”");
        urgent(concern, "immediate_danger", "“There is danger right now.”").ifPresent(say::add);
        urgent(concern, "urgent_health", "“The child needs a doctor now.”").ifPresent(say::add);
        urgent(concern, "missing_now", "“The child is missing now.”").ifPresent(say::add);
        urgent(concern, "interpreter_needed", "“An interpreter is needed.”").ifPresent(say::add);
        say.add("“It is written down as " + references + ".”");
        say.add("Say what you have done, who is with the child, and when it is safe to ring you.");
        say.add("Ask for their reference.");
        return say;
    }

    private static Optional<String> urgent(Entry.Stated concern, String field, String sentence) {
        return concern.field(field).filter(new Value.Answer(true)::equals).map(_ -> sentence);
    }

    private String toldWords(Entry.Stated contact, Visit visit) {
        var by = contact.stamp().by().equals(visit.worker().id())
                ? "You"
                : desk.reader(visit).names().getOrDefault(contact.stamp().by(), "A colleague");
        return by + " recorded that Children’s Services were told, " + TimeWords.of(contact.happened()) + ".";
    }

    private List<DutyRow> duties(List<SeenCase> cases, Visit visit) {
        var reader = desk.reader(visit);
        var names = new HashMap<UUID, DutyGroups.Named>();
        var lines = new ArrayList<DutyLine>();
        for (var seen : cases) {
            var named = cases.size() == 1 ? Optional.<String>empty() : Optional.of(seen.reference());
            names.put(seen.child(), new DutyGroups.Named("", named));
            seen.duties().stream()
                    .filter(it -> !answers(it))
                    .map(it -> DutyLine.of(seen.child(), it))
                    .filter(DutyLine::wanted)
                    .forEach(lines::add);
        }
        return desk.groups().rows(lines, names, reader);
    }

    private List<ReceiptView.Promise> hear(List<SeenCase> cases, Visit visit) {
        var reader = desk.reader(visit);
        return cases.stream()
                .flatMap(seen -> seen.duties().stream()
                        .filter(this::answers)
                        .map(it -> desk.words().row(DutyLine.of(seen.child(), it), "", Optional.empty(), reader)))
                .map(row -> new ReceiptView.Promise("Children’s Services tell you what came of it", row.due()))
                .distinct()
                .toList();
    }

    /// Words of the concern that its author may want to change, each leading to where that is done.
    private Stream<Wording> wording(SeenCase seen, int children) {
        return statements(seen, CONCERN)
                .limit(1)
                .flatMap(concern -> desk.packs().procedures().kind(concern.kind(), concern.edition()).stream()
                        .flatMap(kind -> Wording.in(
                                kind, concern.fields(), desk.packs().register().blaming())
                                .stream())
                        .map(it -> it.at(Link.to(
                                it.question().text() + (children == 1 ? "" : ", " + seen.reference()),
                                Desk.page(seen) + "/entries/" + concern.id() + "/correct"))));
    }

    /// Whether a duty is to answer whoever raised a concern.
    private boolean answers(Instance instance) {
        return instance.duty().metBy().kinds().stream()
                .flatMap(kind -> desk.packs().procedures().kind(kind).stream())
                .map(Kind::answersReferrer)
                .anyMatch(Optional::isPresent);
    }
}
