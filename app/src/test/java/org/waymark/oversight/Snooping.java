package org.waymark.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/// A campaign: a town in which a few people snoop, gone through at the end of each day as Waymark does, and answered by
/// officers the next morning.
final class Snooping {
    /// For how many people one data protection officer answers.
    static final int PEOPLE_OF_AN_OFFICER = 200;

    private final LookingRules rules = LookingRules.standard();
    private final int workers;
    private final long seed;
    private final boolean detects;

    /// @param detects whether anything is looked for; without it the campaign has to fail
    Snooping(int workers, long seed, boolean detects) {
        this.workers = workers;
        this.seed = seed;
        this.detects = detects;
    }

    /// Of one way to snoop, how many there were and how many were found, and within how many days half of them.
    record Found(int planted, int found, double days) {}

    /// @param all         without those ways that no rule is meant to find
    /// @param falseAlerts about people who do not snoop, or for another reason than that they did
    /// @param perOfficer  false alerts for each officer on each day
    record Report(Map<Snoop, Found> found, Found all, int falseAlerts, Map<Rule, Long> falseByRule, double perOfficer) {
        boolean sound() {
            return all.found() >= 0.95 * all.planted() && perOfficer <= 1;
        }
    }

    Report run() {
        var town = new Town(seed);
        var hows = planted();
        var usual = usual(town, hows);
        var found = new EnumMap<Snoop, List<Double>>(Snoop.class);
        var planted = new EnumMap<Snoop, Integer>(Snoop.class);
        var wrong = new ArrayList<Rule>();
        for (var number = 0; number < workers; number++) {
            var life = town.life(number, Optional.ofNullable(hows.get(number)));
            var alerts = alerts(life, usual);
            var rulesOfIt = life.snooping().map(it -> it.how().rules()).orElse(List.of());
            life.snooping().ifPresent(it -> planted.merge(it.how(), 1, Integer::sum));
            alerts.stream()
                    .filter(it -> !rulesOfIt.contains(it.rule())
                            || it.made().isBefore(life.snooping().orElseThrow().since()))
                    .forEach(it -> wrong.add(it.rule()));
            life.snooping()
                    .ifPresent(it -> alerts.stream()
                            .filter(alert -> rulesOfIt.contains(alert.rule())
                                    && alert.made().isAfter(it.since()))
                            .findFirst()
                            .ifPresent(alert -> found.computeIfAbsent(it.how(), none -> new ArrayList<>())
                                    .add(Duration.between(it.since(), alert.made())
                                                    .toHours()
                                            / 24.0)));
        }
        return report(planted, found, wrong);
    }

    /// Every fortieth person snoops, one way after the other.
    private Map<Integer, Snoop> planted() {
        var random = new Random(seed);
        var ways = List.of(Snoop.values());
        var hows = new java.util.HashMap<Integer, Snoop>();
        var wanted = Math.min(workers, Math.max(ways.size(), workers / 40));
        while (hows.size() < wanted) {
            hows.putIfAbsent(random.nextInt(workers), ways.get(hows.size() % ways.size()));
        }
        return hows;
    }

    /// What is usual, from the days before anybody snooped.
    private Map<String, Usual> usual(Town town, Map<Integer, Snoop> hows) {
        var until = Town.at(Town.FIRST.plusDays(Town.SNOOPED_FROM), 0);
        var busiest = new ArrayList<Usual.Busiest>();
        for (var number = 0; number < workers; number++) {
            var life = town.life(number, Optional.ofNullable(hows.get(number)));
            var before =
                    life.looks().stream().filter(it -> it.at().isBefore(until)).toList();
            busiest.add(Patterns.busiest(life.person().job(), before, rules));
        }
        return Usual.of(busiest, rules.peers());
    }

    private List<Alert> alerts(Town.Life life, Map<String, Usual> usual) {
        var patterns = new Patterns(rules);
        var alerts = new ArrayList<Alert>();
        for (var day = 1; detects && day <= Town.DAYS; day++) {
            var now = Town.at(Town.FIRST.plusDays(day), 0);
            var looks = life.looks().stream()
                    .filter(it -> it.at().isAfter(now.minus(rules.back())))
                    .toList();
            patterns.of(life.person(), looks, usual.getOrDefault(life.person().job(), Usual.UNKNOWN), now).stream()
                    .filter(it -> alerts.stream().noneMatch(alert -> alert.tells(it, rules.standing(), now)))
                    .toList()
                    .forEach(it -> alerts.add(alert(it, now)));
        }
        return alerts;
    }

    private static Alert alert(Finding finding, Instant now) {
        return new Alert(
                UUID.randomUUID(),
                "",
                finding.rule(),
                "",
                "",
                finding.child(),
                Optional.empty(),
                finding.times(),
                finding.last(),
                finding.facts(),
                now,
                Optional.of(new Alert.Answered(Alert.Answer.ASKED, "", "", now)));
    }

    private Report report(Map<Snoop, Integer> planted, Map<Snoop, List<Double>> found, List<Rule> wrong) {
        var each = new EnumMap<Snoop, Found>(Snoop.class);
        var all = 0;
        var allFound = 0;
        for (var how : planted.entrySet()) {
            var days = found.getOrDefault(how.getKey(), List.of()).stream()
                    .sorted()
                    .toList();
            each.put(
                    how.getKey(),
                    new Found(how.getValue(), days.size(), days.isEmpty() ? 0 : days.get(days.size() / 2)));
            if (!how.getKey().rules().isEmpty()) {
                all += how.getValue();
                allFound += days.size();
            }
        }
        var officers = Math.max(1, workers / (double) PEOPLE_OF_AN_OFFICER);
        return new Report(
                each,
                new Found(all, allFound, 0),
                wrong.size(),
                wrong.stream().collect(Collectors.groupingBy(it -> it, java.util.TreeMap::new, Collectors.counting())),
                wrong.size() / officers / Town.DAYS);
    }

    /// The figures in lines.
    String says(Report report) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%d workers, %d days (seed %d): %d of %d snoopers found; %d false alerts, %.2f for each officer a day",
                workers,
                Town.DAYS,
                seed,
                report.all().found(),
                report.all().planted(),
                report.falseAlerts(),
                report.perOfficer()));
        report.found()
                .forEach((how, it) -> lines.add(String.format(
                        Locale.ROOT,
                        "  %-16s %d of %d found%s",
                        how.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        it.found(),
                        it.planted(),
                        how.rules().isEmpty()
                                ? ", no rule is meant to"
                                : String.format(Locale.ROOT, ", half within %.1f days of beginning", it.days()))));
        lines.add("  false alerts by rule: " + report.falseByRule());
        return String.join(System.lineSeparator(), lines);
    }
}
