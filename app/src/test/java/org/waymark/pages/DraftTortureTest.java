package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes away the server, the browser, the network and the sign-in at random moments of typing. Often, by
/// `./waymark campaign drafts --kills 200`; a few times in each run of the tests.
class DraftTortureTest {
    private static final int KILLS = Integer.getInteger("waymark.kills", 4);
    private static final long SEED = Long.getLong("waymark.seed", 20260403);
    private static final int KINDS = 4;
    private static final int FORM = 12;
    private static final int LONGEST = 25;

    @TempDir
    Path temporary;

    private final Random random = new Random(SEED);

    @Test
    void no_word_that_was_saved_is_ever_lost() throws Exception {
        var most = Duration.ZERO;
        try (var server = new ServedWaymark(temporary.resolve("data"));
                var tessa = new Typist(server, random)) {
            for (var kill = 0; kill < KILLS; kill++) {
                if (kill % FORM == 0) {
                    tessa.begins();
                }
                tessa.types(1 + random.nextInt(LONGEST));
                switch (kill % KINDS) {
                    case 0 -> network(tessa);
                    case 1 -> server(server, tessa, kill % (2 * KINDS) == 1);
                    case 2 -> signIn(tessa);
                    default -> {
                        var lost = browser(tessa);
                        most = lost.compareTo(most) > 0 ? lost : most;
                    }
                }
            }
        }
        System.out.printf(
                "%d kills (seed %d): no saved word lost; with a killed browser, typing of at most %.1f s%n",
                KILLS, SEED, most.toMillis() / 1e3);
    }

    private void network(Typist tessa) {
        tessa.losesTheNetwork(true);
        tessa.types(1 + random.nextInt(LONGEST));
        tessa.losesTheNetwork(false);
        tessa.isSaved();
    }

    private void server(ServedWaymark server, Typist tessa, boolean databaseToo) throws Exception {
        server.kill(databaseToo);
        tessa.types(1 + random.nextInt(LONGEST));
        server.startAgain();
        tessa.isSaved();
    }

    private void signIn(Typist tessa) throws Exception {
        tessa.losesTheSignIn();
        tessa.types(1 + random.nextInt(LONGEST));
        tessa.isSaved();
        tessa.comesBack();
        assertThat(tessa.reads()).isEqualTo(tessa.typed());
    }

    private Duration browser(Typist tessa) throws Exception {
        var typed = tessa.typed();
        var saved = tessa.saved();
        var lost = tessa.losesTheBrowser();
        assertThat(typed).startsWith(tessa.reads());
        assertThat(tessa.reads()).startsWith(saved);
        return lost;
    }
}
