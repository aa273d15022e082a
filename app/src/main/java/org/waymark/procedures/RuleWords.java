package org.waymark.procedures;

import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Guidance;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;
import org.waymark.procedures.ProceduresView.Rule;

/// Says a rule in words: who owes it, what brings it about, by when, and what shows that it was done.
final class RuleWords {
    private final Procedures procedures;

    RuleWords(Procedures procedures) {
        this.procedures = procedures;
    }

    Rule rule(Duty duty, Guidance guidance) {
        var cites = Stream.concat(
                        duty.origin().cites().stream(),
                        duty.limits().stream().flatMap(it -> it.origin().cites().stream()))
                .distinct()
                .toList();
        return new Rule(
                id(duty),
                duty.title(),
                duty.says(),
                duty.because(),
                CaseWords.marks(duty),
                List.of(
                        fact("Who", owner(duty) + " · " + duty.strength().word()),
                        fact("Starts", starts(duty.starts())),
                        new ProceduresView.Fact("By when", limits(duty)),
                        fact("Met by", metBy(duty))),
                guidance.cites(cites));
    }

    Rule rule(Guard guard, Guidance guidance) {
        return new Rule(
                id(guard),
                guard.title(),
                guard.says(),
                guard.instead(),
                List.of(),
                List.of(
                        fact("Before", titles(guard.before())),
                        fact(
                                "Otherwise",
                                otherwise(guard.answer()) + " · "
                                        + guard.strength().word())),
                guidance.cites(guard.origin().cites()));
    }

    /// Where a duty stands on the page of procedures.
    static String id(Duty duty) {
        return "duty-" + duty.id();
    }

    static String id(Guard guard) {
        return "check-" + guard.id();
    }

    private static ProceduresView.Fact fact(String label, String says) {
        return new ProceduresView.Fact(label, List.of(says));
    }

    private static String otherwise(Guard.Answer answer) {
        return switch (answer) {
            case WARN -> "The form says so";
            case ASK_REASON -> "The form asks why";
            case ASK_SECOND_PERSON -> "The form asks who agreed";
            case REFUSE -> "The form refuses, unless it keeps a child safe";
        };
    }

    private String owner(Duty duty) {
        var title = procedures.role(duty.owner()).map(Role::title).orElse(duty.owner());
        return duty.perAgency() ? title + " (each agency that knows)" : title;
    }

    private String starts(Duty.Starts starts) {
        return switch (starts) {
            case Duty.Starts.ByEntry it ->
                titles(it.kinds()) + (it.where().always() ? "" : ", where its answers call for it");
            case Duty.Starts.ByFact it -> procedures.facts().get(it.fact()).title();
            case Duty.Starts.ByAge it -> "At " + age(it.age());
            case Duty.Starts.ByDate it -> "On the date in: " + title(it.kind());
            case Duty.Starts.ByDuty it ->
                "“" + duty(it.duty()) + "” is " + (it.turn() == Duty.Turn.MET ? "done" : "missed");
            case Duty.Starts.ByBreach it ->
                it.guard().equals(Duty.Starts.ByBreach.ANY)
                        ? "Something happens against any of the procedures"
                        : "Something happens against: " + guard(it.guard());
        };
    }

    /// Each limit in a few words.
    private List<String> limits(Duty duty) {
        return duty.limits().isEmpty()
                ? List.of("No time is given")
                : duty.limits().stream().map(this::limit).toList();
    }

    private String metBy(Duty duty) {
        return titles(duty.metBy().kinds())
                + (duty.metBy().same().contains("agency") ? ", recorded by or for the same agency" : "");
    }

    private String limit(Duty.Limit limit) {
        return switch (limit.by()) {
            case Duty.By.Immediately _ -> "At once";
            case Duty.By.Span(var span) -> "Within " + span.words() + " of " + from(limit.from());
            case Duty.By.Before(var kind) -> "Before: " + title(kind);
            case Duty.By.Reaching(var age, var _) -> "By the age of " + age(age);
        };
    }

    private String from(Duty.From from) {
        return switch (from) {
            case Duty.From.Happened _ -> "its start";
            case Duty.From.Known _ -> "when the agency knew";
            case Duty.From.OfField(var field) -> "the date given (" + field.replace('_', ' ') + ")";
            case Duty.From.OfEntry(var kind) -> "the last: " + title(kind);
        };
    }

    private static String age(Period age) {
        return age.getYears() + (age.getMonths() == 0 ? " years" : " years " + age.getMonths() + " months");
    }

    private String titles(List<String> kinds) {
        return kinds.stream().map(this::title).collect(Collectors.joining(", or "));
    }

    private String title(String kind) {
        return procedures.kind(kind).map(Kind::title).orElse(kind);
    }

    private String duty(String id) {
        return procedures.duties().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(it -> it.newest().title())
                .orElse(id);
    }

    private String guard(String id) {
        return procedures.guards().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(it -> it.newest())
                .map(Guard::title)
                .orElse(id);
    }
}
