package org.waymark.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;

/// A form as it came back, or as it is to be shown: every answer by the name of its control. Nothing in it is lost,
/// right or wrong.
public record Filled(Map<String, List<String>> answers) {
    /// What no answer may be longer than, in characters. Far above what anyone types; it stops accidents.
    public static final int LONGEST = 100_000;

    public static final Filled EMPTY = new Filled(Map.of());

    public Filled {
        answers = Map.copyOf(answers);
    }

    /// A form as the browser sent it: line ends made one kind, and characters that no one can see or store left out.
    public static Filled of(Map<String, String[]> parameters) {
        var answers = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var cleaned = new ArrayList<String>();
            for (var value : values) {
                cleaned.add(cleaned(value));
            }
            answers.put(name, List.copyOf(cleaned));
        });
        return new Filled(answers);
    }

    public String one(String name) {
        var values = answers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /// An id that a control carries; none if it was tampered with.
    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(one(name)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /// The key that the form came with; a form that lost it gets one, and cannot be sent twice as the same.
    public UUID key(String name) {
        return id(name).orElseGet(UUID::randomUUID);
    }

    public List<String> all(String name) {
        return answers.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return answers.containsKey(name);
    }

    public boolean ticked(String name) {
        return !one(name).isEmpty();
    }

    /// How many rows of a repeated group came back, named `name.0`, `name.1` and so on.
    public int rows(String name) {
        var rows = 0;
        while (anyStartsWith(name + "." + rows + ".")) {
            rows++;
        }
        return rows;
    }

    /// The same form with one more answer.
    public Filled with(String name, String value) {
        var more = new LinkedHashMap<>(answers);
        more.put(name, List.of(value));
        return new Filled(more);
    }

    /// The same form without what only belongs to the sending of it.
    public Filled without(List<String> names) {
        var fewer = new LinkedHashMap<>(answers);
        names.forEach(fewer::remove);
        return new Filled(fewer);
    }

    /// The whole form as unseen fields, to send it once more.
    public List<Hidden> hidden() {
        return answers.entrySet().stream()
                .flatMap(answer -> answer.getValue().stream().map(value -> new Hidden(answer.getKey(), value)))
                .toList();
    }

    private boolean anyStartsWith(String prefix) {
        return answers.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    private static String cleaned(String value) {
        IntFunction<String> kept = point ->
                Character.isISOControl(point) && point != '\n' && point != '\t' ? "" : Character.toString(point);
        return value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(point -> !Character.isSurrogate((char) point) || Character.isSupplementaryCodePoint(point))
                .mapToObj(kept)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return "Filled[" + answers.size() + " answers]";
    }
}
