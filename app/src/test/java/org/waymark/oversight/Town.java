package org.waymark.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.waymark.engine.record.London;

/// Invented people who work with children's records for thirty days, a few of them snooping besides their work.
/// Everybody does what makes looks stand out for good reasons too: covering, supervision, nights on which a child is
/// missing, a case given to the wrong person, a record opened in an emergency. The same seed makes the same town.
final class Town {
    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    static final int DAYS = 30;

    /// From this day on people snoop: before it nobody's hours are known.
    static final int SNOOPED_FROM = 14;

    private static final int TEAM = 8;
    private static final int POOL = 120;

    private final long seed;

    Town(long seed) {
        this.seed = seed;
    }

    enum Job {
        SOCIAL_WORKER("Social worker"),
        TEAM_MANAGER("Team manager"),
        DUTY_WORKER("Duty worker"),
        POLICE("Police officer"),
        SUPPORT("Support worker"),
        TEACHER("Teacher");

        private final String title;

        Job(String title) {
            this.title = title;
        }
    }

    /// What one person did in all the days, oldest first.
    ///
    /// @param snooping since when they snooped, and how, if they did
    record Life(Person person, List<Look> looks, Optional<Snooping> snooping) {}

    record Snooping(Snoop how, Instant since) {}

    /// Everybody on a team of eight: a manager, a duty worker, a police officer, somebody of a school or charity, and
    /// social workers.
    private static Job job(int number) {
        return switch (number % TEAM) {
            case 0 -> Job.TEAM_MANAGER;
            case 1 -> Job.DUTY_WORKER;
            case 2 -> Job.POLICE;
            case 3 -> number % (2 * TEAM) == 3 ? Job.TEACHER : Job.SUPPORT;
            default -> Job.SOCIAL_WORKER;
        };
    }

    Life life(int number, Optional<Snoop> how) {
        return new Living(number, new Random(seed * 1_000_003 + number)).life(how);
    }

    /// One person's days.
    private static final class Living {
        private final int team;
        private final Job job;
        private final Random random;
        private final int begins;
        private final List<UUID> own = new ArrayList<>();
        private final List<Person.Held> held = new ArrayList<>();
        private final List<Look> looks = new ArrayList<>();
        private final String id;

        Living(int number, Random random) {
            this.id = "w" + number;
            this.team = number / TEAM;
            this.job = job(number);
            this.random = random;
            this.begins = 7 + random.nextInt(4);
            var cases = switch (job) {
                case SOCIAL_WORKER -> 10 + random.nextInt(10);
                case POLICE, SUPPORT -> 4 + random.nextInt(6);
                case TEACHER -> 1;
                case TEAM_MANAGER, DUTY_WORKER -> 0;
            };
            for (var it = 0; it < cases; it++) {
                own.add(child());
            }
        }

        Life life(Optional<Snoop> how) {
            for (var day = 0; day < DAYS; day++) {
                var date = FIRST.plusDays(day);
                if (date.getDayOfWeek().getValue() < 6 && !chance(0.06)) {
                    works(date);
                }
                if (job != Job.TEACHER && chance(0.004)) {
                    nightOfAMissingChild(date);
                }
            }
            var snooping = how.map(it -> {
                var since = SNOOPED_FROM + random.nextInt(4);
                it.plants(this::add, held, at(FIRST.plusDays(since), 0), this::child, random);
                return new Snooping(it, at(FIRST.plusDays(since), 0));
            });
            looks.sort(Comparator.comparing(Look::at));
            return new Life(new Person(id, "town", job.title, own.size(), held), looks, snooping);
        }

        private void works(LocalDate date) {
            add(look(during(date), Look.Kind.OTHER, Optional.empty(), false));
            switch (job) {
                case SOCIAL_WORKER -> {
                    cases(date, 6 + random.nextInt(10));
                    colleagues(date, random.nextInt(3));
                    if (chance(0.04)) {
                        covers(date, 4 + random.nextInt(5));
                    }
                }
                case TEAM_MANAGER -> {
                    colleagues(date, 3 + random.nextInt(6));
                    if (chance(0.5)) {
                        covers(date, 5 + random.nextInt(4));
                    }
                }
                case DUTY_WORKER -> covers(date, 5 + random.nextInt(9));
                case POLICE, SUPPORT -> cases(date, 2 + random.nextInt(6));
                case TEACHER -> {
                    if (chance(0.2)) {
                        cases(date, 1);
                    }
                }
            }
            byAccident(date);
        }

