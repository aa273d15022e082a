package org.waymark.people;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.waymark.keys.Vault;

/// What is kept of a search that found nobody, in place of its words: a mark of each word, the same for words that
/// sound alike. It is made with a key, so that the database alone tells nothing; and it is so short that many names
/// share each, so that not even the key tells which of them it was.
public final class SearchMarks {
    /// What its digests are made for, see [Vault#digest].
    private static final String SEARCH = "search";

    private static final int BYTES = 2;

    private final Vault vault;

    public SearchMarks(Vault vault) {
        this.vault = vault;
    }

    public List<String> of(String words) {
        return NameWords.of(words).stream()
                .map(NameWords::sound)
                .distinct()
                .map(sound -> vault.digest(SEARCH, sound.getBytes(StandardCharsets.UTF_8)))
                .map(digest -> HexFormat.of().formatHex(digest, 0, BYTES))
                .distinct()
                .toList();
    }
}
