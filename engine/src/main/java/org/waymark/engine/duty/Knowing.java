package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Value;

/// Which agency knew of an event, and from when.
final class Knowing {
    private Knowing() {}

    /// The agency it was recorded for knew first; another knows it once it was shared with it.
    static Map<String, Instant> of(Timeline timeline, Event event) {
        var known = new TreeMap<String, Instant>();
        known.put(event.agency(), event.known());
        for (var kind : timeline.rules().telling()) {
            kind.shares().ifPresent(sharing -> {
                for (var telling : timeline.events(kind.id())) {
                    if (tells(timeline, sharing, telling, event)) {
                        toldAgencies(sharing, telling)
                                .forEach(agency -> known.merge(agency, telling.happened(), Knowing::earlier));
                    }
                }
            });
        }
        return known;
    }

    private static boolean tells(Timeline timeline, Kind.Sharing sharing, Event telling, Event event) {
        var named = sharing.entries().flatMap(field -> telling.said().field(field));
        return switch (named.orElse(Value.NO_ANSWER)) {
            case Value.Reference(var id) -> id.equals(event.id());
            case Value.Options(var ids) -> ids.contains(event.id());
            default ->
                timeline.latest()
                        ? surelyKnownBy(telling, event)
                        : !telling.latest().isBefore(event.known());
        };
    }

    /// Whether an event was known by the time of a telling under either reading. Under the earliest it is enough that
    /// it may have been, so that where nobody can tell it comes out under one reading.
    private static boolean surelyKnownBy(Event telling, Event event) {
        var asEarly = telling.said().happened().earliest();
        return !telling.happened().isBefore(event.known())
                && !asEarly.isBefore(event.said().stamp().known().earliest());
    }

    private static List<String> toldAgencies(Kind.Sharing sharing, Event telling) {
        return switch (telling.said().fields().get(sharing.with())) {
            case Value.Reference(var agency) -> List.of(agency);
            case null, default -> List.of();
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
