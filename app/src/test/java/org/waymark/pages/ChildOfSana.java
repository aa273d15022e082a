package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.TestWaymark;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Outcome;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// An invented child about whom Tessa raised a concern, and with whom Sana works.
final class ChildOfSana {
    private ChildOfSana() {}

    /// Raises a concern about a child, and gives the case to Sana.
    ///
    /// @return its id
    static String called(String name, TestWaymark waymark) {
        var said = recording(
                "concern",
                "hillcrest",
                Map.of("names", new Value.Text(name), "seen", new Value.Text("Seen.")),
                waymark);
        var outcome =
                waymark.casefile().raise(UUID.randomUUID(), List.of(said), waymark.worker("tessa"), waymark.now());
        var child = ((Outcome.Recorded) outcome).child();
        var allocated = recording(
                "allocated",
                "hartfield",
                Map.of("role", new Value.Option("social-worker"), "worker", new Value.Reference("sana")),
                waymark);
        var command = new Command(UUID.randomUUID(), child, allocated, Optional.empty());
        var done = waymark.casefile().record(command, waymark.worker("dev"), waymark.now());
        assertThat(done).isInstanceOf(Outcome.Recorded.class);
        return child.toString();
    }

    private static Change.Recording recording(
            String kind, String agency, Map<String, Value> fields, TestWaymark waymark) {
        var at = When.at(waymark.now());
        return new Change.Recording(
                kind, at, at, agency, "", fields, Map.of(), new Change.Consents(true, Map.of(), Optional.empty()));
    }
}
