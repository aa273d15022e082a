package org.waymark.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The file in which the operator describes the sign-ins of agencies: what is taken, and what is refused in one line.
class ProviderFileTest {
    private static final String RIGHT = """
            hartfield:
              name: Hartfield Council
              agency: hartfield
              issuer: https://login.hartfield.example/staff
              client: waymark
              secret-file: hartfield.secret
              worker-claim: email
              people:
                sana.iqbal@hartfield.example: sana
              amr: ["mfa"]
              otherwise: refuse
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void secret() throws IOException {
        var secret = Files.writeString(folder.resolve("hartfield.secret"), "invented-secret\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void what_is_right_is_taken_and_printed_without_the_secret() throws IOException {
        var read = read(RIGHT);

        assertThat(read).isInstanceOf(ProviderFile.Outcome.Read.class);
        assertThat(read.toString()).contains("hartfield").doesNotContain("invented-secret");
    }

    @Test
    void the_file_in_the_guide_for_operators_is_taken() throws IOException {
        var guide = Files.readString(Path.of("..", "docs", "guide", "running-waymark.md"));
        var shown = guide.substring(guide.indexOf("```yaml\n") + 8);

        assertThat(read(shown.substring(0, shown.indexOf("```")))).isInstanceOf(ProviderFile.Outcome.Read.class);
    }

    /// Each is the file above with one thing changed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hartfield:              | Hart Field:             | is no name for it
            name: Hartfield Council | nam: Hartfield Council  | has "nam", which is no setting
            issuer: https:          | issuer: http:           | has an "issuer" that is no address beginning with https://
            issuer: https://        | issuer: https://a:b@    | has an "issuer" that is no address beginning with https://
            client: waymark         | client: ""              | has no text after "client"
            client: waymark         | client: [waymark]       | has no text after "client"
            hartfield.secret        | other.secret            | which cannot be read
            otherwise: refuse       | otherwise: maybe        | has an "otherwise" that is none
            amr: ["mfa"]            | amr: mfa                | has an "amr" that is no list of words
            amr: ["mfa"]            | amr: []                 | would let nobody in
            example: sana           | example: 7              | without a sign-in name of their own
            name: Hartfield Council | name: "Hartfield        | is not YAML
            """)
    void what_is_wrong_is_refused_in_one_line_that_says_where(String right, String wrong, String says)
            throws IOException {
        assertThat(RIGHT).contains(right);

        assertThat(refusal(RIGHT.replace(right, wrong)))
                .contains(says)
                .contains("providers.yaml")
                .doesNotContain("\n")
                .doesNotContain("invented-secret");
    }

    @Test
    void one_person_for_two_accounts_is_refused() throws IOException {
        assertThat(refusal(RIGHT.replace("example: sana", "example: sana\n    s.iqbal@hartfield.example: sana")))
                .contains("without a sign-in name of their own");
    }

    @Test
    void a_secret_that_others_can_read_or_that_is_none_is_refused() throws IOException {
        var secret = folder.resolve("hartfield.secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(refusal(RIGHT)).contains("open to others").contains("chmod 600");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(secret, " \n");
        assertThat(refusal(RIGHT)).contains("empty");
    }

    @Test
    void a_file_that_says_nothing_or_is_not_there_is_refused() throws IOException {
        assertThat(refusal("")).contains("names no identity provider");
        assertThat(refusal("- hartfield")).contains("no list of names");
        assertThat(ProviderFile.read(folder.resolve("nowhere.yaml")).toString()).contains("cannot be read");
    }

    @Test
    void an_agency_that_there_is_not_is_told_of() throws IOException {
        var providers = ((ProviderFile.Outcome.Read) read(RIGHT)).providers();

        assertThat(providers.unfitFor(List.of("brookvale", "hartfield"))).isEmpty();
        assertThat(providers.unfitFor(List.of("larkspur", "brookvale")))
                .hasValueSatisfying(it -> assertThat(it)
                        .contains("\"hartfield\", which there is not")
                        .endsWith("brookvale, larkspur"));
    }

    private ProviderFile.Outcome read(String text) throws IOException {
        return ProviderFile.read(Files.writeString(folder.resolve("providers.yaml"), text));
    }

    private String refusal(String text) throws IOException {
        return ((ProviderFile.Outcome.Refused) read(text)).oneLine();
    }
}
