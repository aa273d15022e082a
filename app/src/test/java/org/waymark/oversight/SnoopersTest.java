package org.waymark.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A town of invented people, some of whom snoop. Large, by `./waymark campaign snoopers --workers 2000`; small in
/// each run of the tests.
class SnoopersTest {
    private static final int WORKERS = Integer.getInteger("waymark.workers", 240);
    private static final long SEED = Long.getLong("waymark.seed", 20260430);

    @Test
    void nearly_all_who_snoop_are_found_and_an_officer_has_at_most_one_false_alert_a_day() {
        var campaign = new Snooping(WORKERS, SEED, true);
        var report = campaign.run();
        System.out.println(campaign.says(report));
        assertThat(report.sound()).as(campaign.says(report)).isTrue();
    }

    @Test
    void a_campaign_in_which_nothing_is_looked_for_fails() {
        assertThat(new Snooping(WORKERS, SEED, false).run().sound()).isFalse();
    }

    @Test
    void the_same_seed_makes_the_same_town() {
        assertThat(new Snooping(80, SEED, true).run()).isEqualTo(new Snooping(80, SEED, true).run());
    }
}
