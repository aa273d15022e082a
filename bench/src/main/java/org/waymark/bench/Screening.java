package org.waymark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kie.api.KieBase;
import org.waymark.engine.record.Value;
import org.waymark.packs.Loaded;
import org.waymark.packs.Packs;

/// An invented form of twenty-five questions and sixty conditions on its answers, as a pack and as rules of the peer.
final class Screening {
    static final int CONDITIONS = 60;
    private static final int NUMBERS = 10;
    private static final int YES_NOS = 8;
    private static final int CHOICES = 7;
    private static final int HIGHEST = 20;
    private static final List<String> OPTIONS = List.of("a", "b", "c", "d", "e");

    /// A condition in the words of a pack, and of the peer, whose constraints stand inside a pattern.
    ///
    /// @param pack what each answer is called through `screening.`
    private record Both(String pack, String peer) {}

    /// The answers to each case, the same in every run.
    List<Map<String, Value>> cases(int count) {
        var random = new Random(1);
        // As on a form, the names of the questions are the same strings each time.
        var numbers = named("n", NUMBERS);
        var yesNos = named("b", YES_NOS);
        var choices = named("c", CHOICES);
        var cases = new ArrayList<Map<String, Value>>();
        for (var each = 0; each < count; each++) {
            var answers = new HashMap<String, Value>();
            numbers.forEach(name -> answers.put(name, new Value.Whole(random.nextInt(HIGHEST))));
            yesNos.forEach(name -> answers.put(name, new Value.Answer(random.nextBoolean())));
            choices.forEach(name -> answers.put(name, new Value.Option(OPTIONS.get(random.nextInt(OPTIONS.size())))));
            cases.add(Map.copyOf(answers));
        }
        return cases;
    }

    /// The conditions as a pack, loaded as any pack is.
    Loaded.Ready pack() {
        try {
            var folder = Files.createTempDirectory("waymark-bench-packs");
            try {
                var real = RealPacks.folder().toAbsolutePath();
                Files.createSymbolicLink(folder.resolve("register"), real.resolve("register"));
                Files.createSymbolicLink(folder.resolve("calendars"), real.resolve("calendars"));
                var pack = Files.createDirectory(folder.resolve("screening"));
                Files.writeString(pack.resolve("pack.yaml"), "pack: screening\ntitle: Invented\nlayer: guidance\n");
                Files.writeString(pack.resolve("screening.yaml"), yaml());
                return RealPacks.ready(Packs.load(folder, List.of()));
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The conditions as rules that count what holds.
    String rules() {
        return "package org.waymark.bench.screening\n"
                + "global java.util.concurrent.atomic.AtomicInteger hits\n"
                + "declare Screening\n"
                + each(NUMBERS, i -> "  n" + i + ": long\n")
                + each(YES_NOS, i -> "  b" + i + ": boolean\n")
                + each(CHOICES, i -> "  c" + i + ": String\n")
                + "end\n"
                + each(
                        CONDITIONS,
                        i -> "rule \"r" + i + "\" when Screening("
                                + condition(i).peer() + ") then hits.incrementAndGet(); end\n");
    }

    /// A case as a fact of the peer.
    static Object fact(KieBase rules, Map<String, Value> answers) {
        try {
            var type = rules.getFactType("org.waymark.bench.screening", "Screening");
            var fact = type.newInstance();
            answers.forEach((name, value) -> type.set(fact, name, plain(value)));
            return fact;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Whole(var number) -> number;
            case Value.Answer(var yes) -> yes;
            case Value.Option(var id) -> id;
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private String yaml() {
        return "options:\n  - id: letters\n    title: Letters\n    options: { "
                + OPTIONS.stream().map(it -> it + ": " + it).collect(Collectors.joining(", "))
                + " }\nentries:\n  - id: screening\n    class: CASE\n    fields:\n"
                + each(NUMBERS, i -> "      - { id: n" + i + ", type: number, ask: How many }\n")
                + each(YES_NOS, i -> "      - { id: b" + i + ", type: yes-no, ask: Whether }\n")
                + each(CHOICES, i -> "      - { id: c" + i + ", type: choice, options: letters, ask: Which }\n")
                + "guards:\n"
                + each(
                        CONDITIONS,
                        i -> "  - { id: g" + i + ", before: screening, refuse_when: \""
                                + condition(i).pack() + "\", says: No, instead: Other, cites: [H6.2-1] }\n");
    }

    /// Six shapes in turn, each time over other answers.
    private static Both condition(int i) {
        var n = new String[] {"n" + i % NUMBERS, "n" + (i + 3) % NUMBERS};
        var b = new String[] {"b" + i % YES_NOS, "b" + (i + 5) % YES_NOS};
        var c = new String[] {"c" + i % CHOICES, "c" + (i + 2) % CHOICES};
        var bound = 2 + i % (HIGHEST - 4);
        var x = OPTIONS.get(i % OPTIONS.size());
        var y = OPTIONS.get((i + 1) % OPTIONS.size());
        var text = switch (i % 6) {
            case 0 -> n[0] + " > " + bound + " && " + b[0];
            case 1 -> c[0] + " in ['" + x + "', '" + y + "'] || !" + b[0];
            case 2 -> n[0] + " <= " + bound + " && " + n[1] + " >= 5";
            case 3 -> c[0] + " == '" + x + "' && " + c[1] + " != '" + y + "'";
            case 4 -> "!(" + b[0] + " && " + b[1] + ") && " + n[0] + " < " + bound;
            default -> "(" + b[0] + " || " + c[0] + " == '" + x + "') && " + n[0] + " != " + bound;
        };
        return new Both(
                text.replaceAll("\\b([nbc]\\d)\\b", "screening.$1"),
                text.replace('\'', '"').replaceAll(" in \\[(.*?)]", " in ($1)"));
    }

    private static List<String> named(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }

    private static String each(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