        private void byAccident(LocalDate date) {
            if (chance(0.02)) {
                some(1 + random.nextInt(3), date, Look.Kind.TURNED_AWAY);
            }
            if (chance(0.03)) {
                var mark = mark();
                for (var it = 0; it <= random.nextInt(3); it++) {
                    add(new Look(during(date), Look.Kind.SEARCHED_IN_VAIN, Optional.empty(), false, false, mark));
                }
            }
            if ((job == Job.POLICE || job == Job.DUTY_WORKER) && chance(0.01)) {
                some(1, date, Look.Kind.EMERGENCY);
            }
            if (job == Job.SOCIAL_WORKER && chance(0.003)) {
                var child = UUID.nameUUIDFromBytes(new byte[] {(byte) random.nextInt(), (byte) random.nextInt()});
                var from = during(date);
                held.add(new Person.Held(child, from, from.plus(Duration.ofHours(20))));
                add(look(from.plusSeconds(300), Look.Kind.OPENED, Optional.of(child), true));
            }
            if (chance(0.02)) {
                add(look(
                        at(date, begins + 9).plusSeconds(random.nextInt(5400)),
                        Look.Kind.OPENED,
                        Optional.of(child()),
                        false));
            }
        }

        private void some(int count, LocalDate date, Look.Kind kind) {
            for (var it = 0; it < count; it++) {
                add(look(during(date), kind, Optional.of(child()), false));
            }
        }

        /// One's own cases: opened, and written in now and then.
        private void cases(LocalDate date, int count) {
            for (var it = 0; it < count && !own.isEmpty(); it++) {
                var child = own.get(random.nextInt(own.size()));
                var when = during(date);
                add(look(when, Look.Kind.OPENED, Optional.of(child), true));
                if (chance(0.4)) {
                    add(look(when.plusSeconds(240), Look.Kind.RECORDED, Optional.of(child), true));
                }
            }
        }

        /// A glance at a case of the team.
        private void colleagues(LocalDate date, int count) {
            for (var it = 0; it < count; it++) {
                var child = child();
                var when = during(date);
                add(look(when, Look.Kind.OPENED, Optional.of(child), false));
                if (chance(0.3)) {
                    add(look(when.plusSeconds(240), Look.Kind.RECORDED, Optional.of(child), false));
                }
            }
        }

        /// Several cases of others within an hour or two: a colleague is ill, a supervision, a queue.
        private void covers(LocalDate date, int count) {
            var from = during(date);
            for (var it = 0; it < count; it++) {
                var child = child();
                var when = from.plusSeconds(60L * random.nextInt(120));
                add(look(when, Look.Kind.OPENED, Optional.of(child), false));
                if (chance(0.6)) {
                    add(look(when.plusSeconds(120), Look.Kind.RECORDED, Optional.of(child), false));
                }
            }
        }

        private void nightOfAMissingChild(LocalDate date) {
            var child = own.isEmpty() ? child() : own.get(random.nextInt(own.size()));
            var from = at(date, 23).plusSeconds(random.nextInt(7200));
            for (var it = 0; it < 3; it++) {
                add(look(from.plusSeconds(600L * it), Look.Kind.OPENED, Optional.of(child), own.contains(child)));
            }
            if (chance(0.85)) {
                add(look(from.plusSeconds(1500), Look.Kind.RECORDED, Optional.of(child), own.contains(child)));
            }
        }

        private Instant during(LocalDate date) {
            return at(date, begins).plusSeconds(random.nextInt(9 * 3600));
        }

        private UUID child() {
            return new UUID(team, random.nextInt(POOL));
        }

        private String mark() {
            return Integer.toHexString(random.nextInt(65_536));
        }

        private boolean chance(double of) {
            return random.nextDouble() < of;
        }

        /// A name like one's own is met by chance too, once in many children.
        private Look look(Instant at, Look.Kind kind, Optional<UUID> child, boolean own) {
            var named = kind == Look.Kind.OPENED
                    && child.filter(it -> Math.floorMod(it.hashCode() + id.hashCode() * 31, 4000) == 0)
                            .isPresent();
            return new Look(at, kind, child, own, named, "");
        }

        private void add(Look look) {
            looks.add(look);
        }
    }

    static Instant at(LocalDate date, int hour) {
        return London.startOf(date).plus(Duration.ofHours(hour));
    }
}
