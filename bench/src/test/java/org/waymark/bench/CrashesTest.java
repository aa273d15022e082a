package org.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A slice of `./waymark campaign crash`.
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CrashesTest {
    private static final int KILLS = 20;

    @Test
    void what_was_acknowledged_before_a_kill_is_there_once_and_so_is_what_follows_from_it() throws Exception {
        var found = Crashes.inNewFolder(KILLS, InstantSource.system());

        assertThat(found.lost()).isEmpty();
        assertThat(found.doubled()).isEmpty();
        assertThat(found.different()).isZero();
        // Or nothing was under way when it was killed.
        assertThat(found.acknowledged()).isGreaterThan(KILLS);
        assertThat(found.sentAgain()).isGreaterThan(KILLS);
    }
}
