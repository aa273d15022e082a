package org.waymark.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells the coverage, to people and to programs.
final class Report {
    private Report() {}

    /// For each source a line of counts and each unanswered row, then the total.
    static String text(Coverage coverage) {
        var text = new StringBuilder();
        coverage.bySource().forEach((source, rows) -> {
            text.append("Document ")
                    .append(source)
                    .append(": ")
                    .append(counts(rows))
                    .append('\n');
            rows.stream()
                    .filter(it -> it.standing() == Row.Standing.UNANSWERED)
                    .forEach(it -> text.append("  ").append(line(it)).append('\n'));
            text.append('\n');
        });
        return text.append("Together: ")
                .append(counts(coverage.rows()))
                .append('\n')
                .toString();
    }

    private static String line(Row row) {
        var asks = row.asks();
        return asks.id() + "  " + asks.kind() + "  " + asks.what() + " – " + row.lacks();
    }

    private static String counts(List<Row> rows) {
        var parts = new ArrayList<String>();
        for (var standing : Row.Standing.values()) {
            var count = Coverage.count(rows, standing);
            if (count > 0) {
                parts.add(count + " " + words(standing, count));
            }
        }
        return rows.size() + (rows.size() == 1 ? " row, " : " rows, ") + String.join(", ", parts);
    }

    private static String words(Row.Standing standing, long count) {
        return switch (standing) {
            case ASKS_NOTHING -> count == 1 ? "asks nothing" : "ask nothing";
            case ANSWERED, LATER, UNANSWERED -> standing.word();
        };
    }

    /// Every row, and the counts.
    static Map<String, Object> json(Coverage coverage) {
        var sources = new LinkedHashMap<String, Object>();
        coverage.bySource().forEach((source, rows) -> sources.put(source, numbers(rows)));
        var all = new LinkedHashMap<String, Object>();
        all.put("rows", coverage.rows().stream().map(Report::row).toList());
        all.put("sources", sources);
        all.put("total", numbers(coverage.rows()));
        return all;
    }

    private static Map<String, Object> row(Row row) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", row.asks().id());
        told.put("source", row.asks().source());
        told.put("locus", row.asks().locus());
        told.put("kind", row.asks().kind());
        told.put("strength", row.asks().strength());
        told.put("what", row.asks().what());
        told.put("standing", row.standing().word());
        told.put("cited_by", row.cited().stream().map(it -> cited(row, it)).toList());
        told.put("lacks", row.lacks());
        told.put("later", row.later());
        return told;
    }

    private static Map<String, Object> cited(Row row, Cited cited) {
        var fault = Table.fault(row.asks(), cited);
        var told = new LinkedHashMap<String, Object>();
        told.put("is", cited.itemKind().word());
        told.put("id", cited.id());
        told.put("title", cited.title());
        told.put("shown", cited.shown());
        told.put("answers", fault.isEmpty());
        told.put("why_not", fault.orElse(""));
        return told;
    }

    private static Map<String, Object> numbers(List<Row> rows) {
        var numbers = new LinkedHashMap<String, Object>();
        numbers.put("rows", rows.size());
        for (var standing : Row.Standing.values()) {
            numbers.put(standing.word().replace(' ', '_'), Coverage.count(rows, standing));
        }
        return numbers;
    }
}
