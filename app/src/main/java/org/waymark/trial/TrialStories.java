package org.waymark.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.agencies.Agencies;
import org.waymark.casefile.Casefile;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Outcome;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.Entry;
import org.waymark.packs.CaseStory;

/// Invented children at several points of the pathway. Their stories are case files; they are recorded through the
/// casefile as if people had done so in the last days. Kayla and Alex are the case studies of document 002,
/// continued by invention.
public final class TrialStories {
    private static final List<String> STORIES = List.of("kayla", "alex", "duc", "amira", "jordan", "linh");

    private final Casefile casefile;
    private final Agencies agencies;
    private final Procedures procedures;

    public TrialStories(Casefile casefile, Agencies agencies, Procedures procedures) {
        this.casefile = casefile;
        this.agencies = agencies;
        this.procedures = procedures;
    }

    /// Records the stories so that they end at `now`.
    public void tell(Instant now) {
        for (var story : STORIES) {
            var entries = CaseStory.retold(read(story), story + ".yaml", procedures, now);
            var child = record(Optional.empty(), entries.getFirst());
            entries.stream().skip(1).forEach(entry -> record(Optional.of(child), entry));
        }
    }

    private UUID record(Optional<UUID> child, Entry.Stated said) {
        var at = said.stamp().recorded();
        var actor = agencies.worker(said.stamp().by().replaceAll("@.*", ""), at).orElseThrow();
        var asHappened = new Change.Consents(true, Map.of(), Optional.empty());
        var recording = new Change.Recording(
                said.kind(),
                said.happened(),
                said.stamp().known(),
                said.stamp().agency(),
                "",
                said.fields(),
                Map.of(),
                asHappened);
        var key = UUID.randomUUID();
        var outcome = child.isEmpty()
                ? casefile.raise(key, List.of(recording), actor, at)
                : casefile.record(new Command(key, child.get(), recording, Optional.empty()), actor, at);
        return switch (outcome) {
            case Outcome.Recorded it -> it.child();
            case Outcome.Refused _, Outcome.NotThere _, Outcome.Stale _, Outcome.Invalid _ ->
                throw new IllegalStateException("A trial story was refused at " + said + ": " + outcome);
        };
    }

    private static String read(String story) {
        try (var file = TrialStories.class.getResourceAsStream("/trial/" + story + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("No trial story " + story);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
