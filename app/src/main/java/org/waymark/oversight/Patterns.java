package org.waymark.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.web.Times;

/// Finds what stands out in how one person looked. Pure: the looks, what is usual, the house's numbers and the moment
/// give the findings; each says what was counted, so that whoever reads it can count again.
public final class Patterns {
    /// Within what time before now something has just happened, however often the looks are gone through.
    private static final Duration LATELY = Duration.ofDays(1);

    private final LookingRules rules;

    public Patterns(LookingRules rules) {
        this.rules = rules;
    }

    /// @param looks all of this person's as far back as the rules look, oldest first
    /// @param usual what is usual in their job
    public List<Finding> of(Person person, List<Look> looks, Usual usual, Instant now) {
        var past = looks.stream().filter(it -> !it.at().isAfter(now)).toList();
        var found = new ArrayList<Finding>();
        many(person, past, usual, now).ifPresent(found::add);
        crawl(person, past, usual, now).ifPresent(found::add);
        found.addAll(repeated(past, now));
        new WorkingHours(rules.hours()).odd(past, now.minus(LATELY)).ifPresent(found::add);
        found.addAll(named(past, now));
        often(
                        Rule.EMERGENCY,
                        since(past, now.minus(rules.emergencies().within()), Look.Kind.EMERGENCY),
                        rules.emergencies())
                .ifPresent(found::add);
        givenBack(person, past, now).ifPresent(found::add);
        found.addAll(searches(past, now));
        often(
                        Rule.TURNED_AWAY,
                        since(past, now.minus(rules.turnedAway().within()), Look.Kind.TURNED_AWAY),
                        rules.turnedAway())
                .ifPresent(found::add);
        often(Rule.LIMIT, since(past, now.minus(LATELY), Look.Kind.STOPPED), new LookingRules.Often(LATELY, 1))
                .ifPresent(found::add);
        return found;
    }

    /// The most different children within the time, of what was opened lately.
    private Optional<Finding> many(Person person, List<Look> looks, Usual usual, Instant now) {
        var rule = rules.many();
        var opened = since(looks, now.minus(LATELY).minus(rule.within()), Look::opensAnothers);
        var most = List.<Look>of();
        var mostChildren = 0;
        var from = 0;
        for (var to = 0; to < opened.size(); to++) {
            while (opened.get(from).at().isBefore(opened.get(to).at().minus(rule.within()))) {
                from++;
            }
            var window = opened.subList(from, to + 1);
            var children = children(window);
            if (children > mostChildren) {
                most = window;
                mostChildren = children;
            }
        }
        return stands(Rule.MANY, rule, most, person, usual, usual.inAnHour(), "in their busiest hour");
    }

    private Optional<Finding> crawl(Person person, List<Look> looks, Usual usual, Instant now) {
        var rule = rules.crawl();
        var opened = since(looks, now.minus(rule.within()), Look::opensAnothers);
        return stands(Rule.CRAWL, rule, opened, person, usual, usual.inDays(), "in " + Times.length(rule.within()));
    }

    private static Optional<Finding> stands(
            Rule rule, LookingRules.Many many, List<Look> opened, Person person, Usual usual, int peers, String when) {
        var children = children(opened);
        var own = person.cases() * many.timesOwn();
        if (children < many.least() || children <= own || children <= peers * many.timesPeers()) {
            return Optional.empty();
        }
        var facts = new ArrayList<String>();
        facts.add("Opened " + children + " different records that are no cases of their own, " + span(opened) + ".");
        facts.add("They have " + Times.plural(person.cases(), "case") + " of their own now.");
        facts.add(
                usual.people() == 0
                        ? "Too few people have the same job (" + person.job() + ") to compare with."
                        : "Of " + usual.people() + " people of the same job (" + person.job()
                                + ") half open no more than " + peers + " " + when + ".");
        return Optional.of(finding(rule, Optional.empty(), children, opened, facts));
    }

    private List<Finding> repeated(List<Look> looks, Instant now) {
        var rule = rules.repeated();
        var from = now.minus(rule.within());
        var recorded = since(looks, from, Look.Kind.RECORDED).stream()
                .flatMap(it -> it.child().stream())
                .collect(Collectors.toSet());
        var found = new ArrayList<Finding>();
        byChild(since(looks, from, Look::opensAnothers)).forEach((child, opened) -> {
            var times = openings(opened, rule.apart());
            var days =
                    opened.stream().map(it -> London.dayOf(it.at())).distinct().count();
            if (!recorded.contains(child) && times >= rule.times() && days >= rule.onDays()) {
                found.add(finding(
                        Rule.REPEATED,
                        Optional.of(child),
                        times,
                        opened,
                        List.of(
                                "Opened one record " + times + " times on " + days + " days, " + span(opened) + ".",
                                "They hold no role in the case, and recorded nothing in it in that time.")));
            }
        });
        return found;
    }

    private static int openings(List<Look> opened, Duration apart) {
        var times = 0;
        var last = Instant.MIN;
        for (var look : opened) {
            if (last.equals(Instant.MIN) || !look.at().isBefore(last.plus(apart))) {
                times++;
            }
            last = look.at();
        }
        return times;
    }

    /// The day alone is told, and not which child: the reference would say what the child is called.
    private List<Finding> named(List<Look> looks, Instant now) {
        var found = new ArrayList<Finding>();
        byChild(since(looks, now.minus(LATELY), it -> it.is(Look.Kind.OPENED) && it.named()))
                .forEach((child, opened) -> found.add(finding(
                        Rule.NAME,
                        Optional.of(child),
                        opened.size(),
                        opened,
                        List.of(
                                "Opened such a record on "
                                        + TimeWords.of(
                                                London.dayOf(opened.getFirst().at())) + ".",
                                "Which record it was is not told here, as that would say what the child is called. Ask"
                                        + " the person whether they know the child or the family."))));
        return found;
    }

