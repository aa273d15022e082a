package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.engine.calendar.Deadline;
import org.waymark.engine.calendar.TimeSpan;
import org.waymark.engine.calendar.WorkingCalendar;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Variable;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Explains a duty: what started it, each step of its date, how strongly it is put and where, and what would meet it.
public final class Why {
    private final Procedures procedures;
    private final WorkingCalendar calendar;

    public Why(Procedures procedures, WorkingCalendar calendar) {
        this.procedures = procedures;
        this.calendar = calendar;
    }

    /// The reasoning behind one instance, in the order in which a person would follow it.
    public List<Step> steps(Instance instance) {
        var steps = new ArrayList<Step>();
        steps.add(started(instance));
        applies(instance).ifPresent(steps::add);
        instance.duty().opens().ifPresent(span -> steps.add(opens(instance, span)));
        steps.addAll(instance.ref().comesRound() ? round(instance) : limits(instance));
        if (instance.beforeWeKnew()) {
            steps.add(Step.of("The limit had passed before this was known here."));
        }
        instance.duty()
                .repeat()
                .ifPresent(repeat -> steps.add(Step.of("It comes round again every "
                        + repeat.then().words() + ", counted from when the last was "
                        + (repeat.fromDue() ? "due." : "done."))));
        steps.add(Step.of("It is met by: " + metBy(instance.duty()) + "."));
        standing(instance).ifPresent(steps::add);
        if (!instance.duty().because().isEmpty()) {
            steps.add(Step.of("Because: " + instance.duty().because()));
        }
        return steps;
    }

    private Step started(Instance instance) {
        var start = instance.start();
        if (start.entry().isEmpty()) {
            return start.happened().exact()
                    ? Step.of(
                            "It starts on " + TimeWords.minute(start.happened().first()) + ".", cites(instance))
                    : Step.of("It starts at an age, and the date of birth is not known.", cites(instance));
        }
        var entry = start.entry().get();
        var known = start.agency()
                .map(agency -> "; known to " + agency + " from "
                        + TimeWords.minute(start.known().first()))
                .orElseGet(() -> "; known from " + TimeWords.of(entry.stamp().known()));
        return new Step(
                title(entry.kind()) + ": " + TimeWords.of(entry.happened()) + known + ".",
                cites(instance),
                Optional.of(entry.id()));
    }

    private Optional<Step> applies(Instance instance) {
        var names = instance.duty().when().reads().stream()
                .map(this::describe)
                .distinct()
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var end = names.endsWith("?") ? "" : ".";
        return Optional.of(
                instance.standing() instanceof Standing.CannotTell
                        ? Step.of("Whether it applies cannot be told yet. It turns on: " + names + end)
                        : Step.of("It applies here. That turns on: " + names + end));
    }

    private String describe(Variable variable) {
        return switch (variable) {
            case Variable.OfFact it -> procedures.facts().get(it.index()).title();
            case Variable.Recorded it -> title(it.kind());
            case Variable.AtHand it -> title(it.kind());
            case Variable.Latest it -> ask(it.kind(), it.path().getFirst());
            case Variable.Here it -> ask(it.kind(), it.field());
        };
    }

    private String ask(String kind, String field) {
        return procedures
                .kind(kind)
                .flatMap(it -> it.field(field))
                .map(it -> it.ask())
                .orElse(field);
    }

    private Step opens(Instance instance, TimeSpan span) {
        return Step.of("Not before " + span.words() + " have passed: from "
                + instance.opens().map(TimeWords::of).orElse("a time that cannot be told") + ".");
    }

    private List<Step> limits(Instance instance) {
        var steps = new ArrayList<Step>();
        instance.duty().limits().forEach(limit -> steps.add(limit(instance, limit)));
        var breaches = count(instance, true);
        instance.breach()
                .filter(_ -> breaches > 1)
                .ifPresent(first -> steps.add(Step.of("The first of these holds: " + TimeWords.of(first) + ".")));
        if (breaches == 0) {
            steps.add(Step.of("No source sets a time after which this is late, and none is made up here."));
        }
        return steps;
    }

