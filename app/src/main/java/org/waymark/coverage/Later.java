package org.waymark.coverage;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.packs.Problem;
import org.waymark.packs.Register;

/// The list of rows that come later, each with its reason: `register/later.csv`.
record Later(List<Line> lines) {
    private static final String FILE = "register/later.csv";
    private static final int HEADER = 1;

    Later {
        lines = List.copyOf(lines);
    }

    /// One line of the list.
    ///
    /// @param file   as messages name it
    /// @param number from 1
    record Line(String file, int number, String row, String reason) {
        private Problem problem(String says, String mend) {
            return new Problem(file, number, 1, says, mend, row + "," + reason);
        }
    }

    /// Reads the list that stands in a folder of packs. Without one, nothing comes later.
    ///
    /// @throws UncheckedIOException if it cannot be read
    static Later in(Path packs) {
        var file = packs.resolve(FILE);
        if (!Files.exists(file)) {
            return new Later(List.of());
        }
        var lines = Register.rows(file).stream()
                .map(row -> new Line(
                        packs.getFileName() + "/" + FILE,
                        Math.toIntExact(row.getRecordNumber()) + HEADER,
                        row.get("id"),
                        row.get("reason")))
                .toList();
        return new Later(lines);
    }

    /// Why a row comes later; empty if it does not.
    String reason(String row) {
        return lines.stream()
                .filter(it -> it.row().equals(row))
                .map(Line::reason)
                .findFirst()
                .orElse("");
    }

    /// What is wrong with the list.
    ///
    /// @param rows every row of the register, by id
    List<Problem> problems(Map<String, Row> rows) {
        var seen = new LinkedHashMap<String, Line>();
        return lines.stream()
                .flatMap(line -> problem(line, rows, Optional.ofNullable(seen.putIfAbsent(line.row(), line))).stream())
                .toList();
    }

    private static Optional<Problem> problem(Line line, Map<String, Row> rows, Optional<Line> before) {
        var name = "\"" + line.row() + "\"";
        var row = rows.get(line.row());
        if (row == null) {
            return Optional.of(line.problem("There is no row " + name + " in the register", ""));
        }
        if (before.isPresent()) {
            return Optional.of(line.problem(
                    name + " stands here twice: see line " + before.get().number(), "Keep one of them."));
        }
        if (line.reason().isBlank()) {
            return Optional.of(line.problem("Nothing says why " + name + " comes later", "Add a reason."));
        }
        if (!Table.mayWait(row.asks())) {
            return Optional.of(line.problem(
                    name + " may not come later: it is a row of the kind \""
                            + row.asks().kind() + "\"",
                    "Answer it, and take it out of this list."));
        }
        return row.standing() == Row.Standing.ANSWERED
                ? Optional.of(line.problem(name + " is answered already", "Take it out of this list."))
                : Optional.empty();
    }
}