    private static Optional<Finding> often(Rule rule, List<Look> some, LookingRules.Often often) {
        return some.size() < often.times()
                ? Optional.empty()
                : Optional.of(finding(
                        rule,
                        Optional.empty(),
                        some.size(),
                        some,
                        List.of(Times.plural(some.size(), "time") + " within " + Times.length(often.within()) + ", "
                                + span(some) + ".")));
    }

    private Optional<Finding> givenBack(Person person, List<Look> looks, Instant now) {
        var rule = rules.givenBack();
        var opened = new ArrayList<Look>();
        var cases = new HashSet<UUID>();
        for (var held : person.held()) {
            var within = looks.stream()
                    .filter(it -> it.child().filter(held.child()::equals).isPresent())
                    .filter(it -> !it.at().isBefore(held.since()) && !it.at().isAfter(held.until()))
                    .toList();
            if (held.since().isAfter(now.minus(rule.within()))
                    && !held.until().isAfter(now)
                    && !held.until().isAfter(held.since().plus(rule.held()))
                    && within.stream().noneMatch(it -> it.is(Look.Kind.RECORDED))
                    && within.stream().anyMatch(it -> it.is(Look.Kind.OPENED))) {
                opened.addAll(within);
                cases.add(held.child());
            }
        }
        opened.sort(java.util.Comparator.comparing(Look::at));
        return cases.size() < rule.times()
                ? Optional.empty()
                : Optional.of(finding(
                        Rule.GIVEN_BACK,
                        Optional.empty(),
                        cases.size(),
                        opened,
                        List.of(
                                "Held a role in " + cases.size() + " cases for no longer than "
                                        + Times.length(rule.held()) + " each, " + span(opened) + ".",
                                "They opened each of these records, and recorded nothing in any.")));
    }

    private List<Finding> searches(List<Look> looks, Instant now) {
        var rule = rules.searches();
        var marks = new LinkedHashMap<String, List<Look>>();
        since(looks, now.minus(rule.within()), Look.Kind.SEARCHED_IN_VAIN)
                .forEach(it -> marks.computeIfAbsent(it.mark(), none -> new ArrayList<>())
                        .add(it));
        return marks.values().stream()
                .filter(some -> some.size() >= rule.times())
                .max(java.util.Comparator.comparingInt(List::size))
                .map(some -> finding(
                        Rule.SEARCHES,
                        Optional.empty(),
                        some.size(),
                        some,
                        List.of("Searched " + some.size() + " times for names that sound alike, " + span(some)
                                + ". None of these searches found anybody.")))
                .stream()
                .toList();
    }

    private static int children(List<Look> opened) {
        return (int)
                opened.stream().flatMap(it -> it.child().stream()).distinct().count();
    }

    private static Map<UUID, List<Look>> byChild(List<Look> looks) {
        var children = new LinkedHashMap<UUID, List<Look>>();
        looks.forEach(look -> look.child()
                .ifPresent(child -> children.computeIfAbsent(child, none -> new ArrayList<>())
                        .add(look)));
        return children;
    }

    private static List<Look> since(List<Look> looks, Instant from, Look.Kind kind) {
        return since(looks, from, it -> it.is(kind));
    }

    private static List<Look> since(List<Look> looks, Instant from, Predicate<Look> which) {
        return looks.stream().filter(it -> it.at().isAfter(from)).filter(which).toList();
    }

    static Finding finding(Rule rule, Optional<UUID> child, int times, List<Look> looks, List<String> facts) {
        return new Finding(
                rule, child, times, looks.getFirst().at(), looks.getLast().at(), facts);
    }

    /// "between Mon 6 April 2026, 14:05 and Mon 6 April 2026, 14:58".
    static String span(List<Look> looks) {
        var first = TimeWords.minute(looks.getFirst().at());
        var last = TimeWords.minute(looks.getLast().at());
        return first.equals(last) ? "on " + first : "between " + first + " and " + last;
    }

    /// Most days of most people, by hour: for the comparison with others of the job.
    ///
    /// @return how many different children that were not theirs somebody opened at most in an hour, and over days
    public static Usual.Busiest busiest(String job, List<Look> looks, LookingRules rules) {
        var hours = new HashMap<Long, HashSet<UUID>>();
        var days = new HashMap<LocalDate, HashSet<UUID>>();
        for (var look : looks) {
            if (look.opensAnothers() && look.child().isPresent()) {
                hours.computeIfAbsent(look.at().getEpochSecond() / 3600, none -> new HashSet<>())
                        .add(look.child().get());
                days.computeIfAbsent(London.dayOf(look.at()), none -> new HashSet<>())
                        .add(look.child().get());
            }
        }
        var most = hours.values().stream().mapToInt(HashSet::size).max().orElse(0);
        var span = rules.crawl().within().toDays();
        var crawled = days.keySet().stream()
                .mapToInt(last -> {
                    var all = new HashSet<UUID>();
                    days.forEach((day, children) -> {
                        if (!day.isAfter(last) && day.isAfter(last.minusDays(span))) {
                            all.addAll(children);
                        }
                    });
                    return all.size();
                })
                .max()
                .orElse(0);
        return new Usual.Busiest(job, most, crawled);
    }
}
