package org.waymark.emergency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Worker;
import org.waymark.people.Children;
import org.waymark.web.DutyRow;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Visit;

/// Asks those who answer for it whether records were opened rightly. What a list says names neither the child nor
/// whoever opened the record.
public final class Reviews {
    private final Openings openings;
    private final Agencies agencies;

    public Reviews(Openings openings, Agencies agencies) {
        this.openings = openings;
        this.agencies = agencies;
    }

    /// What a person is asked about, as lines of the list of what must happen now.
    ///
    /// @param cards the children that the person sees whole
    public List<DutyRow> rows(List<Children.Card> cards, Visit visit) {
        openings.ends().settle(visit.now());
        var working = cards.stream().map(Children.Card::child).toList();
        var rows = new ArrayList<DutyRow>();
        for (var opening : openings.unreviewed()) {
            side(opening, working, visit).ifPresent(side -> rows.add(row(opening, side, visit)));
        }
        return rows;
    }

    /// The side for which a person is asked now.
    Optional<Opening.Side> side(Opening opening, Collection<UUID> working, Visit visit) {
        return openings.reviewers().side(opening, opener(opening, visit), visit.worker(), working, visit.now());
    }

    Optional<Worker> opener(Opening opening, Visit visit) {
        return agencies.worker(opening.worker(), visit.now());
    }

    private static Moment overdue(Instant limit, Visit visit) {
        var since = Times.since(limit, visit.now());
        return new Moment("overdue " + since.words(), since.exact());
    }

    private DutyRow row(Opening opening, Opening.Side side, Visit visit) {
        var limit = openings.reviewers().limit(opening);
        var late = openings.reviewers().overdue(opening, visit.now());
        return new DutyRow(
                "A record was opened in an emergency",
                late ? Tone.DANGER : Tone.NOW,
                Optional.empty(),
                "",
                late ? overdue(limit, visit) : Times.by(limit, visit.now()),
                side == Opening.Side.CHILD
                        ? "You, for the child"
                        : "You, for " + visit.worker().agency().name(),
                "",
                "Reference " + opening.reference() + ". Say whether it was justified.",
                List.of(),
                Optional.empty(),
                Optional.of(new Link("Review it", ReviewPage.path(opening.id()), opening.reference())));
    }
}
