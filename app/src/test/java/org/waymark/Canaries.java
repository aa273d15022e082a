package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Filing;
import org.waymark.casefile.Outcome;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.files.Checked;
import org.waymark.files.Checks;
import org.waymark.files.FileType;
import org.waymark.files.MadeUpFiles;
import org.waymark.keys.Bytes;
import org.waymark.store.KeptPlaces.Place;

/// Records children whose names and places are words that stand nowhere else in the world.
final class Canaries {
    private static final Change.Consents HAPPENED = new Change.Consents(true, Map.of(), Optional.empty());

    private final TestWaymark waymark;
    private final Random random;

    Canaries(TestWaymark waymark, long seed) {
        this.waymark = waymark;
        this.random = new Random(seed);
    }

    /// @param name   what the child is called
    /// @param phone  of whoever raised the concern
    /// @param places each kind of place that there is, and where a photograph was taken
    record Canary(UUID child, String name, String phone, List<String> places) {
        List<String> open() {
            return List.of(name, phone);
        }
    }

    /// A word that nobody else has, of letters that no encoding changes.
    String word() {
        return random.ints(12, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    Canary child() {
        var name = word();
        var phone = word();
        var places = Stream.generate(this::word).limit(9).toList();
        var concern = recording(
                "concern",
                waymark.worker("tessa").agency().id(),
                Map.of("names", new Value.Text(name), "reporter_contact", new Value.Text(phone)),
                Map.of("found_at", new Place(places.get(0)), "where_now", new Place(places.get(1))));
        var raised = (Outcome.Recorded)
                waymark.casefile().raise(UUID.randomUUID(), List.of(concern), waymark.worker("tessa"), waymark.now());
        var child = raised.child();
        record(
                child,
                "dev",
                "allocated",
                Map.of("role", new Value.Option("social-worker"), "worker", new Value.Reference("sana")),
                Map.of());
        attach(child, raised.entries().getFirst(), places.get(4));
        record(child, "sana", "missing", Map.of(), Map.of("last_seen_at", new Place(places.get(2))));
        record(child, "sana", "found", Map.of(), Map.of("found_at", new Place(places.get(3))));
        var kind = new Value.Option("residential");
        record(
                child,
                "sana",
                "school-place",
                Map.of("standing", new Value.Option("applied")),
                Map.of("school", new Place(places.get(5))));
        record(child, "sana", "safe-accommodation", Map.of("type", kind), Map.of("where", new Place(places.get(6))));
        record(child, "sana", "placement-arranged", Map.of("type", kind), Map.of("where", new Place(places.get(7))));
        record(child, "sana", "placement", Map.of("type", kind), Map.of("where", new Place(places.get(8))));
        return new Canary(child, name, phone, places);
    }

    private Change.Recording recording(
            String kind, String agency, Map<String, Value> fields, Map<String, Place> places) {
        var now = When.at(waymark.now());
        return new Change.Recording(kind, now, now, agency, "", fields, places, HAPPENED);
    }

    /// What a phone writes beside the picture goes in with the original, and comes out with nothing else.
    private void attach(UUID child, UUID entry, String place) {
        var sent = Bytes.of(MadeUpFiles.photograph(40, 30, 1, place));
        var shown = ((Checked.Fit) Checks.of(sent)).shown();
        var file =
                new Filing.Attaching(UUID.randomUUID(), child, entry, FileType.JPEG, "The child", false, shown, sent);
        assertThat(waymark.casefile().filing().attach(file, waymark.worker("tessa"), waymark.now()))
                .isTrue();
    }

    private void record(UUID child, String worker, String kind, Map<String, Value> fields, Map<String, Place> places) {
        var who = waymark.worker(worker);
        var change = recording(kind, who.agency().id(), fields, places);
        assertThat(waymark.casefile()
                        .record(new Command(UUID.randomUUID(), child, change, Optional.empty()), who, waymark.now()))
                .as(kind)
                .isInstanceOf(Outcome.Recorded.class);
    }
}
