package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start with a file of identity providers that will not do: one line, and nothing runs.
class IdentityProvidersAtStartTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_file_with_a_mistake_stops_the_start_before_anything_is_made() throws IOException {
        assertThat(refusal("hartfield: {name: Hartfield}"))
                .contains("the identity provider hartfield has no text after \"agency\"");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void an_agency_that_there_is_not_stops_the_start_and_nothing_is_left_running() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "invented");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        var text = """
                hartfeld:
                  name: Hartfield Council
                  agency: hartfeld
                  issuer: http://localhost:1
                  client: waymark
                  secret-file: secret
                  worker-claim: email
                  otherwise: code
                """;

        assertThat(refusal(text)).contains("\"hartfeld\", which there is not").contains("hartfield");
        // The folder is free again.
        assertThat(refusal(text)).contains("\"hartfeld\", which there is not");
    }

    private String refusal(String text) throws IOException {
        var file = Files.writeString(folder.resolve("providers.yaml"), text);
        var settings = Settings.standard(0, folder.resolve("data"), Path.of("..", "packs"), true, Main.CLOCK);
        return switch (Serve.start(settings.withIdentity(file))) {
            case Serve.Outcome.Refused(var oneLine) -> oneLine;
            case Serve.Outcome.Started(var running) -> {
                running.close();
                yield "started";
            }
        };
    }
}
