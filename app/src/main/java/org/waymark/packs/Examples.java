package org.waymark.packs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Raised;
import org.waymark.engine.guard.Guards;
import org.waymark.engine.pack.Truth;

/// Runs the worked examples beside the rules, and remembers what they cover.
final class Examples {
    private final DutyEngine engine;
    private final Map<String, List<Judged>> judged = new HashMap<>();
    private final Set<String> guardAnswers = new HashSet<>();
    private final Set<String> factAnswers = new HashSet<>();
    private final Set<String> flagAnswers = new HashSet<>();
    private int count;

    Examples(DutyEngine engine) {
        this.engine = engine;
    }

    /// Runs the examples of every pack in a folder. Those that do not hold are added to `problems`.
    static Examples run(Path folder, DutyEngine engine, Problems problems) {
        var examples = new Examples(engine);
        for (var pack : Packs.packsIn(folder)) {
            for (var file : Packs.examplesOf(folder.resolve(pack))) {
                examples.run(file, Packs.shown(folder, file), problems);
            }
        }
        return examples;
    }

    void run(Path file, String shown, Problems problems) {
        YamlSource.read(file, shown, problems).forEach(this::run);
    }

    int count() {
        return count;
    }

    /// An instance that an example expected something of.
    record Judged(CaseFile file, Instance instance) {}

    /// Every instance of a duty that an example expected something of.
    List<Judged> judged(String duty) {
        return judged.getOrDefault(duty, List.of());
    }

    /// Whether an example shows a guard giving an answer.
    boolean shows(String guard, String answer) {
        return guardAnswers.contains(guard + " " + answer);
    }

    /// Whether an example shows a fact holding, or not.
    boolean showsFact(String fact, boolean holds) {
        return factAnswers.contains(fact + " " + Truth.of(holds));
    }

    /// Whether an example shows a flag up, or down.
    boolean showsFlag(String flag, boolean up) {
        return flagAnswers.contains(flag + " " + up);
    }

    private void run(Part part) {
        count++;
        var name = part.required("name").value();
        var at = CaseFile.Reader.moment(part, "at");
        if (at.isEmpty()) {
            part.required("at");
            return;
        }
        var reader = new CaseFile.Reader(engine.procedures());
        var knownAt = CaseFile.Reader.moment(part, "known_at").orElse(at.get());
        var record = reader.record(part, name, part.parts("given"), knownAt);
        var file = new CaseFile(name, record, reader.asks(part), at.get(), knownAt);
        var expected = part.parts("expect");
        if (expected.isEmpty()) {
            part.problem("This example expects nothing", "Add \"expect\".");
        }
        expected.forEach(expect -> check(file, expect));
        part.done();
    }

    private void check(CaseFile file, Part expect) {
        if (expect.has("duty")) {
            checkDuty(file, expect);
        } else if (expect.has("guard")) {
            checkGuard(file, expect);
        } else if (expect.has("fact")) {
            checkFact(file, expect);
        } else if (expect.has("stage")) {
            checkStage(file, expect);
        } else if (expect.has("flag")) {
            checkFlag(file, expect);
        } else if (expect.has("breach_of")) {
            checkBreach(file, expect);
        } else {
            expect.leaveRest();
            expect.problem("Nothing is expected here", "Start with duty:, guard:, fact:, stage:, flag: or breach_of:.");
        }
        expect.done();
    }

    private void checkDuty(CaseFile file, Part expect) {
        var id = expect.required("duty");
        if (engine.procedures().duties().stream().noneMatch(it -> it.id().equals(id.value()))) {
            id.problem(
                    "There is no duty \"" + id.value() + "\"",
                    Nearest.suggestion(
                            id.value(),
                            engine.procedures().duties().stream()
                                    .map(it -> it.id())
                                    .toList()));
            expect.leaveRest();
            return;
        }
        var start = expect.textOr("start", "");
        var found = engine.derive(file.record(), file.at(), file.knownAt()).duties().stream()
                .filter(it -> it.duty().id().equals(id.value()))
                .filter(it -> start.isEmpty()
                        || it.ref().start().equals(start)
                        || it.start().id().equals(start))
                .toList();
        var standing = expect.required("standing");
        if (standing.value().equals("absent")) {
            if (!found.isEmpty()) {
                standing.problem(
                        "It is there, and " + found.getFirst().standing().word(), "");
            }
        } else if (found.isEmpty()) {
            id.problem("There is no instance of this duty", "Check what starts it, and \"when\".");
        } else {
            var instance = start.isEmpty() ? mostLike(found, standing.value()) : found.getFirst();
            judged.computeIfAbsent(id.value(), none -> new ArrayList<>()).add(new Judged(file, instance));
            compare(expect, "standing", instance.standing().word());
            compareMoments(expect, instance);
        }
    }

