package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Puts the two readings of an instance together. Where they agree, that is the answer; else nobody can tell.
final class Agreeing {
    private final Timeline earliest;

    Agreeing(Timeline earliest) {
        this.earliest = earliest;
    }

    /// How an instance stands that comes out under both readings.
    Standing standing(OneReading early, OneReading late) {
        return switch (early.standing()) {
            case Standing.Met _, Standing.MetLate _ -> met(early, late);
            case Standing.CannotTell(var missing)
            when late.standing() instanceof Standing.CannotTell(var others) ->
                new Standing.CannotTell(union(missing, others));
            case Standing.Overdue(var since)
            when late.standing() instanceof Standing.Overdue -> new Standing.Overdue(since);
            case Standing.Waiting(var until)
            when late.standing() instanceof Standing.Waiting -> new Standing.Waiting(until);
            case Standing.Lapsed(var since)
            when late.standing() instanceof Standing.Lapsed -> new Standing.Lapsed(since);
            case Standing.CannotTell _,
                    Standing.Overdue _,
                    Standing.Waiting _,
                    Standing.Lapsed _,
                    Standing.Due _,
                    Standing.Awaited _,
                    Standing.NotNeeded _,
                    Standing.DepartedFrom _,
                    Standing.Withdrawn _ ->
                early.standing().getClass() == late.standing().getClass()
                        ? early.standing()
                        : cannotTell(early.judged(), late);
        };
    }

    /// Done in time only if even the latest doing is within the earliest limit; late only if the earliest is past the
    /// latest limit.
    private Standing met(OneReading early, OneReading late) {
        if (!(late.standing() instanceof Standing.Met) && !(late.standing() instanceof Standing.MetLate)) {
            return cannotTell(early.judged(), late);
        }
        var firstDone = early.judged().metAt();
        var lastDone = late.judged().metAt();
        var firstLimit = early.judged().moments().breach();
        var lastLimit = late.judged().moments().breach();
        var outside = early.standing() instanceof Standing.Met && early.judged().late();
        var by = early.judged().met().orElseThrow().id();
        if (outside || !lastDone.isAfter(firstLimit)) {
            return new Standing.Met(by, firstDone);
        }
        return firstDone.isAfter(lastLimit)
                ? new Standing.MetLate(by, firstDone, firstLimit)
                : cannotTell(early.judged(), late);
    }

    private Standing cannotTell(Judged early, OneReading late) {
        var missing = new LinkedHashSet<>(uncertain(early));
        missing.addAll(uncertain(late.judged()));
        for (var reading : List.of(late.standing())) {
            if (reading instanceof Standing.CannotTell(var names)) {
                missing.addAll(names);
            }
        }
        return new Standing.CannotTell(List.copyOf(missing));
    }

    /// What is uncertain about an instance that comes out under one reading only.
    Standing onlyOnce(OneReading one) {
        return new Standing.CannotTell(uncertain(one.judged()));
    }

    /// The times whose uncertainty can make the readings differ, as `entry.happened`, `entry.known` or a fact's id.
    private List<String> uncertain(Judged judged) {
        var names = new ArrayList<String>();
        judged.begun().event().ifPresent(event -> addTimes(event, names));
        judged.met().ifPresent(event -> addTimes(event, names));
        judged.maybeMet().ifPresent(event -> addTimes(event, names));
        var facts = earliest.rules().procedures().facts();
        for (var index = 0; index < facts.size() && names.isEmpty(); index++) {
            if (facts.get(index) instanceof Fact.Stated && loose(earliest.stated(index))) {
                names.add(facts.get(index).id());
            }
        }
        return names;
    }

    private static void addTimes(Event event, List<String> names) {
        if (!event.said().happened().exact()) {
            names.add(event.id() + ".happened");
        }
        if (!event.said().stamp().known().exact()) {
            names.add(event.id() + ".known");
        }
    }

    private static boolean loose(Value value) {
        return value instanceof Value.Date(When when) && !when.earliestDay().equals(when.latestDay());
    }

    static Optional<Instant> moment(Instant moment) {
        return moment.equals(Timeline.NEVER) ? Optional.empty() : Optional.of(moment);
    }

    private static List<String> union(List<String> some, List<String> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
