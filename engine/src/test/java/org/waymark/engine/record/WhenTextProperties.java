package org.waymark.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.waymark.engine.Tries;

class WhenTextProperties {
    private static final long FIRST_DAY = LocalDate.of(1950, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2100, 12, 31).toEpochDay();

    @Property(seed = Tries.SEED)
    void every_time_comes_back_as_it_was_written(@ForAll("times") When time) {
        assertThat(WhenText.read(WhenText.write(time))).isEqualTo(new WhenText.Read.Time(time));
    }

    @Property(seed = Tries.SEED)
    void reading_never_throws(@ForAll String text) {
        assertThat(WhenText.read(text)).isNotNull();
        assertThat(WhenText.read("~" + text)).isNotNull();
    }

    @Property(seed = Tries.SEED)
    void nearly_a_time_never_throws(@ForAll("times") When time, @ForAll int place, @ForAll char other) {
        var text = new StringBuilder(WhenText.write(time));
        text.setCharAt(Math.floorMod(place, text.length()), other);

        assertThat(WhenText.read(text.toString())).isNotNull();
    }

    @Property(seed = Tries.SEED)
    void the_earliest_reading_is_never_after_the_latest(@ForAll("times") When time) {
        assertThat(time.earliest()).isBeforeOrEqualTo(time.latest());
        assertThat(time.earliest()).isBeforeOrEqualTo(time.first());
        assertThat(time.latest()).isAfterOrEqualTo(time.last());
    }

    @Property(seed = Tries.SEED)
    void a_guess_is_wider_than_what_was_stated(@ForAll("times") When time) {
        assertThat(time.estimate().earliest()).isBeforeOrEqualTo(time.earliest());
        assertThat(time.estimate().latest()).isAfterOrEqualTo(time.latest());
    }

    @Property(seed = Tries.SEED)
    void cutting_off_only_ever_takes_the_end_away(@ForAll("times") When time, @ForAll("minutes") Instant bound) {
        var cut = time.noLaterThan(bound);

        assertThat(cut.earliest()).isEqualTo(time.earliest());
        assertThat(cut.latest()).isBeforeOrEqualTo(time.latest());
        assertThat(cut.latest().isAfter(bound)).isEqualTo(time.earliest().isAfter(bound));
    }

    @Provide
    Arbitrary<Instant> minutes() {
        return Arbitraries.longs()
                .between(FIRST_DAY * 24 * 60, LAST_DAY * 24 * 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    @Provide
    Arbitrary<When> times() {
        var days = Arbitraries.longs().between(FIRST_DAY, LAST_DAY).map(LocalDate::ofEpochDay);
        // The hours around both clock changes of a year, where minutes are skipped and doubled.
        var changes = Combinators.combine(
                        Arbitraries.of("2026-03-29T00:30:00Z", "2026-10-25T00:00:00Z"),
                        Arbitraries.integers().between(0, 180))
                .as((start, minutes) -> Instant.parse(start).plusSeconds(minutes * 60L));
        var stated = Arbitraries.oneOf(
                Arbitraries.oneOf(minutes(), changes).map(When::at),
                days.map(When::on),
                days.map(day -> When.in(YearMonth.from(day))),
                days.map(day -> When.in(Year.from(day))),
                Arbitraries.just(When.unknown()));
        return Combinators.combine(stated, Arbitraries.of(true, false))
                .as((when, guessed) -> guessed ? when.estimate() : when);
    }
}
