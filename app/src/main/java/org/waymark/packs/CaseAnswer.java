package org.waymark.packs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.duty.Breach;
import org.waymark.engine.duty.Derivation;
import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Raised;
import org.waymark.engine.duty.StageStanding;
import org.waymark.engine.duty.Standing;
import org.waymark.engine.duty.Why;
import org.waymark.engine.guard.GuardAnswer;
import org.waymark.engine.guard.Guards;
import org.waymark.engine.record.WhenText;

/// Answers a case that is written as a file: every duty and how it stands, and what the guards say to what was asked.
final class CaseAnswer {
    private final DutyEngine engine;
    private final Why why;

    CaseAnswer(DutyEngine engine) {
        this.engine = engine;
        this.why = new Why(engine.procedures(), engine.calendar());
    }

    /// The answer as it is written to JSON.
    Map<String, Object> of(CaseFile file) {
        var derivation = engine.derive(file.record(), file.at(), file.knownAt());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("case", file.name());
        answer.put("at", text(file.at()));
        answer.put("known_at", text(file.knownAt()));
        answer.put("duties", derivation.duties().stream().map(this::duty).toList());
        answer.put("guards", guards(file));
        answer.put("breaches", breaches(derivation));
        answer.put("stages", stages(file));
        answer.put("flags", flags(file));
        answer.put("next_change", moment(derivation.nextChange()));
        return answer;
    }

    private Map<String, Object> duty(Instance instance) {
        var duty = new LinkedHashMap<String, Object>();
        duty.put("id", instance.duty().id());
        duty.put("start", instance.start().id());
        duty.put("ref", instance.ref().text());
        duty.put("title", instance.duty().title());
        duty.put("owner", instance.duty().owner());
        duty.put("holder", instance.holder());
        duty.put("agency", instance.start().agency());
        duty.put("standing", instance.standing().word());
        duty.put("overdue_since", moment(instance.overdueSince()));
        duty.put("before_we_knew", instance.beforeWeKnew());
        duty.put("opens", moment(instance.opens()));
        duty.put("target", moment(instance.target()));
        duty.put("breach", moment(instance.breach()));
        duty.put("latest_breach", moment(instance.latestBreach()));
        duty.put("arranged_for", moment(instance.arranged()));
        duty.put("met_by", metBy(instance.standing()));
        duty.put("strength", instance.strength().name().toLowerCase(Locale.ROOT));
        duty.put("late_reason", instance.lateReason());
        duty.put("cites", cites(instance));
        duty.put("steps", why.steps(instance).stream().map(step -> step.says()).toList());
        duty.put("missing", instance.missing());
        return duty;
    }

    private static Optional<String> metBy(Standing standing) {
        return switch (standing) {
            case Standing.Met met -> Optional.of(met.by());
            case Standing.MetLate met -> Optional.of(met.by());
            case Standing.Waiting _,
                    Standing.Due _,
                    Standing.Overdue _,
                    Standing.NotNeeded _,
                    Standing.Lapsed _,
                    Standing.DepartedFrom _,
                    Standing.Withdrawn _,
                    Standing.Awaited _,
                    Standing.CannotTell _ -> Optional.empty();
        };
    }

    /// The rows of the duty and of its limits, each once.
    private static List<String> cites(Instance instance) {
        var cites = new ArrayList<>(instance.duty().origin().cites());
        instance.duty().limits().stream()
                .flatMap(limit -> limit.origin().cites().stream())
                .filter(cite -> !cites.contains(cite))
                .forEach(cites::add);
        return cites;
    }

    private List<Map<String, Object>> guards(CaseFile file) {
        var guards = new Guards(engine);
        var rows = new ArrayList<Map<String, Object>>();
        for (var ask : file.asks()) {
            var answers = guards.answers(file.record(), ask.kind(), ask.fields(), file.at(), file.knownAt());
            answers.forEach(answer -> rows.add(guard(ask.id(), answer)));
            if (answers.isEmpty()) {
                var row = new LinkedHashMap<String, Object>();
                row.put("ask", ask.id());
                row.put("guard", Optional.empty());
                row.put("answer", "allow");
                row.put("reason", "No guard concerns this.");
                row.put("cites", List.of());
                row.put("instead", "");
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Object> guard(String ask, GuardAnswer answer) {
        var row = new LinkedHashMap<String, Object>();
        row.put("ask", ask);
        row.put("guard", answer.guard().id());
        row.put("answer", answer.word());
        row.put("reason", answer.reason());
        row.put("cites", answer.guard().origin().cites());
        row.put("instead", answer.guard().instead());
        return row;
    }

    private static List<Map<String, Object>> breaches(Derivation derivation) {
        return derivation.breaches().stream().map(CaseAnswer::breach).toList();
    }

    private static Map<String, Object> breach(Breach breach) {
        var row = new LinkedHashMap<String, Object>();
        row.put("guard", breach.guard().id());
        row.put("entry", breach.entry().id());
        row.put("before_we_knew", breach.beforeWeKnew());
        row.put("cites", breach.guard().origin().cites());
        return row;
    }

    private List<Map<String, Object>> stages(CaseFile file) {
        return engine.stages(file.record(), file.at(), file.knownAt()).stream()
                .map(CaseAnswer::stage)
                .toList();
    }

    private static Map<String, Object> stage(StageStanding standing) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", standing.stage().id());
        row.put("progress", word(standing.progress()));
        return row;
    }

    private List<Map<String, Object>> flags(CaseFile file) {
        return engine.flags(file.record(), file.at(), file.knownAt()).stream()
                .map(CaseAnswer::flag)
                .toList();
    }

    private static Map<String, Object> flag(Raised raised) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", raised.flag().id());
        row.put("text", raised.flag().text());
        row.put("until", moment(raised.until()));
        row.put("cites", raised.flag().origin().cites());
        return row;
    }

    static String word(StageStanding.Progress progress) {
        return progress.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Optional<String> moment(Optional<Instant> moment) {
        return moment.map(CaseAnswer::text);
    }

    static String text(Instant moment) {
        return WhenText.minute(moment);
    }
}
