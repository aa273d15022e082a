package org.waymark.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Editions;

/// Reads `duties` and `tell`, and lays the layers over one another: what tightens, what supersedes, what is dated.
final class DutySection {
    private final DutyReader reader;
    private final Map<String, List<Edition<Duty>>> editions = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Item> layers = new ArrayList<>();

    DutySection(DutyReader reader) {
        this.reader = reader;
    }

    void read(Sections sections) {
        var all = new ArrayList<>(sections.of("duties"));
        all.addAll(sections.of("tell"));
        all.stream().filter(item -> !overlays(item)).forEach(this::declare);
        all.stream().filter(DutySection::overlays).forEach(layers::add);
        all.stream().filter(item -> item.part().has("tightens")).forEach(this::tighten);
        all.stream().filter(item -> item.part().has("supersedes")).forEach(this::supersede);
        all.forEach(item -> {
            item.part().flag("local");
            item.part().done();
        });
    }

    /// Every rule with its editions, in the order of the packs.
    List<Editions<Duty>> all() {
        return editions.entrySet().stream()
                .map(entry -> new Editions<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The item that declared a rule, for messages about it.
    Map<String, Item> items() {
        return items;
    }

    /// What is laid over rules, in the order of the packs.
    List<Item> layers() {
        return layers;
    }

    private static boolean overlays(Item item) {
        return item.part().has("tightens") || item.part().has("supersedes");
    }

    private void declare(Item item) {
        var id = item.id();
        var edition = reader.edition(item, reader.duty(item, Optional.empty()));
        var known = editions.computeIfAbsent(id, none -> new ArrayList<>());
        if (known.stream().anyMatch(edition::startsWith)) {
            item.part().problem("id", "There is a duty \"" + id + "\" of this date already", "");
        }
        known.add(edition);
        items.putIfAbsent(id, item);
    }

    /// Lays a shorter limit, a higher strength or a further condition over every edition that the layer meets.
    private void tighten(Item item) {
        var target = item.part().required("tightens");
        var known = editions.get(target.value());
        if (known == null) {
            unknown(item.part(), target);
            return;
        }
        item.part().text("id");
        if (item.part().has("in_force")) {
            var last = known.getLast();
            known.add(reader.edition(item, reader.tightened(item, last.rule())));
        } else {
            known.replaceAll(edition -> new Edition<>(
                    reader.tightened(item, edition.rule()),
                    edition.from(),
                    edition.until(),
                    edition.published(),
                    edition.appliesToOpen()));
        }
    }

    /// Adds a dated edition. Law may loosen; it must say which law, and how well that is proved.
    private void supersede(Item item) {
        var target = item.part().required("supersedes");
        var known = editions.get(target.value());
        if (known == null) {
            unknown(item.part(), target);
            return;
        }
        for (var needed : List.of("instrument", "grade", "in_force")) {
            if (!item.part().has(needed)
                    && !(needed.equals("grade") && item.pack().grade().isPresent())
                    && !(needed.equals("instrument") && item.pack().instrument().isPresent())) {
                item.part()
                        .problem(
                                "What supersedes another rule needs \"" + needed + "\"",
                                "Say which instrument, from when, and how well it is proved: L, G, S or U.");
            }
        }
        item.part().text("id");
        var base = known.getLast().rule();
        known.add(reader.edition(item, reader.duty(item, Optional.of(base))));
    }

    private void unknown(Part part, Text target) {
        part.leaveRest();
        target.problem(
                "There is no duty \"" + target.value() + "\"", Nearest.suggestion(target.value(), editions.keySet()));
    }
}