    /// A second or later time has one limit, whatever the first one had.
    private static List<Step> round(Instance instance) {
        var end = instance.breach().map(TimeWords::of).orElse("a day nobody can tell yet");
        return instance.duty().repeat().stream()
                .map(repeat -> Step.of(
                        "Limit: " + repeat.then().words() + " from when the last was "
                                + (repeat.fromDue() ? "due" : "done") + " = " + end + ".",
                        cites(instance)))
                .toList();
    }

    private Step limit(Instance instance, Duty.Limit limit) {
        var kind = limit.breach() ? "Limit" : "Target";
        var local = limit.local() ? " This number is set locally; no source gives one." : "";
        var instrument = limit.origin()
                .instrument()
                .map(name -> " From " + name
                        + limit.origin()
                                .grade()
                                .map(grade -> " (grade " + grade + ")")
                                .orElse("") + ".")
                .orElse("");
        return Step.of(
                kind + ": " + arithmetic(instance, limit) + local + instrument,
                limit.origin().cites());
    }

    private String arithmetic(Instance instance, Duty.Limit limit) {
        return switch (limit.by()) {
            case Duty.By.Immediately _ -> "at once.";
            case Duty.By.Before(var kind) ->
                "before this happens: " + title(kind)
                        + moment(instance, limit)
                                .map(moment -> " (" + TimeWords.of(moment) + ").")
                                .orElse(count(instance, limit.breach()) == 1 ? "; it is not arranged yet." : ".");
            case Duty.By.Reaching(var age, var _) ->
                "by the age of " + age.getYears() + (age.getMonths() == 0 ? "" : " and " + age.getMonths() + " months")
                        + moment(instance, limit)
                                .map(moment -> ": " + TimeWords.of(moment) + ".")
                                .orElse(".");
            case Duty.By.Span(var span) -> counted(instance, limit, span);
        };
    }

    private String counted(Instance instance, Duty.Limit limit, TimeSpan span) {
        var words = span.words() + " from " + fromWords(limit.from());
        if (limit.from() instanceof Duty.From.OfEntry) {
            return words
                    + moment(instance, limit)
                            .map(moment -> " = " + TimeWords.of(moment) + ".")
                            .orElse(".");
        }
        var from = from(instance, limit.from());
        if (from.isEmpty()) {
            return words + ", which is not known.";
        }
        if (!from.get().exact()) {
            return words + ". That is known only as " + TimeWords.of(from.get()) + ", so the limit lies between "
                    + end(from.get().earliest(), span) + " and "
                    + end(from.get().latest(), span) + ".";
        }
        var start = from.get().first();
        return words + ". " + TimeWords.minute(start) + " + " + span.words() + " = " + end(start, span)
                + notes(start, span) + ".";
    }

    /// The moment that a limit gives, if it is the one that gives this limit or this target: of several, the first
    /// holds, whichever it is.
    private static Optional<Instant> moment(Instance instance, Duty.Limit limit) {
        return (limit.breach() ? instance.breach() : instance.target())
                .filter(_ -> count(instance, limit.breach()) == 1);
    }

    private static long count(Instance instance, boolean breach) {
        return instance.duty().limits().stream()
                .filter(it -> it.breach() == breach)
                .count();
    }

    private String end(Instant start, TimeSpan span) {
        return switch (span.after(start, calendar)) {
            case Deadline.At(var moment) -> TimeWords.of(moment);
            case Deadline.CannotTell(var why) -> "a day nobody can tell yet (" + why + ")";
        };
    }