    private static Instance mostLike(List<Instance> found, String standing) {
        return found.stream()
                .filter(it -> it.standing().word().equals(standing))
                .findFirst()
                .orElse(found.getFirst());
    }

    private static void compareMoments(Part expect, Instance instance) {
        compare(expect, "since", instance.overdueSince().map(CaseAnswer::text).orElse("none"));
        compare(expect, "breach", instance.breach().map(CaseAnswer::text).orElse("none"));
        compare(expect, "target", instance.target().map(CaseAnswer::text).orElse("none"));
        compare(expect, "opens", instance.opens().map(CaseAnswer::text).orElse("none"));
        compare(
                expect,
                "arranged_for",
                instance.arranged().map(CaseAnswer::text).orElse("none"));
        compare(expect, "holder", instance.holder().orElse("none"));
        if (expect.has("missing")) {
            var wanted = new ArrayList<>(expect.strings("missing"));
            wanted.removeAll(instance.missing());
            if (!wanted.isEmpty()) {
                expect.problem("missing", "Missing are " + instance.missing(), "");
            }
        }
    }

    /// Reports a difference where something is expected at all. Moments may be written with a T or a space.
    private static void compare(Part expect, String name, String actual) {
        expect.text(name)
                .filter(text -> !text.value().replace(' ', 'T').equals(actual.replace(' ', 'T')))
                .ifPresent(text -> text.problem("It is " + actual, ""));
    }

    private void checkGuard(CaseFile file, Part expect) {
        var id = expect.required("guard");
        var ask = expect.textOr(
                "ask", file.asks().isEmpty() ? "" : file.asks().getFirst().id());
        var answers = file.asks().stream()
                .filter(it -> it.id().equals(ask))
                .flatMap(it -> new Guards(engine)
                        .answers(file.record(), it.kind(), it.fields(), file.at(), file.knownAt()).stream())
                .filter(it -> it.guard().id().equals(id.value()))
                .toList();
        if (answers.isEmpty()) {
            id.problem("No guard of this name speaks to what is asked", "Check \"ask\", and the guard's \"before\".");
            expect.leaveRest();
            return;
        }
        compare(expect, "answer", answers.getFirst().word());
        expect.required("answer");
        guardAnswers.add(id.value() + " " + answers.getFirst().word());
    }

    private void checkFact(CaseFile file, Part expect) {
        var id = expect.required("fact");
        var truth = engine.facts(file.record(), file.at(), file.knownAt()).get(id.value());
        if (truth == null) {
            id.problem("There is no such fact that holds or not", "");
            expect.leaveRest();
            return;
        }
        var word = truth == Truth.UNKNOWN ? "cannot tell" : truth == Truth.TRUE ? "true" : "false";
        compare(expect, "is", word);
        factAnswers.add(id.value() + " " + truth);
    }

    private void checkStage(CaseFile file, Part expect) {
        var id = expect.required("stage");
        engine.stages(file.record(), file.at(), file.knownAt()).stream()
                .filter(it -> it.stage().id().equals(id.value()))
                .findFirst()
                .ifPresentOrElse(it -> compare(expect, "progress", CaseAnswer.word(it.progress())), () -> {
                    id.problem("There is no stage \"" + id.value() + "\"", "");
                    expect.leaveRest();
                });
    }

    private void checkFlag(CaseFile file, Part expect) {
        var id = expect.required("flag");
        if (engine.procedures().flags().stream().noneMatch(it -> it.id().equals(id.value()))) {
            id.problem("There is no flag \"" + id.value() + "\"", "");
            expect.leaveRest();
            return;
        }
        var raised = engine.flags(file.record(), file.at(), file.knownAt()).stream()
                .filter(it -> it.flag().id().equals(id.value()))
                .findFirst();
        expect.required("is");
        compare(expect, "is", raised.isPresent() ? "up" : "down");
        compare(
                expect,
                "until",
                raised.flatMap(Raised::until).map(CaseAnswer::text).orElse("none"));
        flagAnswers.add(id.value() + " " + raised.isPresent());
    }

    private void checkBreach(CaseFile file, Part expect) {
        var id = expect.required("breach_of");
        var entry = expect.textOr("entry", "");
        var beforeWeKnew = expect.flag("before_we_knew");
        var found = engine.derive(file.record(), file.at(), file.knownAt()).breaches().stream()
                .anyMatch(it -> it.guard().id().equals(id.value())
                        && it.beforeWeKnew() == beforeWeKnew
                        && (entry.isEmpty() || it.entry().id().equals(entry)));
        if (!found) {
            id.problem("There is no such breach", "");
        }
    }
}
