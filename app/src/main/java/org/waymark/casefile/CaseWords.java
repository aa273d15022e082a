package org.waymark.casefile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Agency;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Standing;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Role;
import org.waymark.engine.record.London;
import org.waymark.packs.InForce;
import org.waymark.web.Cite;
import org.waymark.web.DutyRow;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Tag;
import org.waymark.web.Times;
import org.waymark.web.Tone;

/// Says in words what follows from a case: duties with who, by when and how strongly; rows cited; what is missing.
public final class CaseWords {
    private final InForce packs;
    private final Agencies agencies;

    public CaseWords(InForce packs, Agencies agencies) {
        this.packs = packs;
        this.agencies = agencies;
    }

    /// A duty as a line of a list.
    ///
    /// @param child a link to the child, for lists of several children
    public DutyRow row(UUID record, String reference, Instance instance, Optional<Link> child, Reader reader) {
        var duty = instance.duty();
        return new DutyRow(
                duty.title(),
                tone(instance, reader.now()),
                child,
                child.isPresent() ? reference : "",
                due(instance, reader.now()),
                who(duty.owner(), instance.holder(), reader),
                strength(instance),
                note(instance, reader.now()),
                marks(duty),
                Optional.of(new Link("Why?", why(record, instance), "about: " + duty.title())),
                action(record, instance));
    }

    /// Who reads, and when.
    ///
    /// @param worker the reader's own id
    /// @param names  of all workers, by id
    public record Reader(String worker, Map<String, String> names, Map<String, String> agencyNames, Instant now) {}

