package org.waymark.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.waymark.packs.Register.Requirement;

/// A row of the register, and what the packs make of it.
///
/// @param cited everything that cites it
/// @param later why it comes later; empty if it is not listed so
record Row(Requirement asks, List<Cited> cited, String later) {
    private static final Comparator<Cited> IN_ORDER =
            Comparator.comparing(Cited::itemKind).thenComparing(Cited::id);

    Row {
        cited = cited.stream().sorted(IN_ORDER).distinct().toList();
    }

    /// How many items of one sort are named before the rest is only counted.
    private static final int NAMED = 3;

    /// How a row stands.
    enum Standing {
        ANSWERED,
        /// Listed as coming later.
        LATER,
        ASKS_NOTHING,
        UNANSWERED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    Standing standing() {
        if (Table.asksNothing(asks)) {
            return Standing.ASKS_NOTHING;
        }
        if (cited.stream().anyMatch(it -> Table.fault(asks, it).isEmpty())) {
            return Standing.ANSWERED;
        }
        return later.isEmpty() || !Table.mayWait(asks) ? Standing.UNANSWERED : Standing.LATER;
    }

    /// What an unanswered row lacks, in a line; empty for every other.
    String lacks() {
        if (standing() != Standing.UNANSWERED) {
            return "";
        }
        if (cited.isEmpty()) {
            return "nothing cites it; it needs " + Table.needs(asks);
        }
        var nearest = cited.stream()
                .filter(it -> Table.canAnswer(asks, it.itemKind()))
                .toList();
        return nearest.isEmpty()
                ? "cited only by " + byItemKind(cited) + "; it needs " + Table.needs(asks)
                : nearest.stream()
                        .collect(groupingBy(
                                it -> Table.fault(asks, it).orElse(""), LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(it -> byItemKind(it.getValue()) + ": " + it.getKey())
                        .collect(joining("; "));
    }

    private static String byItemKind(List<Cited> cited) {
        return cited.stream()
                .collect(groupingBy(
                        Cited::itemKind, LinkedHashMap::new, Collectors.mapping(Cited::id, Collectors.toList())))
                .entrySet()
                .stream()
                .map(it -> it.getKey().word() + " " + first(it.getValue()))
                .collect(joining(", "));
    }

    private static String first(List<String> ids) {
        var more = ids.size() - NAMED;
        return ids.stream().limit(NAMED).collect(joining(", ")) + (more > 0 ? " and " + more + " more" : "");
    }
}
