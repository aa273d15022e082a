package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the guides for users and operators name is there. Those for pack authors are followed word for word elsewhere.
class GuidesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND = Pattern.compile("\\./waymark ([a-z]+)");
    private static final Pattern ON_THE_PAGE = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)\\)");

    static Stream<Path> texts() throws IOException {
        try (var files = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                    files.filter(it -> it.toString().endsWith(".md")).toList().stream(),
                    Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_command_and_every_link_of_a_text_leads_somewhere(Path text) throws IOException {
        var launcher = Files.readString(ROOT.resolve("waymark"));
        var words = Files.readString(text);
        for (var command : found(COMMAND, words)) {
            assertThat(launcher).as("%s: ./waymark %s", text, command).contains("\n  " + command);
        }
        for (var link : found(LINK, words)) {
            assertThat(text.resolveSibling(link)).as(text.toString()).exists();
        }
    }

    @Test
    void what_the_guide_for_users_calls_by_name_is_written_on_the_pages() throws IOException {
        var guide =
                Files.readString(ROOT.resolve("docs/guide/using-waymark.md")).replaceAll("\\s+", " ");
        var pages = sources();
        assertThat(found(ON_THE_PAGE, guide))
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(pages).contains(name));
    }

    @Test
    void what_the_guide_for_operators_says_waymark_says_is_what_it_says() throws IOException {
        var guide = Files.readString(ROOT.resolve("docs/guide/running-waymark.md"));
        var rows = guide.lines()
                .dropWhile(line -> !line.startsWith("| It says"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", 3)[1].strip())
                .toList();
        var code = sources();
        assertThat(rows)
                .hasSize(16)
                .allSatisfy(says -> assertThat(Stream.of(says.split("…", -1)))
                        .allSatisfy(part -> assertThat(code).contains(part.strip())));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src", "main"))) {
            var text = files.filter(it ->
                            it.toString().endsWith(".java") || it.toString().endsWith(".jte"))
                    .map(GuidesTest::read)
                    .collect(Collectors.joining("\n"));
            return text + read(ROOT.resolve("waymark"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
