package org.waymark.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.waymark.engine.calendar.Deadline;
import org.waymark.engine.calendar.TimeSpan;
import org.waymark.engine.calendar.WorkingCalendar;

/// What the peer's rules call: the counting of time, which both engines share, and what stands once the facts are
/// found.
public final class Answers {
    private static final String OUTSIDE = "reasonable-grounds-decision";
    private static final Comparator<Said> IN_ORDER = Comparator.comparingLong(Said::getHappened)
            .thenComparing(Said::recorded)
            .thenComparing(Said::getId);

    private final WorkingCalendar calendar;
    private final long now;
    private final List<Told> all = new ArrayList<>();

    Answers(WorkingCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now.getEpochSecond();
    }

    List<Told> all() {
        return all;
    }

    public long hours(long start, int count) {
        return end(start, new TimeSpan.Hours(count));
    }

    public long workingDays(long start, int count) {
        return end(start, new TimeSpan.WorkingDays(count));
    }

    /// How a duty stands, given everything that could have met it.
    public Told told(Owed owed, List<Said> found) {
        return found.stream().min(IN_ORDER).map(first -> met(owed, first)).orElseGet(() -> open(owed));
    }

    /// How duties stand of which one thing meets only the one that is owed longest.
    public List<Told> oldestFirst(List<Owed> owed, List<Said> found) {
        var taken = new HashSet<String>();
        var told = new ArrayList<Told>();
        owed.stream()
                .sorted(Comparator.comparingLong(Owed::happened).thenComparing(Owed::startId))
                .forEach(one -> told.add(found.stream()
                        .filter(it -> it.getHappened() >= one.happened() && !taken.contains(it.getId()))
                        .min(IN_ORDER)
                        .map(first -> {
                            taken.add(first.getId());
                            return met(one, first);
                        })
                        .orElseGet(() -> open(one))));
        return told;
    }

    private Told met(Owed owed, Said first) {
        var late = first.getHappened() > owed.limit();
        var outside = owed.duty().equals(OUTSIDE);
        return add(new Told(owed.duty(), owed.startId(), late && !outside ? "met late" : "met", owed.limit(), late));
    }

    private Told open(Owed owed) {
        var late = now > owed.limit();
        var standing = owed.duty().equals(OUTSIDE) ? "awaited" : late ? "overdue" : "due";
        return add(new Told(owed.duty(), owed.startId(), standing, owed.limit(), late));
    }

    private Told add(Told told) {
        all.add(told);
        return told;
    }

    private long end(long start, TimeSpan span) {
        return switch (span.after(Instant.ofEpochSecond(start), calendar)) {
            case Deadline.At(var moment) -> moment.getEpochSecond();
            case Deadline.CannotTell(var why) -> throw new IllegalArgumentException(why);
        };
    }
}
