package org.waymark.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The key file: what it holds, and what is said of one that is of no use.
class KeyRingTest {
    private final Path file;

    KeyRingTest(@TempDir Path folder) {
        this.file = folder.resolve("keys of places");
    }

    @Test
    void a_key_file_is_lines_that_a_person_can_keep_apart() throws IOException {
        var ring = opened(KeyRing.open(file, true, List.of()));
        var first = ring.names();
        Files.writeString(file, Files.readString(file) + "\n# bought in spring\n");
        var second = ring.add();

        assertThat(ring.names()).containsExactly(first.getFirst(), second);
        assertThat(opened(KeyRing.open(file, false, ring.names())).names()).isEqualTo(ring.names());
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> !line.startsWith("#") && !line.isEmpty())
                .hasSize(2)
                .allMatch(line -> line.matches("[0-9a-f]{16} [A-Za-z0-9+/]{43}="));
        assertThat(Files.readString(file)).contains("# bought in spring");
        assertThat(ring.current().id()).isEqualTo(second);
    }

    @Test
    void a_file_that_somebody_named_is_not_made_by_a_start() {
        assertThat(refusal(KeyRing.open(file, false, List.of())))
                .isEqualTo("There is no key file " + file + ". Make one: ./waymark keys add --keys " + file);
        assertThat(file).doesNotExist();
    }

    @Test
    void a_file_is_not_made_where_a_key_is_missed() {
        assertThat(refusal(KeyRing.open(file, true, List.of("3f2a9c0011223344"))))
                .isEqualTo("The key 3f2a9c0011223344 is missing from " + file
                        + ". Put it back from its copy; if it is lost for good, say so:"
                        + " ./waymark keys lost 3f2a9c0011223344 --reason …");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_file_without_any_key_is_refused() throws IOException {
        write("# all gone\n");

        assertThat(refusal(KeyRing.open(file, true, List.of()))).startsWith("There is no key in " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void a_file_that_is_open_to_others_is_refused(String rights) throws IOException {
        write(MasterKey.make().line());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        assertThat(refusal(KeyRing.open(file, true, List.of())))
                .isEqualTo("The key file " + file + " is open to others than its owner. Close it: chmod 600 " + file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3f2a9c0011223344 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "66687aadf862bd77 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
                "66687aadf862bd77 not-base64",
                "66687aadf862bd77",
                "66687aadf862bd77 AAAAAAAAAAAAAAAAAAAAAA== 128 bits",
                "the key is in the safe"
            })
    void a_line_that_is_no_key_is_named_and_not_repeated(String line) throws IOException {
        write(MasterKey.make().line() + "\n" + line + "\n");

        assertThat(refusal(KeyRing.open(file, true, List.of())))
                .isEqualTo("Line 2 of the key file " + file
                        + " is not a key as it was written. Put it back from its copy.");
    }

    @Test
    void a_file_that_is_none_is_refused_in_one_line() throws IOException {
        Files.createDirectory(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        assertThat(refusal(KeyRing.open(file, true, List.of()))).startsWith("The key file " + file + " cannot be read");
    }

    private void write(String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static KeyRing opened(KeyRing.Outcome outcome) {
        return TestKeys.opened(outcome);
    }

    private static String refusal(KeyRing.Outcome outcome) {
        assertThat(outcome).isInstanceOf(KeyRing.Outcome.Refused.class);
        var line = ((KeyRing.Outcome.Refused) outcome).oneLine();
        assertThat(line).doesNotContain("\n", "AAAA", "Exception in");
        return line;
    }
}
