package org.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A slice of `./waymark campaign tamper`.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TamperingTest {
    private static final int EACH = 3;
    private static final long SEED = 20260403;

    @Test
    void every_forgery_is_seen_by_a_verifier_with_a_witness_and_those_that_leave_no_trace_by_none_without()
            throws Exception {
        var found = Tampering.inNewFolder(EACH * Forgery.values().length, SEED);

        assertThat(found.missed()).as(found.toString()).isEmpty();
        assertThat(found.falseAlarms()).isEmpty();
        // The control: it is the witness that sees these, and nothing else.
        assertThat(found.traceless()).isEqualTo(EACH * 3);
        assertThat(found.unseen()).isEqualTo(found.traceless());
    }
}
