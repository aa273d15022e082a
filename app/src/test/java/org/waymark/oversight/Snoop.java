package org.waymark.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The ways in which invented people snoop, and the rules that are meant to find each. The last is too quiet for any
/// rule: it shows what rules about numbers cannot see.
enum Snoop {
    IN_A_HURRY,
    SLOWLY,
    ONE_CHILD,
    AT_NIGHT,
    A_RELATIVE,
    EMERGENCIES,
    GIVEN_AND_BACK,
    NAME_VARIANTS,
    CLOSED_DOORS,
    AFTER_COVERING,
    ONE_GLANCE;

    List<Rule> rules() {
        return switch (this) {
            case IN_A_HURRY -> List.of(Rule.MANY, Rule.LIMIT);
            case SLOWLY -> List.of(Rule.CRAWL);
            case ONE_CHILD, AFTER_COVERING -> List.of(Rule.REPEATED);
            case AT_NIGHT -> List.of(Rule.HOURS);
            case A_RELATIVE -> List.of(Rule.NAME);
            case EMERGENCIES -> List.of(Rule.EMERGENCY);
            case GIVEN_AND_BACK -> List.of(Rule.GIVEN_BACK);
            case NAME_VARIANTS -> List.of(Rule.SEARCHES);
            case CLOSED_DOORS -> List.of(Rule.TURNED_AWAY);
            case ONE_GLANCE -> List.of();
        };
    }

    /// @param from the beginning of the first day on which they snoop
    void plants(Consumer<Look> look, List<Person.Held> held, Instant from, Supplier<UUID> children, Random random) {
        var one = children.get();
        switch (this) {
            case IN_A_HURRY -> {
                for (var it = 0; it < 40; it++) {
                    look.accept(opened(from.plus(hours(11)).plusSeconds(60L * it), children.get(), false));
                }
            }
            case SLOWLY -> {
                for (var it = 0; it < 12 * 6; it++) {
                    look.accept(opened(day(from, it / 6, 10).plusSeconds(4000L * (it % 6)), new UUID(77, it), false));
                }
            }
            case ONE_CHILD -> each(9, it -> look.accept(opened(day(from, it, 13), one, false)));
            case AT_NIGHT ->
                each(4, it -> look.accept(opened(from.plus(hours(3)).plusSeconds(300L * it), children.get(), false)));
            case A_RELATIVE -> look.accept(opened(day(from, 0, 12), one, true));
            case EMERGENCIES -> each(4, it -> look.accept(did(day(from, it, 14), Look.Kind.EMERGENCY, one)));
            case GIVEN_AND_BACK ->
                each(3, it -> {
                    var child = new UUID(88, random.nextLong());
                    held.add(new Person.Held(child, day(from, 2 * it, 10), day(from, 2 * it, 30)));
                    look.accept(new Look(day(from, 2 * it, 11), Look.Kind.OPENED, Optional.of(child), true, false, ""));
                });
            case NAME_VARIANTS ->
                each(
                        5,
                        it -> look.accept(new Look(
                                day(from, it / 2, 11 + it),
                                Look.Kind.SEARCHED_IN_VAIN,
                                Optional.empty(),
                                false,
                                false,
                                "beef")));
            case CLOSED_DOORS -> each(7, it -> look.accept(did(day(from, 0, 9 + it), Look.Kind.TURNED_AWAY, one)));
            case AFTER_COVERING -> each(7, it -> look.accept(opened(day(from, 2 * it % 13, 12 + it % 3), one, false)));
            case ONE_GLANCE -> each(2, it -> look.accept(opened(day(from, it, 12), one, false)));
        }
    }

    private static void each(int times, Consumer<Integer> does) {
        for (var it = 0; it < times; it++) {
            does.accept(it);
        }
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Instant day(Instant from, int days, int hour) {
        return from.plus(Duration.ofDays(days)).plus(hours(hour));
    }

    private static Look opened(Instant at, UUID child, boolean named) {
        return new Look(at, Look.Kind.OPENED, Optional.of(child), false, named, "");
    }

    private static Look did(Instant at, Look.Kind kind, UUID child) {
        return new Look(at, kind, Optional.of(child), false, false, "");
    }
}
