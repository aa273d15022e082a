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
import org.waymark.duties.DutyLine;
import org.waymark.duties.DutyState;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Role;
import org.waymark.engine.pack.Strength;
import org.waymark.engine.record.London;
import org.waymark.packs.InForce;
import org.waymark.web.DutyRow;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Tag;
import org.waymark.web.Times;
import org.waymark.web.Tone;

/// Says in words what follows from a case: duties with who, by when and how strongly, and what is missing.
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
    public DutyRow row(DutyLine line, String reference, Optional<Link> child, Reader reader) {
        var duty = packs.duty(line.rule());
        return new DutyRow(
                title(duty),
                tone(line, reader.now()),
                child,
                child.isPresent() ? reference : "",
                due(line, reader.now()),
                who(line.owner(), line.holder(), reader),
                line.strength().word(),
                note(line, reader.now()),
                marks(duty),
                Optional.of(new Link("Why?", why(line.child(), line.ref()), "about: " + duty.title())),
                action(line, duty));
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
    public static String why(UUID record, String ref) {
        return "/children/" + record + "/why?duty=" + encoded(ref);
    }

    /// The form that would meet a duty.
    private Optional<Link> action(DutyLine line, Duty duty) {
        if (line.state() == DutyState.MET_LATE && !line.explained()) {
            return Optional.of(
                    new Link(DutyAct.LATE.link(), DutyAct.LATE.path(line.child(), line.ref()), duty.title()));
        }
        return duty.metBy().kinds().stream()
                .findFirst()
                .filter(_ -> line.wanted())
                .flatMap(packs.procedures()::kind)
                .map(kind -> new Link(
                        "Record it",
                        "/children/" + line.child() + "/record/" + kind.id() + "?duty=" + encoded(line.ref()),
                        kind.title()));
    }

    /// What a duty is like at a glance.
    public static Tone tone(DutyLine line, Instant now) {
        return switch (line.state()) {
            case OPEN -> line.overdue(now) ? passed(line) : today(line, now) ? Tone.NOW : Tone.SOON;
            case UNKNOWN -> Tone.DOUBT;
            case WAITING, AWAITED -> Tone.WAITING;
            case MET, MET_LATE -> Tone.DONE;
            case ENDED -> Tone.PLAIN;
        };
    }

    /// Nobody did wrong who did not do what they only may.
    private static Tone passed(DutyLine line) {
        return line.strength() == Strength.MAY ? Tone.SOON : Tone.DANGER;
    }

    /// Due today, or at once.
    private static boolean today(DutyLine line, Instant now) {
        var today = line.breach()
                .filter(limit -> !Times.lastDay(limit).isAfter(London.dayOf(now)))
                .isPresent();
        return today || line.target().filter(target -> !target.isAfter(now)).isPresent();
    }

    private Moment due(DutyLine line, Instant now) {
        return switch (line.state()) {
            case OPEN -> open(line, now);
            case UNKNOWN ->
                line.breach()
                        .map(limit -> new Moment(
                                "cannot tell", "perhaps " + Times.by(limit, now).words()))
                        .orElseGet(() -> new Moment("cannot tell yet", ""));
            case WAITING -> line.opens().map(from -> Times.from(from, now)).orElseGet(() -> new Moment("not yet", ""));
            case AWAITED -> awaited(line, now);
            case MET -> closed("done", line, now);
            case MET_LATE -> closed("done late", line, now);
            case ENDED -> closed("ended", line, now);
        };
    }

    private Moment open(DutyLine line, Instant now) {
        if (line.overdue(now)) {
            var word = passed(line) == Tone.DANGER ? "overdue " : "time passed ";
            return prefixed(word, Times.since(line.late().orElse(now), now));
        }
        if (line.breach().isPresent()) {
            return Times.by(line.breach().get(), now);
        }
        return packs.duty(line.rule()).limits().stream().anyMatch(limit -> limit.by() instanceof Duty.By.Immediately)
                ? new Moment("now", "no limit in the guidance")
                : new Moment("no date set", "no limit in the guidance");
    }

    private static Moment awaited(DutyLine line, Instant now) {
        return line.breach()
                .map(limit -> now.isAfter(limit)
                        ? prefixed("late ", Times.since(limit, now))
                        : prefixed("expected ", Times.by(limit, now)))
                .orElseGet(() -> new Moment("awaited", "no time is set for it"));
    }

    private static Moment closed(String word, DutyLine line, Instant now) {
        return line.closed().map(at -> prefixed(word + " ", Times.at(at, now))).orElseGet(() -> new Moment(word, ""));
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
                    : "Nobody yet (" + inSentence(title) + ")";
        }
        var id = holder.get();
        if (id.equals(reader.worker())) {
            return "You, as " + inSentence(title);
        }
        return Optional.ofNullable(reader.names().get(id))
                .or(() -> Optional.ofNullable(reader.agencyNames().get(id)))
                .orElse(id);
    }

    /// A title as it stands within a sentence. Abbreviations keep their capitals.
    private static String inSentence(String title) {
        return title.length() > 1 && Character.isUpperCase(title.charAt(1))
                ? title
                : title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }

    /// What a duty is called in lists. One to tell somebody something is named by what is to be told.
    public static String title(Duty duty) {
        return duty.tells().isPresent() ? "Explain " + inSentence(duty.title()) : duty.title();
    }

    /// How a duty stands, in a word or two, for a tag.
    static String standing(Instance instance) {
        var word = instance.standing().word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String strength(Instance instance) {
        return instance.strength().word();
    }

    private String note(DutyLine line, Instant now) {
        if (line.state() == DutyState.UNKNOWN && !line.missing().isEmpty()) {
            var asks = line.missing().stream().map(this::missing).collect(Collectors.joining("; "));
            return "To find out: " + asks + (asks.endsWith("?") ? "" : ".");
        }
        if (line.state() == DutyState.MET_LATE && !line.explained()) {
            return "Nobody has said yet why it was late.";
        }
        return line.arranged()
                .map(moment -> "Arranged for " + Times.at(moment, now).words() + ".")
                .orElse(line.beforeKnown() && line.wanted() ? "Its limit had passed before anyone here knew." : "");
    }

    /// What is missing, in words: the title of a fact, the question of a field, or the time of an entry.
    String missing(String name) {
        var fact = packs.procedures().facts().stream()
                .filter(it -> it.id().equals(name))
                .findFirst();
        if (fact.isPresent()) {
            return fact.map(CaseWords::asked).orElse(name);
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

    /// A fact as something to find out: "whether an interpreter is needed", "date of birth".
    private static String asked(Fact fact) {
        var answered = fact instanceof Fact.Stated stated && stated.field().type() != Field.Type.YES_NO;
        return (answered ? "" : "whether ") + inSentence(fact.title());
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

    String title(String kind) {
        return packs.procedures().kind(kind).map(Kind::title).orElse(kind);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
