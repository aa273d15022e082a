package org.waymark.packs;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Editions;

/// Puts duties in an order in which each comes after those that can start it, and reports circles.
final class DutyOrder {
    private final DutySection section;
    private final Map<String, Editions<Duty>> byId = new LinkedHashMap<>();
    private final Map<String, Editions<Duty>> placed = new LinkedHashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    private DutyOrder(DutySection section) {
        this.section = section;
        section.all().forEach(editions -> byId.put(editions.id(), editions));
    }

    static List<Editions<Duty>> of(DutySection section) {
        var order = new DutyOrder(section);
        order.byId.values().forEach(order::place);
        return List.copyOf(order.placed.values());
    }

    private void place(Editions<Duty> editions) {
        var id = editions.id();
        if (placed.containsKey(id)) {
            return;
        }
        if (!underWay.add(id)) {
            problem(
                    id,
                    "These duties start one another in a circle: " + String.join(" → ", underWay) + " → " + id,
                    "Let one of them start with an entry or a fact.");
            return;
        }
        for (var edition : editions.all()) {
            if (edition.rule().starts() instanceof Duty.Starts.ByDuty starts) {
                Optional.ofNullable(byId.get(starts.duty()))
                        .ifPresentOrElse(
                                this::place,
                                () -> problem(
                                        id,
                                        "There is no duty \"" + starts.duty() + "\"",
                                        Nearest.suggestion(starts.duty(), byId.keySet())));
            }
        }
        underWay.remove(id);
        placed.put(id, editions);
    }

    private void problem(String id, String says, String mend) {
        Optional.ofNullable(section.items().get(id))
                .ifPresent(item -> item.part().problem("starts", says, mend));
    }
}
