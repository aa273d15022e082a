package org.waymark.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.packs.InForce;
import org.waymark.packs.Problem;
import org.waymark.packs.Proofs;

/// Every row of the register, in its order, with what answers it.
///
/// @param problems what is wrong with the list of what comes later
record Coverage(List<Row> rows, List<Problem> problems) {
    Coverage {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    static Coverage of(InForce packs, Proofs proofs, Later later) {
        var citations = Citations.of(packs, proofs);
        var rows = new LinkedHashMap<String, Row>();
        packs.register()
                .requirements()
                .forEach((id, asks) ->
                        rows.put(id, new Row(asks, citations.getOrDefault(id, List.of()), later.reason(id))));
        return new Coverage(List.copyOf(rows.values()), later.problems(rows));
    }

    /// Whether nothing is left to do.
    boolean complete() {
        return problems.isEmpty() && rows.stream().noneMatch(it -> it.standing() == Row.Standing.UNANSWERED);
    }

    /// The rows of each source, in the order of the register.
    Map<String, List<Row>> bySource() {
        return rows.stream()
                .collect(Collectors.groupingBy(it -> it.asks().source(), LinkedHashMap::new, Collectors.toList()));
    }

    static long count(List<Row> rows, Row.Standing standing) {
        return rows.stream().filter(it -> it.standing() == standing).count();
    }
}
