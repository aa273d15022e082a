package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of ways in names tests that there are.
class WaysInListedTest {
    private static final Path LIST = Path.of("..", "docs", "guide", "attack-classes.md");
    private static final int WAYS = 54;
    private static final Pattern ROW = Pattern.compile("^\\| (A\\d+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+Test|\\w+Properties)\\.(\\w+)`");

    @Test
    void every_way_in_has_its_row() throws IOException {
        assertThat(ROW.matcher(Files.readString(LIST)).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, WAYS)
                        .mapToObj(way -> "A" + way)
                        .toList());
    }

    @Test
    void every_test_that_is_named_is_there() throws IOException {
        var tests = tests();
        var named = TEST.matcher(Files.readString(LIST)).results().toList();

        assertThat(named).hasSizeGreaterThan(WAYS / 2);
        assertThat(named)
                .allSatisfy(test -> assertThat(tests.getOrDefault(test.group(1), ""))
                        .as(test.group())
                        .containsPattern("(void|(Stream|Iterator)<DynamicTest>) " + test.group(2) + "\\("));
    }

    /// By name, the text of each class of tests.
    private static Map<String, String> tests() throws IOException {
        var found = new HashMap<String, String>();
        for (var folder : new Path[] {Path.of("src", "test", "java"), Path.of("..", "engine", "src", "test", "java")}) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    found.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return found;
    }
}
