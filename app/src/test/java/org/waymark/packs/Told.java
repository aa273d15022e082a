package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.engine.duty.Derivation;
import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Raised;
import org.waymark.engine.duty.Standing;
import org.waymark.engine.duty.Step;
import org.waymark.engine.duty.Why;
import org.waymark.engine.guard.GuardAnswer;
import org.waymark.engine.guard.Guards;
import org.waymark.engine.pack.Truth;

/// What follows for one case, in words that a claim can quote.
final class Told {
    private final DutyEngine engine;
    private final CaseFile file;
    private final Derivation derivation;

    Told(DutyEngine engine, CaseFile file) {
        this.engine = engine;
        this.file = file;
        this.derivation = engine.derive(file.record(), file.at(), file.knownAt());
    }

    /// How a duty stands, such as `overdue since 2026-04-04T18:10`; `absent` if there is none.
    String of(String ref) {
        return find(ref).map(Told::words).orElse("absent");
    }

    /// Every duty and how it stands, in the order of the packs.
    List<String> all() {
        return derivation.duties().stream()
                .map(it -> it.ref().text() + " " + words(it))
                .toList();
    }

    /// The reasoning behind a duty, sentence by sentence.
    List<String> why(String ref) {
        return new Why(engine.procedures(), engine.calendar())
                .steps(instance(ref)).stream().map(Step::says).toList();
    }

    Instance instance(String ref) {
        assertThat(all()).anyMatch(it -> it.startsWith(ref + " "));
        return find(ref).orElseThrow();
    }

    /// A moment of an instance, or `none`.
    String since(String ref) {
        return text(instance(ref).overdueSince());
    }

    String breach(String ref) {
        return text(instance(ref).breach());
    }

    String target(String ref) {
        return text(instance(ref).target());
    }

    String arranged(String ref) {
        return text(instance(ref).arranged());
    }

    String holder(String ref) {
        return instance(ref).holder().orElse("nobody");
    }

    /// Each time that a fact held, as `from to to`.
    String spans(String fact) {
        return engine.spans(file.record(), fact, file.at(), file.knownAt()).stream()
                .map(span ->
                        span.from() + " to " + span.to().map(Instant::toString).orElse("now"))
                .collect(Collectors.joining(", "));
    }

    String nextChange() {
        return text(derivation.nextChange());
    }

    /// What every guard that speaks to the first question answers, as `guard: answer`.
    List<String> guards() {
        return answers().stream().map(it -> it.guard().id() + ": " + it.word()).toList();
    }

    List<GuardAnswer> answers() {
        var ask = file.asks().getFirst();
        return new Guards(engine).answers(file.record(), ask.kind(), ask.fields(), file.at(), file.knownAt());
    }

    /// What was done against a guard, as `guard: entry`, with `before we knew` where only later news says so.
    List<String> breaches() {
        return derivation.breaches().stream()
                .map(it -> it.guard().id() + ": " + it.entry().id() + (it.beforeWeKnew() ? " before we knew" : ""))
                .toList();
    }

    Truth fact(String id) {
        var truth = engine.facts(file.record(), file.at(), file.knownAt()).get(id);
        assertThat(truth).as(id).isNotNull();
        return truth == null ? Truth.UNKNOWN : truth;
    }

    List<Raised> flags() {
        return engine.flags(file.record(), file.at(), file.knownAt());
    }

    String stage(String id) {
        return engine.stages(file.record(), file.at(), file.knownAt()).stream()
                .filter(it -> it.stage().id().equals(id))
                .map(it -> CaseAnswer.word(it.progress()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Instance> find(String ref) {
        return derivation.duties().stream()
                .filter(it -> it.ref().text().equals(ref))
                .findFirst();
    }

    private static String words(Instance instance) {
        var standing = instance.standing();
        return standing.word()
                + switch (standing) {
                    case Standing.Waiting(var until) -> " until " + CaseAnswer.text(until);
                    case Standing.Overdue(var since) -> " since " + CaseAnswer.text(since);
                    case Standing.Met(var by, var _) -> " by " + by;
                    case Standing.MetLate(var by, var _, var since) -> " by " + by + " since " + CaseAnswer.text(since);
                    case Standing.NotNeeded(var reason) -> ": " + reason;
                    case Standing.Lapsed(var since) -> " since " + CaseAnswer.text(since);
                    case Standing.DepartedFrom(var reason, var manager) -> ": " + reason + " (" + manager + ")";
                    case Standing.Withdrawn(var reason) -> ": " + reason;
                    case Standing.CannotTell(var missing) -> " " + missing;
                    case Standing.Due _, Standing.Awaited _ -> "";
                };
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(CaseAnswer::text).orElse("none");
    }
}