    public Reader reader(String worker, Instant now) {
        return new Reader(
                worker,
                agencies.names(),
                agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name)),
                now);
    }

    /// The page that explains a duty.
    public static String why(UUID record, Instance instance) {
        return "/children/" + record + "/why?duty=" + encoded(instance.ref().text());
    }

    /// The form that would meet a duty.
    private Optional<Link> action(UUID record, Instance instance) {
        if (!instance.standing().open()) {
            return instance.standing() instanceof Standing.MetLate
                            && instance.lateReason().isEmpty()
                    ? Optional.of(new Link("Say why it was late", why(record, instance) + "#late", ""))
                    : Optional.empty();
        }
        return instance.duty().metBy().kinds().stream()
                .findFirst()
                .flatMap(kind -> packs.procedures().kind(kind))
                .map(kind -> new Link(
                        "Record it",
                        "/children/" + record + "/record/" + kind.id() + "?duty="
                                + encoded(instance.ref().text()),
                        kind.title()));
    }

    static Tone tone(Instance instance, Instant now) {
        return switch (instance.standing()) {
            case Standing.Overdue _ -> Tone.DANGER;
            case Standing.Due _ -> soon(instance, now) ? Tone.NOW : Tone.SOON;
            case Standing.CannotTell _ -> Tone.DOUBT;
            case Standing.Waiting _, Standing.Awaited _ -> Tone.WAITING;
            case Standing.Met _, Standing.MetLate _ -> Tone.DONE;
            case Standing.NotNeeded _, Standing.Lapsed _, Standing.DepartedFrom _, Standing.Withdrawn _ -> Tone.PLAIN;
        };
    }

    /// Due today, or at once.
    private static boolean soon(Instance instance, Instant now) {
        var today = instance.breach()
                .filter(limit -> !Times.lastDay(limit).isAfter(London.dayOf(now)))
                .isPresent();
        return today || instance.target().filter(target -> !target.isAfter(now)).isPresent();
    }

    private static Moment due(Instance instance, Instant now) {
        return switch (instance.standing()) {
            case Standing.Overdue(var since) -> prefixed("overdue ", Times.since(since, now));
            case Standing.Due _ -> dueNow(instance, now);
            case Standing.CannotTell _ ->
                instance.breach()
                        .map(limit -> new Moment(
                                "cannot tell", "perhaps " + Times.by(limit, now).words()))
                        .orElseGet(() -> new Moment("cannot tell yet", ""));
            case Standing.Waiting(var until) ->
                new Moment(
                        "from " + Times.at(until, now).words(),
                        Times.at(until, now).exact());
            case Standing.Awaited _ -> awaited(instance, now);
            case Standing.Met(var _, var at) -> prefixed("done ", Times.at(at, now));
            case Standing.MetLate(var _, var at, var _) -> prefixed("done late ", Times.at(at, now));
            case Standing.NotNeeded _ -> new Moment("not needed", "");
            case Standing.Lapsed(var since) -> prefixed("lapsed ", Times.since(since, now));
            case Standing.DepartedFrom _ -> new Moment("departed from", "");
            case Standing.Withdrawn _ -> new Moment("withdrawn", "");
        };
    }

    private static Moment dueNow(Instance instance, Instant now) {
        if (instance.breach().isPresent()) {
            return Times.by(instance.breach().get(), now);
        }
        return instance.duty().limits().stream().anyMatch(limit -> limit.by() instanceof Duty.By.Immediately)
                ? new Moment("now", "no limit in the guidance")
                : new Moment("no date set", "no limit in the guidance");
    }

    private static Moment awaited(Instance instance, Instant now) {
        return instance.breach()
                .map(limit -> now.isAfter(limit)
                        ? prefixed("late ", Times.since(limit, now))
                        : prefixed("expected ", Times.by(limit, now)))
                .orElseGet(() -> new Moment("awaited", "no time is set for it"));
    }

    private static Moment prefixed(String prefix, Moment moment) {
        return new Moment(prefix + moment.words(), moment.exact());
    }

    /// Who owes something: "You", a name, an agency, or that nobody holds the role.
    public String who(String role, Optional<String> holder, Reader reader) {
        var title = packs.procedures().role(role).map(Role::title).orElse(role);
        if (holder.isEmpty()) {
            return packs.procedures().role(role).map(Role::outside).orElse(false)
                    ? title
                    : "Nobody yet (" + title.toLowerCase(Locale.UK) + ")";
        }
        var id = holder.get();
        if (id.equals(reader.worker())) {
            return "You, as " + title.toLowerCase(Locale.UK);
        }
        return Optional.ofNullable(reader.names().get(id))
                .or(() -> Optional.ofNullable(reader.agencyNames().get(id)))
                .orElse(id);
    }

    static String strength(Instance instance) {
        return instance.strength().name().toLowerCase(Locale.ROOT);
    }

    private String note(Instance instance, Instant now) {
        if (instance.standing() instanceof Standing.CannotTell(var missing) && !missing.isEmpty()) {
            return "To find out: " + missing.stream().map(this::missing).collect(Collectors.joining("; ")) + ".";
        }
        if (instance.standing() instanceof Standing.MetLate
                && instance.lateReason().isEmpty()) {
            return "Nobody has said yet why it was late.";
        }
        return instance.arranged()
                .map(moment -> "Arranged for " + Times.at(moment, now).words() + ".")
                .orElse(
                        instance.beforeWeKnew() && instance.standing().open()
                                ? "Its limit had passed before anyone here knew."
                                : "");
    }

    /// What is missing, in words: the title of a fact, the question of a field, or the time of an entry.
    String missing(String name) {
        var fact = packs.procedures().facts().stream()
                .filter(it -> it.id().equals(name))
                .findFirst();
        if (fact.isPresent()) {
            return fact.map(Fact::title).orElse(name);
        }
        if (name.endsWith(".happened")) {
            return "when exactly it happened";
        }
        if (name.endsWith(".known")) {
            return "when exactly it became known";
        }
        return packs.procedures().kinds().values().stream()
                .filter(kind -> name.contains(kind.id().replace('-', '_') + "."))
                .flatMap(kind -> kind.field(name.substring(name.lastIndexOf('.') + 1)).stream())
                .map(field -> field.ask())
                .findFirst()
                .orElse(name.contains(" ") ? name : "what the record does not settle");
    }

    /// Where a limit comes from, if that is not one of the source documents.
    public static List<Tag> marks(Duty duty) {
        var marks = new ArrayList<Tag>();
        if (duty.limits().stream().anyMatch(Duty.Limit::local)) {
            marks.add(new Tag("Local standard", Tone.PLAIN));
        }
        duty.limits().stream()
                .flatMap(limit -> limit.origin().grade().stream())
                .distinct()
                .forEach(grade -> marks.add(new Tag("National limit, grade " + grade + confirm(grade), Tone.PLAIN)));
        return marks;
    }

    private static String confirm(String grade) {
        return grade.equals("S") || grade.equals("U") ? ": confirm" : "";
    }

    /// Rows as they are cited, each with its place.
    public List<Cite> cites(List<String> rows) {
        return rows.stream()
                .map(row -> new Cite(row, packs.register().place(row).orElse("")))
                .toList();
    }

    String title(String kind) {
        return packs.procedures().kind(kind).map(Kind::title).orElse(kind);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
