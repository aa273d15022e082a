package org.waymark.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Checks that no text of a pack blames a child. A word stands free where it is quoted as one not to use.
final class WordChecks {
    private static final List<String> TEXTS = List.of(
            "title", "says", "because", "instead", "ask", "hint", "help", "what", "term", "label", "note", "text");

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private final Assembly assembly;
    private final List<Word> words;

    private record Word(Pattern pattern, String better) {}

    WordChecks(Assembly assembly, Path folder) {
        this.assembly = assembly;
        this.words = read(folder.resolve("register").resolve("blaming-words.csv"));
    }

    void run() {
        for (var section : Sections.NAMES) {
            assembly.sections().of(section).forEach(item -> check(item.part()));
        }
    }

    private void check(Part part) {
        for (var name : TEXTS) {
            if (!part.isPart(name) && !part.isParts(name)) {
                part.texts(name).forEach(this::check);
            }
        }
        if (part.isParts("fields")) {
            part.parts("fields").forEach(this::check);
        }
        if (part.isPart("options")) {
            var options = part.part("options").orElseThrow();
            for (var name : options.names()) {
                if (options.isPart(name)) {
                    options.part(name).ifPresent(this::check);
                } else {
                    options.texts(name).forEach(this::check);
                }
            }
        }
    }

    private void check(Text text) {
        var unquoted = QUOTED.matcher(text.value())
                .replaceAll(quoted -> " ".repeat(quoted.group().length()))
                .toLowerCase(Locale.UK);
        for (var word : words) {
            var found = word.pattern().matcher(unquoted);
            if (found.find()) {
                text.problemInside(
                        found.start(), "\"" + found.group() + "\" blames the child", "Write: " + word.better() + ".");
            }
        }
    }

    private static List<Word> read(Path file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file);
                var parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            return parser.getRecords().stream()
                    .map(row -> new Word(Pattern.compile("\\b" + row.get("word") + "\\b"), row.get("better")))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        }
    }
}
