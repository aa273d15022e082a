package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.pack.Truth;

/// A case file may put right what an earlier correction got wrong.
class AmendedAmendmentTest {
    @Test
    void an_amendment_of_an_amendment_has_the_fields_of_what_was_amended_first(@TempDir Path folder)
            throws IOException {
        var file = Files.writeString(folder.resolve("hazel.yaml"), """
                case: hazel
                entries:
                  - { id: c1, entry: concern, happened: 2026-04-01T10:00, fields: { birth_date: 2010 } }
                  - { id: a1, amend: c1, reason: read from a card, recorded: 2026-04-01T11:00, fields: { birth_date: 2001 } }
                  - { id: a2, amend: a1, reason: her sister's card, recorded: 2026-04-01T12:00, fields: { birth_date: 2011 } }
                at: 2026-04-01T12:30
                """);
        var ready = (Loaded.Ready) Packs.load(Path.of("..", "packs"), List.of());
        var problems = new Problems();

        var hazel = CaseFile.read(file, ready.procedures(), Optional.empty(), Optional.empty(), problems)
                .getFirst();

        assertThat(problems.inOrder()).isEmpty();
        assertThat(ready.engine().facts(hazel.record(), hazel.at(), hazel.knownAt()))
                .containsEntry("treat_as_child", Truth.TRUE);
    }
}
