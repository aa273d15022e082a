package org.waymark.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Access;
import org.waymark.engine.pack.Procedures;
import org.waymark.web.DutyRow;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Visit;

/// Who is asked about what stands out: the data protection officer of the agency; if nobody has answered in time, or it
/// is about them, also those who speak for the agency about safeguarding, or where nobody does its managers. Nobody is
/// asked about themselves. What a list says carries the reference of the alert alone.
public final class StandsOut {
    private final Alerts alerts;
    private final Watch watch;
    private final Agencies agencies;
    private final Procedures procedures;

    public StandsOut(Alerts alerts, Watch watch, Agencies agencies, Procedures procedures) {
        this.alerts = alerts;
        this.watch = watch;
        this.agencies = agencies;
        this.procedures = procedures;
    }

    /// What a person is asked about, as lines of the list of what must happen now.
    public List<DutyRow> rows(Visit visit) {
        var officer = visit.worker().is(Worker.DATA_PROTECTION_OFFICER);
        if (officer) {
            watch.catchUp(visit.now());
        } else if (!mayLead(visit.worker())) {
            return List.of();
        }
        return alerts.of(visit.worker().agency().id(), visit.now()).stream()
                .filter(it -> it.answered().isEmpty())
                .filter(it -> isAsked(it, visit.worker(), visit.now()))
                .map(it -> row(it, visit))
                .toList();
    }

    /// Whether somebody is asked about an alert now, and may therefore read it.
    boolean isAsked(Alert alert, Worker person, Instant now) {
        var theirs =
                alert.agency().equals(person.agency().id()) && !alert.worker().equals(person.id());
        var late = alert.overdue(alerts.standing(), now) || noOfficer(alert, now);
        return theirs && (person.is(Worker.DATA_PROTECTION_OFFICER) || (late && leads(person, now)));
    }

    /// Whether no officer can answer, as there is none, or none but the one whom it is about.
    private boolean noOfficer(Alert alert, Instant now) {
        return agencies.workersOf(alert.agency(), now).stream()
                .noneMatch(
                        it -> it.is(Worker.DATA_PROTECTION_OFFICER) && !it.id().equals(alert.worker()));
    }

    private boolean mayLead(Worker person) {
        return person.is(Access.SPEAKS_FOR_AGENCY) || Access.reviewsEmergencies(person.viewer(), procedures);
    }

    private boolean leads(Worker person, Instant now) {
        var speaks = person.is(Access.SPEAKS_FOR_AGENCY);
        return speaks || (mayLead(person) && nobodySpeaks(person.agency().id(), now));
    }

    private boolean nobodySpeaks(String agency, Instant now) {
        return agencies.workersOf(agency, now).stream().noneMatch(it -> it.is(Access.SPEAKS_FOR_AGENCY));
    }

    private DutyRow row(Alert alert, Visit visit) {
        var limit = alert.limit(alerts.standing());
        var late = alert.overdue(alerts.standing(), visit.now());
        return new DutyRow(
                "Something stands out in who looked",
                late ? Tone.DANGER : Tone.NOW,
                Optional.empty(),
                "",
                late ? overdue(limit, visit) : Times.by(limit, visit.now()),
                "You, for " + visit.worker().agency().name(),
                "",
                "Reference " + alert.reference() + ". Say what came of it.",
                List.of(),
                Optional.empty(),
                Optional.of(new Link("Look into it", AlertPage.path(alert.id()), alert.reference())));
    }

    private static Moment overdue(Instant limit, Visit visit) {
        var since = Times.since(limit, visit.now());
        return new Moment("overdue " + since.words(), since.exact());
    }

    /// How far back answered alerts are told.
    static final Duration ANSWERED = Duration.ofDays(90);
}
