package org.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A comparison is worth something only if both sides do the same work.
class SameAnswersTest {
    private static Sample sample;
    private static LongRecord records;

    @BeforeAll
    static void load() {
        var packs = RealPacks.load();
        sample = new Sample(packs);
        records = new LongRecord(packs.procedures());
    }

    @ParameterizedTest(name = "of a record of {0} entries")
    @ValueSource(ints = {56, 200})
    void waymark_and_the_peer_tell_the_same_of_thirteen_duties(int entries) {
        var corrected = Sample.corrected(records.of(entries));

        var ours = sample.told(sample.byWaymark(corrected));
        var theirs = sample.byPeer(Sample.facts(corrected));

        assertThat(theirs).extracting(Told::text).containsExactlyInAnyOrderElementsOf(ours);
        assertThat(theirs).extracting(Told::duty).contains("chase-reasonable-grounds", "tell-referrer-outcome");
        assertThat(theirs).extracting(Told::standing).contains("met", "awaited");
    }
}
