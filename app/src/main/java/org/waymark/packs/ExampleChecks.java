package org.waymark.packs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Standing;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;

/// Checks that every number has an example on both sides of it, and every refusal an example of the way out.
final class ExampleChecks {
    private static final Duration CLOSE = Duration.ofHours(1);

    private final Assembly assembly;
    private final Procedures procedures;
    private final Examples examples;

    ExampleChecks(Assembly assembly, Examples examples) {
        this.assembly = assembly;
        this.procedures = assembly.procedures();
        this.examples = examples;
    }

    void run() {
        for (var editions : procedures.duties()) {
            Optional.ofNullable(assembly.dutyItems().get(editions.id()))
                    .ifPresent(item -> editions.all().forEach(edition -> checkDuty(edition.rule(), item)));
        }
        for (var guards : procedures.guards()) {
            Optional.ofNullable(assembly.guardItems().get(guards.id()))
                    .ifPresent(item -> checkGuard(guards.newest(), item));
        }
        assembly.sections().of("flags").forEach(this::checkFlag);
        for (var item : assembly.sections().of("facts")) {
            checkFact(item);
        }
    }

    private void checkFlag(Item item) {
        if (!examples.showsFlag(item.id(), true) || !examples.showsFlag(item.id(), false)) {
            item.part()
                    .problem(
                            "No examples show \"" + item.id() + "\" both up and down",
                            "Add one where it is up and one where it is down.");
        }
    }

    private void checkDuty(Duty duty, Item item) {
        var outside = procedures.role(duty.owner()).map(Role::outside).orElse(false);
        var measured =
                duty.limits().stream().anyMatch(limit -> limit.breach() && !(limit.by() instanceof Duty.By.Before));
        if (measured && outside) {
            if (examples.judged(duty.id()).stream()
                    .noneMatch(it -> it.instance().breach().isPresent())) {
                item.part().problem("limits", "No example shows when \"" + duty.id() + "\" is awaited by", "");
            }
        } else if (measured || duty.repeat().isPresent()) {
            bothSides(duty, item);
        }
    }

    private void bothSides(Duty duty, Item item) {
        var judged = examples.judged(duty.id());
        var layer = layerWithLimit(duty, item);
        var where = layer.orElse(item).part();
        var name = "\"" + duty.id() + "\""
                + layer.map(it -> ", as \"" + it.pack().id() + "\" has it,").orElse("");
        if (judged.stream().noneMatch(ExampleChecks::justInTime)) {
            where.problem(
                    "limits",
                    "No example shows " + name + " within an hour before its limit",
                    "Add one at the last moment, where it is due or met.");
        }
        if (judged.stream().noneMatch(ExampleChecks::justLate)) {
            where.problem(
                    "limits",
                    "No example shows " + name + " within an hour after its limit",
                    "Add one just past it, where it is overdue or met late.");
        }
    }

    /// The layer that gave a duty its measured limits, if its own pack did not.
    private Optional<Item> layerWithLimit(Duty duty, Item item) {
        var packs = duty.limits().stream()
                .filter(Duty.Limit::breach)
                .map(limit -> limit.origin().pack())
                .toList();
        return packs.contains(item.pack().id())
                ? Optional.empty()
                : assembly.dutyLayers().stream()
                        .filter(layer -> packs.contains(layer.pack().id()))
                        .filter(layer -> Stream.of("tightens", "supersedes")
                                .anyMatch(name -> layer.part().textOr(name, "").equals(duty.id())))
                        .filter(layer -> layer.part().has("limits"))
                        .findFirst();
    }

    private static boolean justInTime(Examples.Judged judged) {
        return switch (judged.instance().standing()) {
            case Standing.Due _ -> close(judged.file().at(), judged.instance());
            case Standing.Met met -> close(met.at(), judged.instance());
            default -> false;
        };
    }

    private static boolean justLate(Examples.Judged judged) {
        return switch (judged.instance().standing()) {
            case Standing.Overdue _ -> close(judged.file().at(), judged.instance());
            case Standing.MetLate met -> close(met.at(), judged.instance());
            default -> false;
        };
    }

    private static boolean close(Instant moment, Instance instance) {
        return instance.breach()
                .filter(breach -> Duration.between(breach, moment).abs().compareTo(CLOSE) <= 0)
                .isPresent();
    }

    private void checkGuard(Guard guard, Item item) {
        var word = switch (guard.answer()) {
            case WARN -> "warn";
            case ASK_REASON -> "ask reason";
            case ASK_SECOND_PERSON -> "ask second person";
            case REFUSE -> "refuse";
        };
        var safety = guard.before().stream()
                .allMatch(
                        kind -> procedures.kind(kind).filter(it -> it.safety()).isPresent());
        if (!examples.shows(guard.id(), safety ? "warn" : word)) {
            item.part().problem("No example shows \"" + guard.id() + "\" answer \"" + word + "\"", "");
        }
        if (!examples.shows(guard.id(), "allow")) {
            item.part()
                    .problem(
                            "No example shows the way past \"" + guard.id() + "\"",
                            "Add one where it answers \"allow\".");
        }
    }

    private void checkFact(Item item) {
        procedures.facts().stream().filter(fact -> fact.id().equals(item.id())).forEach(fact -> {
            var timed = fact instanceof Fact.Reaches || fact instanceof Fact.RunsOut;
            if (timed && !(examples.showsFact(fact.id(), true) && examples.showsFact(fact.id(), false))) {
                item.part()
                        .problem(
                                "No examples show \"" + fact.id() + "\" on both sides of its moment",
                                "Add one where it is true and one where it is false.");
            }
        });
    }
}
