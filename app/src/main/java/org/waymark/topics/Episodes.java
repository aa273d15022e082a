package org.waymark.topics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.casefile.Story;
import org.waymark.engine.duty.Span;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.web.Link;
import org.waymark.web.Times;

/// Tells of each time that a fact held, such as that a child was missing: how long, what was done, and whether there
/// is a pattern in when it began.
final class Episodes {
    private static final List<String> PARTS = List.of("Night, to 6 am", "Morning", "Afternoon", "Evening, from 6 pm");
    private static final int HOURS_OF_A_PART = 6;

    private final Story story;
    private final SeenCase seen;
    private final List<Span> spans;

    Episodes(Desk desk, SeenCase seen, Story story, String fact) {
        this.story = story;
        this.seen = seen;
        this.spans = desk.packs().engine().spans(seen.seen().record(), fact, seen.at(), seen.at());
    }

    /// Empty if it never was so.
    Optional<EpisodesView> of(Handbook.Menu topic) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        var scale = Scale.of(spans.stream()
                .flatMap(span -> Stream.of(span.from(), end(span)))
                .toList());
        var own = story.standing()
                .filter(said -> topic.kinds().contains(said.kind()))
                .toList()
                .reversed();
        var episodes = new ArrayList<EpisodesView.Episode>();
        for (var place = spans.size() - 1; place >= 0; place--) {
            var next = place + 1 < spans.size() ? spans.get(place + 1).from() : seen.at();
            episodes.add(episode(spans.get(place), next, own, scale));
        }
        return Optional.of(
                new EpisodesView(says(), episodes, scale.ticks(), spans.size() < 2 ? List.of() : pattern(), PARTS));
    }

    private EpisodesView.Episode episode(Span span, Instant next, List<Entry.Stated> own, Scale scale) {
        var steps = own.stream()
                .filter(said -> !said.happened().first().isBefore(span.from())
                        && (said.happened().first().isBefore(next) || next.equals(seen.at())))
                .map(said -> new EpisodesView.Step(
                        Link.to(story.title(said), Desk.page(seen) + "/story#" + said.id()),
                        after(Duration.between(span.from(), said.happened().first()))))
                .toList();
        var lasted = Times.length(Duration.between(span.from(), end(span)));
        var width = Math.max(1, scale.at(end(span)) - scale.at(span.from()));
        return new EpisodesView.Episode(
                TimeWords.minute(span.from()),
                span.to().isPresent() ? lasted : "so far " + lasted,
                span.to().isEmpty(),
                Scale.percent(scale.at(span.from())),
                Scale.percent(width),
                steps);
    }

    private Instant end(Span span) {
        return span.to().orElse(seen.at());
    }

    private String says() {
        var longest = spans.stream()
                .map(span -> Duration.between(span.from(), end(span)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return Times.plural(spans.size(), "time") + ", the longest " + Times.length(longest) + ".";
    }

    private List<EpisodesView.Weekday> pattern() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new EpisodesView.Weekday(
                        day.getDisplayName(TextStyle.SHORT, Locale.UK),
                        IntStream.range(0, PARTS.size())
                                .mapToObj(part -> count(day, part))
                                .toList()))
                .toList();
    }

    private int count(DayOfWeek day, int part) {
        return (int) spans.stream()
                .map(span -> span.from().atZone(London.ZONE))
                .filter(began -> began.getDayOfWeek() == day && began.getHour() / HOURS_OF_A_PART == part)
                .count();
    }

    private static String after(Duration passed) {
        return passed.toMinutes() < 1 ? "" : Times.later(passed);
    }
}