    /// What a person checking the sum by hand would stumble over.
    private String notes(Instant start, TimeSpan span) {
        if (!(span.after(start, calendar) instanceof Deadline.At(var end))) {
            return "";
        }
        if (span instanceof TimeSpan.Hours) {
            var rules = London.ZONE.getRules();
            return rules.getOffset(start).equals(rules.getOffset(end))
                    ? ""
                    : "; the clocks change in between, and hours count as they pass";
        }
        if (span instanceof TimeSpan.WorkingDays) {
            var holidays = London.dayOf(start)
                    .plusDays(1)
                    .datesUntil(London.dayOf(end))
                    .filter(calendar.holidays()::contains)
                    .map(TimeWords::of)
                    .collect(Collectors.joining(", "));
            return "; weekends do not count" + (holidays.isEmpty() ? "" : ", nor these bank holidays: " + holidays);
        }
        return "; the day after the start is day 1";
    }

    private String fromWords(Duty.From from) {
        return switch (from) {
            case Duty.From.Happened _ -> "when it happened";
            case Duty.From.Known _ -> "when the agency knew";
            case Duty.From.OfField(var field) -> "the date given (" + field.replace('_', ' ') + ")";
            case Duty.From.OfEntry(var kind) -> "the last: " + title(kind);
        };
    }

    /// Where a count begins, as exactly as it was stated.
    private static Optional<When> from(Instance instance, Duty.From from) {
        var start = instance.start();
        var entry = start.entry();
        var itself = instance.duty().starts() instanceof Duty.Starts.ByEntry;
        return switch (from) {
            case Duty.From.Happened _ ->
                itself
                        ? entry.map(
                                said -> said.happened().noLaterThan(known(said).latest()))
                        : Optional.of(start.happened());
            case Duty.From.Known _ ->
                itself && start.agency().isEmpty() ? entry.map(Why::known) : Optional.of(start.known());
            case Duty.From.OfField(var field) ->
                entry.flatMap(it -> it.field(field))
                        .flatMap(
                                value -> value instanceof Value.Date(When when) ? Optional.of(when) : Optional.empty());
            case Duty.From.OfEntry _ -> Optional.empty();
        };
    }

    private static When known(Entry.Stated said) {
        return said.stamp().known().noLaterThan(said.stamp().recorded());
    }

    private String metBy(Duty duty) {
        var kinds = duty.metBy().kinds().stream().map(this::title).collect(Collectors.joining(", or "));
        var told = duty.tells().map(it -> " that says: " + duty.title()).orElse("");
        return kinds + told + (duty.metBy().same().contains("agency") ? ", recorded by or for the same agency" : "");
    }

    private Optional<Step> standing(Instance instance) {
        return switch (instance.standing()) {
            case Standing.Met(var by, var at) ->
                Optional.of(new Step("Met on " + TimeWords.minute(at) + ".", List.of(), Optional.of(by)));
            case Standing.MetLate(var by, var at, var _) ->
                Optional.of(new Step("Met late, on " + TimeWords.minute(at) + ".", List.of(), Optional.of(by)));
            case Standing.NotNeeded(var reason) -> Optional.of(Step.of("Not needed: " + reason));
            case Standing.DepartedFrom(var reason, var manager) ->
                Optional.of(Step.of("Departed from, decided by " + manager + ": " + reason));
            case Standing.Withdrawn(var reason) -> Optional.of(Step.of("Withdrawn. " + reason + "."));
            case Standing.Lapsed(var since) -> Optional.of(Step.of("Lapsed since " + TimeWords.of(since) + "."));
            case Standing.CannotTell(var missing) ->
                Optional.of(Step.of("Nobody can tell yet. To find out: " + String.join(", ", missing) + "."));
            case Standing.Waiting _, Standing.Due _, Standing.Overdue _, Standing.Awaited _ -> Optional.empty();
        };
    }

    private String title(String kind) {
        return procedures.kind(kind).map(Kind::title).orElse(kind);
    }

    private static List<String> cites(Instance instance) {
        return instance.duty().origin().cites();
    }
}
