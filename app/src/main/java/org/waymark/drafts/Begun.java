package org.waymark.drafts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.store.Audit;
import org.waymark.web.Drafts;
import org.waymark.web.DutyRow;
import org.waymark.web.Keeping;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Returning;
import org.waymark.web.Tag;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Visit;

/// Says of a person's drafts what they are about, as far as this person may see it now.
public final class Begun {
    /// How long before its words are let go of a draft asks for attention.
    private static final Duration WARNED = Duration.ofDays(7);

    private static final Pattern OF_CHILD =
            Pattern.compile("/children/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.*");

    private final Drafts drafts;
    private final Desk desk;
    private final Audit audit;
    private final TransactionTemplate transaction;

    public Begun(Drafts drafts, Desk desk, Audit audit, TransactionTemplate transaction) {
        this.drafts = drafts;
        this.desk = desk;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// A draft with the child behind it.
    ///
    /// @param seen empty for a form about no child, and where the record is not open to this person any more
    record Of(Drafts.Draft draft, boolean ofChild, Optional<SeenCase> seen) {
        String title() {
            return draft.about().title().isEmpty() ? "A form" : draft.about().title();
        }

        /// Whether its page would open.
        boolean opens() {
            return !ofChild || seen.isPresent();
        }

        @Override
        public String toString() {
            return "Of[" + draft.id() + "]";
        }
    }

    List<Of> all(Visit visit) {
        return drafts.of(visit.worker().id(), visit.now()).stream()
                .map(draft -> of(draft, visit))
                .toList();
    }

    /// One open draft of this person.
    Optional<Of> open(UUID id, Visit visit) {
        return drafts.of(visit.worker().id(), visit.now()).stream()
                .filter(draft -> draft.id().equals(id) && draft.state() == Drafts.State.OPEN)
                .findFirst()
                .map(draft -> of(draft, visit));
    }

    private Of of(Drafts.Draft draft, Visit visit) {
        var child = child(draft.about().path());
        return new Of(
                draft, child.isPresent(), child.flatMap(it -> desk.casefile().see(it, visit.worker(), visit.now())));
    }

    /// The child whose page a path is, if it is one's.
    static Optional<UUID> child(String path) {
        return Optional.of(OF_CHILD.matcher(path)).filter(it -> it.matches()).map(it -> UUID.fromString(it.group(1)));
    }

    /// Gives a draft to a colleague.
    void hand(Of it, Worker colleague, String note, Visit visit) {
        var child = it.seen().map(SeenCase::child);
        transaction.executeWithoutResult(_ -> {
            drafts.hand(it.draft().id(), visit.worker().id(), colleague.id(), note, visit.now());
            audit.write(visit.worker().did("draft-handed", child, List.of(colleague.id()), "", visit.now()));
        });
    }

    Link about(SeenCase seen) {
        return desk.about(seen);
    }

    /// What is not sent yet, as lines of the list of what must happen now.
    public List<DutyRow> rows(Visit visit) {
        return all(visit).stream()
                .filter(it -> it.draft().state() == Drafts.State.OPEN && it.opens())
                .map(it -> row(it, visit))
                .toList();
    }

    /// When it was saved, or ended.
    static Moment saved(Drafts.Draft draft, Visit visit) {
        var saved = Times.at(draft.saved(), visit.now());
        return draft.state() == Drafts.State.OPEN ? new Moment("saved " + saved.words(), saved.exact()) : saved;
    }

    private DutyRow row(Of it, Visit visit) {
        var draft = it.draft();
        var soon = draft.until().minus(WARNED).isBefore(visit.now());
        var reader = desk.reader(visit);
        return new DutyRow(
                it.title(),
                soon ? Tone.SOON : Tone.WAITING,
                it.seen().map(desk::about),
                it.seen().map(SeenCase::reference).orElse(""),
                saved(draft, visit),
                draft.handed()
                        .map(by -> "Handed to you by " + reader.names().getOrDefault(by, by))
                        .orElse("Begun by you"),
                "",
                soon
                        ? "Its words are let go of "
                                + Times.at(draft.until(), visit.now()).words() + "."
                        : "",
                List.of(new Tag("Not sent", soon ? Tone.SOON : Tone.WAITING)),
                Optional.of(new Link("Hand over or throw away", Keeping.PATH, it.title())),
                Optional.of(new Link("Go on with it", Returning.to(draft.about().path(), draft.id()), it.title())));
    }
}
