package org.waymark.oversight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is usual in a job: how many different children, no cases of one's own, half of those who do the job open at
/// most.
///
/// @param inAnHour in their busiest hour
/// @param inDays   over the days that a slow crawl is looked for in
/// @param people   how many people that rests on
public record Usual(int inAnHour, int inDays, int people) {
    static final Usual UNKNOWN = new Usual(0, 0, 0);

    /// What one person did at most.
    public record Busiest(String job, int inAnHour, int inDays) {}

    /// By job. Of a job with too few people nothing is said.
    public static Map<String, Usual> of(List<Busiest> people, LookingRules.Peers rule) {
        var jobs = new HashMap<String, List<Busiest>>();
        people.forEach(
                it -> jobs.computeIfAbsent(it.job(), none -> new ArrayList<>()).add(it));
        var usual = new HashMap<String, Usual>();
        jobs.forEach((job, some) -> {
            if (some.size() >= rule.least()) {
                usual.put(
                        job,
                        new Usual(
                                median(some.stream()
                                        .map(Busiest::inAnHour)
                                        .sorted()
                                        .toList()),
                                median(some.stream()
                                        .map(Busiest::inDays)
                                        .sorted()
                                        .toList()),
                                some.size()));
            }
        });
        return usual;
    }

    private static int median(List<Integer> sorted) {
        return sorted.get((sorted.size() - 1) / 2);
    }
}
