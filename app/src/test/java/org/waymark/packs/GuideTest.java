package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.coverage.CoverageCommand;
import picocli.CommandLine;

/// Does what the guides for pack authors say, and compares what they show. [GuideBlock] tells how a block is marked.
class GuideTest {
    private static final String ANY_LINES = "…";

    @TempDir
    Path folder = Path.of("");

    private final Map<Path, String> putBack = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> what_the_guides_show_is_so() {
        Repository.packFolder(folder.resolve("my-packs"));
        return GuideBlock.all().stream()
                .filter(block -> !block.verb().isEmpty())
                .map(block ->
                        dynamicTest(block.place() + " " + block.verb() + " " + block.name(), () -> follow(block)));
    }

    @Test
    void every_block_says_how_it_is_checked() {
        var known = Set.of("pack", "instead", "case", "wrong case", "run", "a picture");

        assertThat(GuideBlock.all()).isNotEmpty().allSatisfy(block -> {
            if (!block.language().equals("sh")) {
                assertThat(known).as(block.place()).contains(block.verb());
            }
        });
    }

    @Test
    void an_excerpt_must_stand_in_the_answer_in_order_and_whole_lines_at_a_time() {
        assertThat(missing("a\nb\nc\n", List.of("a", "b", "c"))).isEmpty();
        assertThat(missing("a\nb\nc\n", List.of("…", "b", "…"))).isEmpty();
        assertThat(missing("a\nb\nc\n", List.of("a", "…", "c"))).isEmpty();
        assertThat(missing("a\nb\nc\n", List.of("a", "c"))).isNotEmpty();
        assertThat(missing("a\nb\nc\n", List.of("a", "b"))).isNotEmpty();
        assertThat(missing("a\nb\nc\n", List.of("b", "…"))).isNotEmpty();
        assertThat(missing("a\nb\nc\n", List.of("…", "b"))).isNotEmpty();
        assertThat(missing("a\nb\nc\n", List.of("…", "c", "…", "b", "…"))).isNotEmpty();
        assertThat(missing("a\nbc\n", List.of("…", "b", "…"))).isNotEmpty();
    }

    private void follow(GuideBlock block) {
        switch (block.verb()) {
            case "pack" -> Repository.write(folder.resolve("my-packs").resolve(block.name()), block.text());
            case "case", "wrong case" -> Repository.write(folder.resolve(block.name()), block.text());
            case "instead" -> {
                var file = folder.resolve("my-packs").resolve(block.name());
                putBack.put(file, Repository.read(file));
                Repository.write(file, block.text());
            }
            case "run" -> {
                run(block);
                putBack.forEach(Repository::write);
                putBack.clear();
            }
            default -> assertThat(block.verb()).isEqualTo("a picture");
        }
    }

    private void run(GuideBlock block) {
        var command = block.lines().getFirst();
        assertThat(command).startsWith("$ ./waymark ");
        var words = List.of(command.substring("$ ./waymark ".length()).split(" "));
        var printed = new StringWriter();
        var waymark = new CommandLine(command(words.getFirst()))
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(printed));
        var ended = waymark.execute(arguments(words));
        var output = printed.toString().replace(folder + "/", "");
        var shown = block.lines().subList(1, block.lines().size());

        assertThat(missing(output, shown)).as(command + " printed\n" + output).isEmpty();
        assertThat("ends with " + ended).as(command).isEqualTo(block.name().isEmpty() ? "ends with 0" : block.name());
    }

    private static Object command(String name) {
        return switch (name) {
            case "check" -> new PackCommands.Check();
            case "kinds" -> new PackCommands.Kinds();
            case "coverage" -> new CoverageCommand();
            case "duties" -> new PackCommands.Duties();
            default -> throw new IllegalArgumentException("There is no command " + name);
        };
    }

    /// What follows the command, with the files of this test where the guide names them.
    private String[] arguments(List<String> words) {
        var arguments = new ArrayList<String>();
        for (var word : words.subList(1, words.size())) {
            var file = folder.resolve(word);
            arguments.add(Files.exists(file) ? file.toString() : word);
        }
        if (!words.contains("--packs")) {
            arguments.addAll(List.of("--packs", Repository.PACKS.toString()));
        }
        return arguments.toArray(String[]::new);
    }

    /// What a guide shows and an output does not have where it should. Empty if all is there.
    private static String missing(String output, List<String> shown) {
        var rest = output;
        var lines = new StringBuilder();
        var anyBefore = false;
        for (var line : shown) {
            if (!line.strip().equals(ANY_LINES)) {
                lines.append(line).append('\n');
                continue;
            }
            var start = find(rest, lines.toString(), anyBefore);
            if (start < 0) {
                return lines.toString();
            }
            rest = rest.substring(start + lines.length());
            lines.setLength(0);
            anyBefore = true;
        }
        var last = lines.toString();
        var whole = anyBefore ? last.isEmpty() || ("\n" + rest).endsWith("\n" + last) : rest.equals(last);
        return whole ? "" : last.isEmpty() ? "nothing" : last;
    }

    /// Where some whole lines begin; -1 if they are not there.
    private static int find(String text, String lines, boolean anywhere) {
        return anywhere ? ("\n" + text).indexOf("\n" + lines) : text.startsWith(lines) ? 0 : -1;
    }
}
