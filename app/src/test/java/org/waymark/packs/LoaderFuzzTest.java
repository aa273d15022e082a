package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever becomes of a file of the packs, its reader is told so, with places, and never gets an exception.
///
/// Each try spoils one file of the project's own packs by chance, from a fixed seed. More tries:
/// `-Dwaymark.fuzz=5000`.
class LoaderFuzzTest {
    private static final int TRIES = Integer.getInteger("waymark.fuzz", 150);
    private static final long SEED = 20260403;
    private static final Pattern WORDS = Pattern.compile("(?<=[ ,:{}\\[\\]])");

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_spoilt_file_is_told_of_and_never_throws() throws IOException {
        var packs = Repository.packFolder(folder.resolve("packs"));
        var files = new ArrayList<Path>();
        for (var pack : Packs.packsIn(Repository.PACKS)) {
            Repository.copy(Repository.PACKS.resolve(pack), packs.resolve(pack));
            files.addAll(Repository.list(packs.resolve(pack)));
        }
        var told = 0;
        for (var number = 0; number < TRIES; number++) {
            var random = new Random(SEED + number);
            var file = files.get(random.nextInt(files.size()));
            var sound = Files.readAllBytes(file);
            var spoilt = spoilt(sound, random);
            Files.write(file, spoilt);
            var problems = problems(packs, file, "try " + number + " of " + file.getFileName());
            told += problems.isEmpty() ? 0 : 1;
            for (var problem : problems) {
                stands(problem, packs);
            }
            Files.write(file, sound);
        }
        assertThat(told).as("tries that were found out").isGreaterThan(TRIES / 4);
    }

    private static List<Problem> problems(Path packs, Path file, String name) {
        try {
            return file.toString().endsWith(".examples.yaml") ? checked(packs, file) : loaded(packs);
        } catch (RuntimeException thrown) {
            throw new AssertionError(name + " spoilt:\n" + shown(file), thrown);
        }
    }

    private static List<Problem> loaded(Path packs) {
        var problems = new Problems();
        Packs.assemble(packs, List.of(), problems);
        return problems.inOrder();
    }

    private static List<Problem> checked(Path packs, Path file) {
        var problems = new Problems();
        var ready = Engine.READY;
        new Examples(ready.engine()).run(file, Packs.shown(packs, file), problems);
        return problems.inOrder();
    }

    /// The project's own packs, which a spoilt file of examples is run on.
    private static final class Engine {
        static final Loaded.Ready READY = (Loaded.Ready) Packs.load(Repository.PACKS, List.of());
    }

    private static String shown(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The problem points into a file that is there, at a line that it has.
    private static void stands(Problem problem, Path packs) throws IOException {
        var file = packs.resolveSibling(problem.file());
        assertThat(file).as(problem.says()).exists();
        var lines = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        assertThat(problem.line()).as(problem.text()).isBetween(1, lines.size() + 1);
        assertThat(problem.column()).as(problem.text()).isPositive();
        assertThat(problem.says()).isNotBlank().doesNotContain("null").doesNotContain("Exception");
        assertThat(problem.text()).startsWith(problem.file() + ":" + problem.line() + ":" + problem.column() + ": ");
    }

    private static byte[] spoilt(byte[] sound, Random random) {
        var lines = new ArrayList<>(Arrays.asList(new String(sound, StandardCharsets.UTF_8).split("\n", -1)));
        var line = random.nextInt(lines.size());
        var other = random.nextInt(lines.size());
        switch (random.nextInt(9)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(other));
            case 2 -> Collections.swap(lines, line, other);
            case 3 -> lines.set(line, "  " + lines.get(line));
            case 4 -> lines.set(line, cut(lines.get(line), random));
            case 5 -> lines.set(line, swapped(lines.get(line), lines.get(other), random));
            case 6 -> lines.subList(line, lines.size()).clear();
            case 7 -> {
                return Arrays.copyOf(sound, random.nextInt(sound.length));
            }
            default -> {
                return withOddByte(sound, random);
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /// Without a few of its letters.
    private static String cut(String line, Random random) {
        var from = random.nextInt(line.length() + 1);
        var to = Math.min(line.length(), from + 1 + random.nextInt(6));
        return line.substring(0, from) + line.substring(to);
    }

    /// With one of its words replaced by one of another line.
    private static String swapped(String line, String other, Random random) {
        var words = WORDS.split(line, -1);
        var others = WORDS.split(other, -1);
        words[random.nextInt(words.length)] = others[random.nextInt(others.length)];
        return String.join("", words);
    }

    private static byte[] withOddByte(byte[] sound, Random random) {
        var odd = "\t\0\"'{}[]:#&*!|>%@`-?,\r\u00ff~".getBytes(StandardCharsets.ISO_8859_1);
        var spoilt = sound.clone();
        if (spoilt.length > 0) {
            spoilt[random.nextInt(spoilt.length)] = odd[random.nextInt(odd.length)];
        }
        return spoilt;
    }
}
