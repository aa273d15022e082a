package org.waymark.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Stage;
import org.waymark.packs.Loaded;
import org.waymark.packs.Packs;

/// The stories go through the whole of the procedures: somebody meets each guard on a page, by its title, and some case
/// comes through each stage.
class EveryGuardAndStageTest {
    private static final Path STORIES = Path.of("src", "test", "java", "org", "waymark", "stories");

    private final Procedures procedures = ((Loaded.Ready) Packs.load(Path.of("..", "packs"), List.of())).procedures();
    private final String told = told();

    @Test
    void each_guard_speaks_to_somebody_in_a_story() {
        var titles = procedures.guards().stream()
                .map(editions -> editions.newest().title())
                .toList();

        assertThat(titles).isNotEmpty().allSatisfy(title -> assertThat(told).contains(title));
    }

    @Test
    void each_stage_is_come_to_in_a_story() {
        assertThat(procedures.stages())
                .isNotEmpty()
                .extracting(Stage::title)
                .allSatisfy(title -> assertThat(told).contains("isAt(\"" + title + "\""));
    }

    private static String told() {
        try (var files = Files.list(STORIES)) {
            return files.map(EveryGuardAndStageTest::read).collect(Collectors.joining());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path story) {
        try {
            return Files.readString(story);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
