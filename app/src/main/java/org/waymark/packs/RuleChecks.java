package org.waymark.packs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;

/// Checks what a rule may not say: duties nobody can meet, guards in the way of safety, departures that no source
/// allows.
final class RuleChecks {
    private final Assembly assembly;
    private final Procedures procedures;

    RuleChecks(Assembly assembly) {
        this.assembly = assembly;
        this.procedures = assembly.procedures();
    }

    void run() {
        for (var editions : procedures.duties()) {
            Optional.ofNullable(assembly.dutyItems().get(editions.id())).ifPresent(item -> {
                editions.all().forEach(edition -> checkDuty(edition.rule(), item));
                noGap(editions.all(), item);
            });
        }
        for (var guards : procedures.guards()) {
            Optional.ofNullable(assembly.guardItems().get(guards.id()))
                    .ifPresent(item -> checkGuard(guards.newest(), item));
        }
    }

    private void checkDuty(Duty duty, Item item) {
        for (var id : duty.metBy().kinds()) {
            procedures
                    .kind(id)
                    .filter(kind -> !mayRecord(duty.owner(), kind))
                    .ifPresent(kind -> item.part()
                            .problem(
                                    "met_by",
                                    "\"" + kind.id() + "\" is not recorded by \"" + duty.owner() + "\", nor for it",
                                    "Add the role to \"recorded_by\" of the entry kind, or name another owner."));
        }
        saysWhichItMeets(duty, item);
        duty.departure().ifPresent(row -> mayDepart(duty, row, item));
    }

    /// Whether a role records a kind, or someone of the same kind of agency does so for it.
    private boolean mayRecord(String owner, Kind kind) {
        var role = procedures.role(owner);
        if (kind.recordedBy().isEmpty() || kind.recordedBy().contains(owner)) {
            return true;
        }
        var others = kind.recordedBy().stream()
                .flatMap(id -> procedures.role(id).stream())
                .toList();
        return role.filter(it -> it.outside() || it.perAgency()).isPresent()
                || role.flatMap(Role::agencyType)
                        .filter(type ->
                                others.stream().anyMatch(it -> it.agencyType().equals(Optional.of(type))))
                        .isPresent();
    }

    private void saysWhichItMeets(Duty duty, Item item) {
        var recurs = switch (duty.starts()) {
            case Duty.Starts.ByEntry it ->
                it.kinds().stream()
                        .anyMatch(
                                kind -> procedures.kind(kind).filter(Kind::once).isEmpty());
            case Duty.Starts.ByFact _, Duty.Starts.ByDate _, Duty.Starts.ByDuty _, Duty.Starts.ByBreach _ -> true;
            case Duty.Starts.ByAge _ -> false;
        };
        var said =
                item.part().part("met_by").filter(metBy -> metBy.has("meets")).isPresent();
        if (recurs && !said && !item.part().has("to")) {
            item.part()
                    .problem(
                            "met_by",
                            "This duty can start more than once, and does not say which of them an entry meets",
                            "Add meets: all, meets: oldest, or meets: named with by: FIELD.");
        }
    }

    private void mayDepart(Duty duty, String row, Item item) {
        var allows = assembly.register().requirements().get(row);
        if (allows == null || !row.startsWith("D5-")) {
            item.part()
                    .problem(
                            "departure",
                            "\"" + row + "\" allows no departure",
                            "Only document 001, paragraph 5, does: D5-1.");
        }
        for (var cite : duty.origin().cites()) {
            var requirement = assembly.register().requirements().get(cite);
            if (requirement == null || !requirement.source().equals("001") || requirement.absolute()) {
                item.part()
                        .problem(
                                "departure",
                                "\"" + cite + "\" cannot be departed from",
                                "A departure is open for rows of document 001 only, and never for what is absolute.");
            }
        }
    }

    private static void noGap(List<Edition<Duty>> editions, Item item) {
        var inOrder = editions.stream()
                .sorted(Comparator.<Edition<Duty>, LocalDate>comparing(Edition::from))
                .toList();
        for (var index = 1; index < inOrder.size(); index++) {
            var before = inOrder.get(index - 1);
            if (!before.until().equals(LocalDate.MAX)
                    && before.until().plusDays(1).isBefore(inOrder.get(index).from())) {
                item.part()
                        .problem(
                                "id",
                                "No edition of this duty is in force from "
                                        + before.until().plusDays(1) + " to "
                                        + inOrder.get(index).from().minusDays(1),
                                "Let the editions follow one another.");
            }
        }
    }

    private void checkGuard(Guard guard, Item item) {
        for (var id : guard.before()) {
            procedures
                    .kind(id)
                    .filter(Kind::safety)
                    .filter(kind -> guard.answer() != Guard.Answer.WARN)
                    .ifPresent(kind -> item.part()
                            .problem(
                                    "before",
                                    "\"" + kind.id() + "\" keeps a child safe and may only meet a warning",
                                    "Use warn_when."));
        }
        if (guard.answer() == Guard.Answer.REFUSE && guard.instead().isEmpty()) {
            item.part().problem("A guard that refuses says what to do instead", "Add \"instead\".");
        }
    }
}
