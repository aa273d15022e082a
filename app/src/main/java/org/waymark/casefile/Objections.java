package org.waymark.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.guard.GuardAnswer;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Strength;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.DutyRef;
import org.waymark.engine.record.When;
import org.waymark.packs.InForce;

/// What speaks against a change: guards that are not yet answered, times that cannot be, duties that cannot be set
/// aside.
final class Objections {
    private final InForce packs;
    private final CaseRecord record;
    private final Instant now;

    Objections(InForce packs, CaseRecord record, Instant now) {
        this.packs = packs;
        this.record = record;
        this.now = now;
    }

    Optional<Outcome> to(Change change) {
        return switch (change) {
            case Change.Recording it -> {
                var kind = packs.procedures().kind(it.kind()).orElseThrow();
                var faults = times(it.happened(), it.known(), kind);
                yield faults.isEmpty() ? guards(it, kind) : invalid(faults);
            }
            case Change.Amending it -> needsReason(it.reason());
            case Change.Striking it -> needsReason(it.reason());
            case Change.Moving it -> needsReason(it.reason());
            case Change.Cancelling _ -> Optional.empty();
            case Change.Explaining it -> needsReason(it.reason());
            case Change.Waiving it -> needsReason(it.reason()).or(() -> waivable(it.duty()));
            case Change.Departing it -> needsReason(it.reason()).or(() -> departable(it.duty(), it.manager()));
        };
    }

    private List<Outcome.Fault> times(When happened, When known, Kind kind) {
        var faults = new ArrayList<Outcome.Fault>();
        if (kind.plans().isEmpty() && happened.earliest().isAfter(now)) {
            faults.add(new Outcome.Fault("happened", "This lies ahead. Only something arranged can lie ahead."));
        }
        if (known.earliest().isAfter(now)) {
            faults.add(new Outcome.Fault("known", "Nobody can have known this yet. Check the day and the time."));
        }
        if (kind.plans().isEmpty() && happened.earliest().isAfter(known.latest())) {
            faults.add(new Outcome.Fault("known", "This would have been known before it happened. Check both times."));
        }
        if (happened.exact() && happened.first().isBefore(When.LONG_AGO)) {
            faults.add(new Outcome.Fault("happened", "This lies before 1900. Check the year."));
        }
        return faults;
    }

    private Optional<Outcome> guards(Change.Recording recording, Kind kind) {
        if (kind.safety() || recording.consents().happenedAlready()) {
            return Optional.empty();
        }
        var open = packs.guards().answers(record, kind, recording.fields(), now, now).stream()
                .filter(answer -> !answered(answer, recording.consents()))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused(open));
    }

    private static boolean answered(GuardAnswer answer, Change.Consents consents) {
        return switch (answer) {
            case GuardAnswer.Allowed _ -> true;
            case GuardAnswer.Warned(var guard) -> consents.reasons().containsKey(guard.id());
            case GuardAnswer.ReasonAsked asked ->
                !consents.reasons().getOrDefault(asked.guard().id(), "").isBlank();
            case GuardAnswer.SecondPersonAsked(var guard) ->
                consents.second().isPresent()
                        && !consents.reasons().getOrDefault(guard.id(), "").isBlank();
            case GuardAnswer.Refused _ -> false;
        };
    }

    private Optional<Outcome> waivable(DutyRef ref) {
        return instance(ref)
                .filter(it -> it.strength() == Strength.MUST && !it.duty().conditional())
                .map(it -> fault("duty", "This is a must without an “if”. It cannot be set aside as not needed."));
    }

    private Optional<Outcome> departable(DutyRef ref, String manager) {
        if (manager.isBlank()) {
            return Optional.of(fault("manager", "Name the manager who decided this."));
        }
        return instance(ref)
                .filter(it -> it.duty().departure().isEmpty())
                .map(it -> fault("duty", "No source allows departing from this."));
    }

    private Optional<Instance> instance(DutyRef ref) {
        return packs.engine().derive(record, now).duties().stream()
                .filter(it -> ref.names(it.ref()))
                .findFirst();
    }

    private static Optional<Outcome> needsReason(String reason) {
        return reason.isBlank() ? Optional.of(fault("reason", "Say why.")) : Optional.empty();
    }

    private static Outcome fault(String field, String says) {
        return new Outcome.Invalid(List.of(new Outcome.Fault(field, says)));
    }

    private static Optional<Outcome> invalid(List<Outcome.Fault> faults) {
        return Optional.of(new Outcome.Invalid(faults));
    }
}
