package org.waymark.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds what is said of the pages to what the pages read, so that nothing is called shown that is not, and nothing
/// stays called hidden once a page shows it.
class ShownTest {
    private static final Path MAIN = Path.of("src", "main", "java", "org", "waymark");
    private static final Pattern ADVICE =
            Pattern.compile("guidance\\(\\)\\.practice\\((\"[\\w-]+\"|[\\w.]+(?:\\(\\))?)");
    private static final Pattern CONTACTS =
            Pattern.compile("guidance\\(\\)\\.contacts\\((\"[\\w-]+\"|[\\w.]+(?:\\(\\))?)");

    @Test
    void advice_and_contacts_stand_at_the_places_that_pages_ask_for() {
        var pages = pages();

        assertThat(found(ADVICE, pages))
                .containsExactlyInAnyOrder(
                        "id",
                        "kind",
                        "kind.id()",
                        "Contact.DECISION",
                        "Enquiries.KIND",
                        "KIND",
                        "ShareForm.KIND",
                        "\"" + Shown.RAISE + "\"",
                        "\"" + Shown.RECEIPT + "\"");
        assertThat(found(CONTACTS, pages))
                .containsExactlyInAnyOrder(
                        "kind.id()",
                        "sheet.id()",
                        "Desk.MISSING",
                        "Enquiries.KIND",
                        "\"" + Shown.RAISE + "\"",
                        "\"" + Shown.RECEIPT + "\"");
    }

    @Test
    void documents_and_rights_stand_on_a_page_if_a_page_reads_them() {
        assertThat(pages().contains(".documents()")).isEqualTo(!Shown.document().isEmpty());
        assertThat(pages().contains(".rights()")).isEqualTo(!Shown.right().isEmpty());
    }

    @Test
    void every_kind_of_row_in_the_register_has_its_place_in_the_table() throws IOException {
        var rows = Files.readString(Path.of("..", "packs", "register", "requirements.csv"));

        assertThat(Table.kinds())
                .hasSize(16)
                .allSatisfy(kind -> assertThat(rows).contains("," + kind + ","));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static String pages() {
        try (var files = Files.walk(MAIN)) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> !it.startsWith(MAIN.resolve("coverage")) && !it.startsWith(MAIN.resolve("packs")))
                    .map(ShownTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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
