package org.waymark.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.agencies.SignIns;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Entry;
import org.waymark.forms.Answered;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Returning;
import org.waymark.web.Send;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Records something about a child: any kind of entry, its form made from the packs.
@Controller
class RecordPage {
    private static final String KEY = "key";
    private static final String VERSION = "version";

    private final Desk desk;
    private final Refusals refusals;
    private final Unsent unsent;
    private final SignIns signIns;

    RecordPage(Desk desk, Unsent unsent, SignIns signIns) {
        this.desk = desk;
        this.refusals = new Refusals(desk);
        this.unsent = unsent;
        this.signIns = signIns;
    }

    @GetMapping("/children/{child}/record/{id}")
    View form(@PathVariable UUID child, @PathVariable String id, @RequestParam Optional<String> duty, Visit visit) {
        var seen = desk.seen(child, visit);
        var kind = desk.kind(id, seen, visit);
        var filled = unsent.begun(visit).orElseGet(() -> fresh(kind, seen, duty, visit));
        return show(kind, seen, filled, Remarks.NONE, visit);
    }

    @PostMapping("/children/{child}/record/{id}")
    View record(@PathVariable UUID child, @PathVariable String id, Visit visit) {
        var seen = desk.seen(child, visit);
        var kind = desk.kind(id, seen, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        if (filled.has("add")) {
            return show(kind, seen, filled, Remarks.NONE, visit);
        }
        return switch (desk.forms().of(kind, seen, visit, filled).read()) {
            case EntryForm.Read.Wrong(var errors) -> wrong(kind, seen, filled, errors, visit);
            case EntryForm.Read.Ready(var recording, var unread) -> {
                var wording = Stream.concat(
                                wording(kind, recording).stream(),
                                Wording.naming(kind, recording.fields(), desk.otherNames(seen, visit)).stream())
                        .toList();
                if (Wording.holdsBack(wording, kind, filled)) {
                    yield show(kind, seen, filled, new Remarks(Map.of(), wording), visit);
                }
                var also = new ArrayList<>(Recorded.warnings(desk, kind, recording, seen, visit));
                also.addAll(Recorded.ofUnread(unread));
                also.addAll(Wording.afterwards(wording, kind));
                also.addAll(Wording.told(inReasons(recording)));
                yield write(kind, seen, filled, recording, also, visit);
            }
        };
    }

    /// @param also what to say once it is recorded
    private View write(
            Kind kind, SeenCase seen, Filled filled, Change.Recording asked, List<String> also, Visit visit) {
        var errors = new HashMap<String, String>();
        var recording = withSecond(asked, filled, errors, visit);
        var command = new Command(filled.key(KEY), seen.child(), recording, Optional.of(filled.one(VERSION)));
        return switch (desk.casefile().record(command, visit.worker(), visit.now())) {
            case Outcome.Recorded _ -> {
                unsent.sent(filled, visit);
                yield new RedirectView(Recorded.say(desk, kind.title(), seen, also, visit));
            }
            case Outcome.Refused refused -> {
                errors.putAll(Refusals.missing(refused, filled, visit.worker()));
                var attempt = new Refusals.Attempt(
                        seen, kind, recording, filled, action(seen, kind), again(seen, kind, filled, visit), errors);
                yield desk.pages()
                        .show(
                                "casefile/breach",
                                refusals.view(attempt, refused, visit),
                                HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Outcome.NotThere _ -> throw new NotThereException();
            case Outcome.Stale(var theirs) ->
                desk.clash(
                        seen,
                        visit,
                        new Clashes(desk, seen)
                                .decision(
                                        kind,
                                        recording,
                                        theirs,
                                        new Form(action(seen, kind), renewed(seen, kind, filled))));
            case Outcome.Invalid(var faults) -> wrong(kind, seen, filled, Recorded.errors(faults), visit);
        };
    }

    private View wrong(Kind kind, SeenCase seen, Filled filled, Map<String, String> errors, Visit visit) {
        return show(kind, seen, filled, new Remarks(errors, List.of()), visit);
    }

    private List<Wording> wording(Kind kind, Change.Recording recording) {
        var blaming = desk.packs().register().blaming();
        var whoSays = Link.to(EntryForm.WHO_SAYS, "#" + EntryForm.SAID_BY);
        return Stream.concat(
                        Wording.in(kind, recording.fields(), blaming).stream(),
                        Wording.in(recording.saidBy(), whoSays, blaming).stream())
                .toList();
    }

    /// Why it is done although a guard asks. The guard's page takes it as it is, and it is told of afterwards.
    private List<Wording> inReasons(Change.Recording recording) {
        var why = Link.to(Refusals.WHY, "");
        return recording.consents().reasons().values().stream()
                .flatMap(reason ->
                        Wording.in(reason, why, desk.packs().register().blaming()).stream())
                .toList();
    }

    private View show(Kind kind, SeenCase seen, Filled filled, Remarks remarks, Visit visit) {
        var errors = remarks.errors();
        var form = desk.forms().of(kind, seen, visit, filled);
        var view = new RecordView(
                desk.frame(kind.title(), seen, visit),
                Link.to("Back to the record", Desk.page(seen) + "/record"),
                desk.about(seen),
                kind.title(),
                kind.help(),
                kind.safety() ? desk.guidance().contacts(kind.id()) : List.of(),
                desk.guidance().contacts("raise-a-concern"),
                kind.safety() ? List.of() : desk.guidance().contacts(kind.id()),
                unsent.form(action(seen, kind), kind.title(), hidden(filled), filled, visit),
                EntryForm.items(errors),
                desk.sheets(seen).beside(kind),
                form.fields(errors),
                form.stamp(errors),
                desk.guidance().practice(kind.id()),
                desk.guidance().definitions(kind),
                desk.packs().register().blaming(),
                remarks.wording(),
                Send.only("Record"));
        return desk.pages().show("casefile/record", view, remarks.status());
    }

    /// A new form: now, one's own agency, and whatever the duty it is opened for already says.
    private Filled fresh(Kind kind, SeenCase seen, Optional<String> duty, Visit visit) {
        var answers = new LinkedHashMap<>(EntryForm.fresh(kind, visit).answers());
        answers.put(KEY, List.of(UUID.randomUUID().toString()));
        answers.put(VERSION, List.of(seen.version(kind.id())));
        seen.duties().stream()
                .filter(it -> duty.filter(it.ref().text()::equals).isPresent())
                .findFirst()
                .ifPresent(instance -> answers.putAll(given(instance, kind).answers()));
        answers.putAll(picked(visit));
        return new Filled(answers);
    }

    /// What the way here has chosen already: ids of options and people, never words.
    private static Map<String, List<String>> picked(Visit visit) {
        return Filled.of(visit.request().getParameterMap()).answers().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(EntryForm.FIELDS))
                .filter(answer -> answer.getValue().stream().allMatch(it -> it.matches("[a-z0-9-]+")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Filled given(Instance instance, Kind kind) {
        var answers = new LinkedHashMap<String, List<String>>();
        instance.start().agency().ifPresent(agency -> answers.put(EntryForm.AGENCY, List.of(agency)));
        var metBy = instance.duty().metBy();
        var start = instance.start().entry();
        if (metBy.meets() instanceof Duty.Meets.Named(var field)) {
            start.ifPresent(entry -> answers.put(EntryForm.FIELDS + field, List.of(entry.id())));
        }
        start.map(Entry.Stated::fields)
                .ifPresent(fields -> metBy.same()
                        .forEach(same -> Optional.ofNullable(fields.get(same))
                                .ifPresent(value -> answers.putAll(Answered.of(Map.of(same, value), EntryForm.FIELDS)
                                        .answers()))));
        if (instance.duty().tells().isPresent()) {
            kind.fields().stream()
                    .filter(field ->
                            field.options().filter(Handbook.TOLD::equals).isPresent())
                    .forEach(field -> answers.put(
                            EntryForm.FIELDS + field.id(),
                            List.of(instance.duty().id())));
        }
        return new Filled(answers);
    }

    /// The recording with the second person who agreed, once their password shows that it is they.
    private Change.Recording withSecond(
            Change.Recording asked, Filled filled, Map<String, String> errors, Visit visit) {
        var second = filled.one(Refusals.SECOND);
        var colleague = desk.agencies().workersOf(visit.worker().agency().id(), visit.now()).stream()
                .anyMatch(it ->
                        it.id().equals(second) && !it.id().equals(visit.worker().id()));
        if (!colleague) {
            return asked;
        }
        if (!signIns.passwordIsRight(second, filled.one(Refusals.SECOND_PASSWORD))) {
            errors.put(Refusals.SECOND_PASSWORD, "That is not their password. Try again");
            return asked;
        }
        var consents = new Change.Consents(
                asked.consents().happenedAlready(), asked.consents().reasons(), Optional.of(second));
        return asked.with(consents);
    }

    private String again(SeenCase seen, Kind kind, Filled filled, Visit visit) {
        return unsent.keep(action(seen, kind), kind.title(), filled, visit);
    }

    /// What the form sends along once more when the other change has been read.
    private static List<Hidden> renewed(SeenCase seen, Kind kind, Filled filled) {
        return filled.without(Returning.NOT_ANSWERS)
                .with(KEY, UUID.randomUUID().toString())
                .with(VERSION, seen.version(kind.id()))
                .hidden();
    }

    private static List<Hidden> hidden(Filled filled) {
        return Stream.of(KEY, VERSION, Wording.KEPT, Wording.NAMES_KEPT)
                .filter(filled::has)
                .map(name -> new Hidden(name, filled.one(name)))
                .toList();
    }

    private static String action(SeenCase seen, Kind kind) {
        return Desk.page(seen) + "/record/" + kind.id();
    }
}
