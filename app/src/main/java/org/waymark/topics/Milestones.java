package org.waymark.topics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.casefile.Story;
import org.waymark.duties.DutyLine;
import org.waymark.duties.DutyState;
import org.waymark.engine.calendar.TimeSpan;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Field;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.topics.TimeLine.Look;
import org.waymark.web.Link;
import org.waymark.web.Times;

/// Draws the line of time of a topic: what was recorded in it, what of it falls due, the days that its answers name,
/// and the ages on which the procedures turn.
final class Milestones {
    private final Desk desk;
    private final SeenCase seen;
    private final Story story;
    private final Instant now;

    Milestones(Desk desk, SeenCase seen, Story story) {
        this.desk = desk;
        this.seen = seen;
        this.story = story;
        this.now = seen.at();
    }

    /// Something on the line, before it has its place.
    private record Milestone(Look look, String title, String when, Instant first, Instant last, Optional<Link> more) {
        @Override
        public String toString() {
            return "Milestone[hidden]";
        }
    }

    /// The line of time of some kinds of entry and some duties; empty if nothing would stand on it but today.
    Optional<TimeLine> of(Collection<String> kinds, Collection<DutyLine> duties) {
        var found = new ArrayList<Milestone>();
        var own = story.standing().filter(said -> kinds.contains(said.kind())).toList();
        own.forEach(said -> found.add(happened(said)));
        own.forEach(said -> ahead(said).forEach(found::add));
        duties.stream().filter(Milestones::isOpen).forEach(line -> due(line).ifPresent(found::add));
        found.addAll(ages());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.add(new Milestone(Look.NOW, "Today", TimeWords.of(London.dayOf(now)), now, now, Optional.empty()));
        found.sort(Comparator.comparing(Milestone::first).thenComparing(Milestone::look));
        return Optional.of(line(found));
    }

    private static TimeLine line(List<Milestone> found) {
        var scale = Scale.of(
                found.stream().flatMap(it -> Stream.of(it.first(), it.last())).toList());
        var marks = found.stream()
                .map(it -> new TimeLine.Mark(
                        it.look(),
                        it.title(),
                        it.when(),
                        Scale.percent(scale.at(it.first())),
                        it.last().isAfter(it.first()) ? Scale.percent(scale.at(it.last())) : "",
                        it.more()))
                .toList();
        var says = found.stream()
                .map(it -> it.look() == Look.NOW ? "today" : it.title() + ", " + it.when())
                .collect(Collectors.joining("; "));
        return new TimeLine(says + ".", marks, scale.ticks());
    }

    private Milestone happened(Entry.Stated said) {
        var when = said.happened();
        var moment = when.first();
        return new Milestone(
                Look.HAPPENED,
                story.title(said),
                TimeWords.of(when),
                moment,
                moment,
                Optional.of(new Link(story.title(said), Desk.page(seen) + "/story#" + said.id(), "in the story")));
    }

    /// The days to come that an answer names: until when leave lasts, when a measure ends.
    private Stream<Milestone> ahead(Entry.Stated said) {
        return desk.packs().procedures().kind(said.kind(), said.edition()).stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> field.type() == Field.Type.DATE || field.type() == Field.Type.MOMENT)
                .flatMap(field -> said.fields().get(field.id()) instanceof Value.Date(When when)
                                && when.latest().isAfter(now)
                        ? Stream.of(new Milestone(
                                Look.ENDS,
                                story.title(said) + ": " + field.ask(),
                                TimeWords.of(when),
                                when.first(),
                                when.last(),
                                Optional.empty()))
                        : Stream.empty());
    }

    private static boolean isOpen(DutyLine line) {
        return line.wanted() && line.state() != DutyState.MET_LATE;
    }

    private Optional<Milestone> due(DutyLine line) {
        var duty = desk.packs().duty(line.rule());
        var limit = line.breach().or(line::target);
        var words = limit.map(TimeWords::of)
                .or(() -> line.opens().map(opens -> "from " + TimeWords.of(London.dayOf(opens))))
                .orElse("");
        return limit.or(line::opens)
                .map(moment -> new Milestone(
                        line.overdue(now) ? Look.OVERDUE : Look.DUE,
                        duty.title(),
                        words,
                        moment,
                        moment,
                        Optional.of(
                                new Link("Why?", CaseWords.why(line.child(), line.ref()), "about: " + duty.title()))));
    }

    /// The ages that the procedures name and that lie ahead. Where the date of birth is uncertain so is the day.
    private List<Milestone> ages() {
        var birth = desk.heads().person(seen).birthDate();
        return birth.stream()
                .flatMap(when -> desk.packs().procedures().facts().stream()
                        .filter(Fact.Reaches.class::isInstance)
                        .map(Fact.Reaches.class::cast)
                        .map(Fact.Reaches::age)
                        .distinct()
                        .map(age -> reached(age, when)))
                .filter(it -> it.last().isAfter(now))
                .toList();
    }

    private static Milestone reached(Period age, When birth) {
        var first = TimeSpan.dayOfReaching(age, birth.earliestDay());
        var last = TimeSpan.dayOfReaching(age, birth.latestDay());
        return new Milestone(
                Look.AGE,
                "Turns " + words(age),
                first.equals(last) ? TimeWords.of(first) : between(first, last),
                London.startOf(first),
                London.startOf(last),
                Optional.empty());
    }

    private static String between(LocalDate first, LocalDate last) {
        return "between " + TimeWords.of(first) + " and " + TimeWords.of(last);
    }

    private static String words(Period age) {
        return age.getMonths() == 0
                ? Integer.toString(age.getYears())
                : age.getYears() + " and " + Times.plural(age.getMonths(), "month");
    }
}
