package org.waymark.packs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Standing;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Procedures;

/// What the worked examples of the packs show of times: whether something was judged before and after its end.
public final class Proofs {
    private final Loaded.Ready packs;
    private final Examples examples;
    private final List<Problem> problems;

    private Proofs(Loaded.Ready packs, Examples examples, List<Problem> problems) {
        this.packs = packs;
        this.examples = examples;
        this.problems = problems;
    }

    /// On which sides of an end examples judge something.
    public record Sides(boolean before, boolean after) {}

    /// Runs every example of the packs in a folder.
    ///
    /// @param packs the same packs, read
    public static Proofs of(Path folder, Loaded.Ready packs) {
        var problems = new Problems();
        var examples = Examples.run(folder, packs.engine(), problems);
        return new Proofs(packs, examples, problems.inOrder());
    }

    /// The examples that do not hold; with any, nothing is proved.
    public List<Problem> problems() {
        return problems;
    }

    /// On which sides of one limit the examples judge a duty: when it was met, or else at the example's own moment.
    /// Done at the very end is before it. Only the first round of a duty that comes round again is counted, as the
    /// limits speak of that one, and only an end that is known to the minute.
    public Sides of(Duty duty, Duty.Limit limit) {
        var alone = new DutyEngine(withOnly(packs.procedures(), duty.id(), limit), packs.calendar());
        var ofLimit = examples.judged(duty.id()).stream()
                .filter(it -> it.instance().duty().limits().contains(limit))
                .filter(it -> !it.instance().ref().comesRound())
                .toList();
        var before = false;
        var after = false;
        for (var judged : ofLimit) {
            var late = late(judged, alone);
            before |= late.equals(Optional.of(false));
            after |= late.equals(Optional.of(true));
        }
        return new Sides(before, after);
    }

    /// On which sides of its moment the examples ask about a fact of time: while it does not hold yet, and once it
    /// does.
    public Sides of(String fact) {
        return new Sides(examples.showsFact(fact, false), examples.showsFact(fact, true));
    }

    private static Optional<Boolean> late(Examples.Judged judged, DutyEngine alone) {
        var file = judged.file();
        return alone.derive(file.record(), file.at(), file.knownAt()).duties().stream()
                .filter(it -> it.ref().equals(judged.instance().ref()))
                .filter(it -> it.breach().equals(it.latestBreach()))
                .findFirst()
                .flatMap(it -> it.breach().flatMap(end -> moment(it, file.at()).map(at -> at.isAfter(end))));
    }

    /// The moment that decides whether something is in time; none where it is not a matter of time any more.
    private static Optional<Instant> moment(Instance instance, Instant at) {
        return switch (instance.standing()) {
            case Standing.Met met -> Optional.of(met.at());
            case Standing.MetLate met -> Optional.of(met.at());
            case Standing.Due _, Standing.Overdue _, Standing.Awaited _ -> Optional.of(at);
            case Standing.Waiting _,
                    Standing.NotNeeded _,
                    Standing.Lapsed _,
                    Standing.DepartedFrom _,
                    Standing.Withdrawn _,
                    Standing.CannotTell _ -> Optional.empty();
        };
    }

    /// The same rules, but of one duty no limit is left but one, which is a breach, so that its end can be read off.
    private static Procedures withOnly(Procedures all, String id, Duty.Limit limit) {
        var alone = new Duty.Limit(limit.by(), limit.from(), true, limit.strength(), limit.local(), limit.origin());
        return all.withDuties(
                duty -> duty.id().equals(id) && duty.limits().contains(limit) ? duty.withLimits(List.of(alone)) : duty);
    }
}
