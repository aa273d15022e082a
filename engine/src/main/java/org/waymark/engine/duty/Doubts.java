package org.waymark.engine.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

    /// What can make the two readings of an instance differ: what it was begun and met by, else whatever its rule
    /// reads.
    List<String> about(Judged judged) {
        var names = new LinkedHashSet<String>();
        judged.begun().event().ifPresent(event -> addTimes(event, names));
        judged.met().ifPresent(event -> addTimes(event, names));
        judged.maybeMet().ifPresent(event -> addTimes(event, names));
        var line = timeline.rules().lineOf(judged.begun().duty().id());
        line.forEach(duty -> addDates(duty, judged.begun(), Doubts::vague, names));
        line.forEach(duty -> addStatements(duty, names));
        if (names.isEmpty()) {
            line.forEach(duty -> addDates(duty, judged.begun(), Doubts::withinADay, names));
        }
        if (names.isEmpty()) {
            line.stream()
                    .flatMap(duty -> timeline.rules().of(duty).kinds().stream())
                    .forEach(kind -> {
                        addAll(timeline.events(kind), names);
                        addAll(timeline.plans(kind), names);
                    });
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
    private static void addDates(Duty duty, Begun begun, Predicate<Value> wanted, Set<String> names) {
        var fields = new ArrayList<String>();
        for (var limit : duty.limits()) {
            if (limit.from() instanceof Duty.From.OfField(var field)) {
                fields.add(field);
            }
        }
        if (duty.starts() instanceof Duty.Starts.ByDate(var _, var field)) {
            fields.add(field);
        }
        begun.event()
                .map(Event::said)
                .ifPresent(said -> fields.stream()
                        .filter(field -> said.field(field).filter(wanted).isPresent())
                        .forEach(field -> names.add(name(said, field))));
    }

    private static String name(Entry.Stated said, String field) {
        return said.kind().replace('-', '_') + "." + field.replace('-', '_');
    }

    private void addStatements(Duty duty, Set<String> names) {
        for (var fact : timeline.rules().of(duty).statements()) {
            if (vague(timeline.stated(fact))) {
                names.add(timeline.rules().procedures().facts().get(fact).id());
            }
        }
    }

    private static boolean vague(Value value) {
        return value instanceof Value.Date(When when) && !when.earliestDay().equals(when.latestDay());
    }

    /// Where hours are counted from a date, even a date that is known to the day is too vague.
    private static boolean withinADay(Value value) {
        return value instanceof Value.Date(When when) && !when.exact();
    }
}
