package org.waymark.engine.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Names what is known too vaguely to tell how an instance stands: `entry.happened`, `entry.known`, `kind.field`, or
/// a fact's id.
final class Doubts {
    private final Timeline timeline;

    Doubts(Timeline timeline) {
        this.timeline = timeline;
    }

    /// What can make the two readings of an instance differ: what it was begun and met by, else what its rule reads,
    /// else any vague time there is.
    List<String> about(Judged judged) {
        var names = new LinkedHashSet<String>();
        judged.begun().event().ifPresent(event -> addTimes(event, names));
        judged.met().ifPresent(event -> addTimes(event, names));
        judged.maybeMet().ifPresent(event -> addTimes(event, names));
        addDates(judged.begun(), names);
        addStatements(judged.begun().duty(), names);
        if (names.isEmpty()) {
            for (var kind : timeline.rules().kindsTouching(judged.begun().duty())) {
                addAll(timeline.events(kind), names);
                addAll(timeline.plans(kind), names);
            }
        }
        if (names.isEmpty()) {
            timeline.allEvents().values().forEach(events -> addAll(events, names));
            timeline.allPlans().values().forEach(plans -> addAll(plans, names));
        }
        return names.stream().sorted().toList();
    }

    private static void addAll(Collection<Event> events, Set<String> names) {
        events.forEach(event -> addTimes(event, names));
    }

    private static void addTimes(Event event, Set<String> names) {
        if (!event.said().happened().exact()) {
            names.add(event.id() + ".happened");
        }
        if (!event.said().stamp().known().exact()) {
            names.add(event.id() + ".known");
        }
    }

    /// The dates of the starting entry that its start or its limits count from.
    private static void addDates(Begun begun, Set<String> names) {
        var fields = new ArrayList<String>();
        for (var limit : begun.duty().limits()) {
            if (limit.from() instanceof Duty.From.OfField(var field)) {
                fields.add(field);
            }
        }
        if (begun.duty().starts() instanceof Duty.Starts.ByDate(var _, var field)) {
            fields.add(field);
        }
        begun.event()
                .map(Event::said)
                .ifPresent(said -> fields.stream()
                        .filter(field -> said.field(field).filter(Doubts::vague).isPresent())
                        .forEach(field -> names.add(name(said, field))));
    }

    private static String name(Entry.Stated said, String field) {
        return said.kind().replace('-', '_') + "." + field.replace('-', '_');
    }

    private void addStatements(Duty duty, Set<String> names) {
        for (var fact : timeline.rules().statementsTouching(duty)) {
            if (vague(timeline.stated(fact))) {
                names.add(timeline.rules().procedures().facts().get(fact).id());
            }
        }
    }

    private static boolean vague(Value value) {
        return value instanceof Value.Date(When when) && !when.earliestDay().equals(when.latestDay());
    }
}
