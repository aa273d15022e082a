package org.waymark.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One YAML file: its lines, for messages, and its documents, as nodes that know where they stand.
final class YamlSource {
    private final String name;
    private final List<String> lines;
    private final Problems problems;

    private YamlSource(String name, List<String> lines, Problems problems) {
        this.name = name;
        this.lines = lines;
        this.problems = problems;
    }

    /// Reads the mappings of a file, one for each of its documents. What cannot be read is added to `problems`.
    static List<Part> read(Path file, String name, Problems problems) {
        try {
            return parse(Files.readString(file), name, problems);
        } catch (MalformedInputException notText) {
            problems.add(new Problem(name, 1, 1, "This file is not UTF-8 text", "Save it as UTF-8.", ""));
            return List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + name, failed);
        }
    }

    /// The mappings of a text: its documents, or the items of a document that is a list.
    static List<Part> parse(String text, String name, Problems problems) {
        var source = new YamlSource(name, text.lines().toList(), problems);
        var settings = LoadSettings.builder().setLabel(name).build();
        var parts = new ArrayList<Part>();
        try {
            for (var node : new Compose(settings).composeAllFromString(text)) {
                source.collect(node, parts);
            }
        } catch (MarkedYamlEngineException broken) {
            source.problemAt(broken.getProblemMark(), "This is not YAML: " + plain(broken.getProblem()));
        } catch (YamlEngineException broken) {
            source.problemAt(Optional.empty(), "This is not YAML: " + firstLine(String.valueOf(broken.getMessage())));
        }
        return parts;
    }

    private void collect(Node node, List<Part> parts) {
        switch (node) {
            case MappingNode mapping -> parts.add(new Part(this, mapping));
            case SequenceNode sequence -> sequence.getValue().forEach(item -> collect(item, parts));
            default -> problem(node, "Names followed by colons were expected here", "");
        }
    }

    String name() {
        return name;
    }

    void problem(Node node, String says, String mend) {
        var mark = node.getStartMark();
        report(mark.map(Mark::getLine).orElse(0), mark.map(Mark::getColumn).orElse(0), says, mend);
    }

    /// A problem inside a one-line text, `offset` characters after its first.
    void problemInside(Node node, int offset, String says, String mend) {
        var line = node.getStartMark().map(Mark::getLine).orElse(0);
        var column = node.getStartMark().map(Mark::getColumn).orElse(0);
        var text = line < lines.size() ? lines.get(line) : "";
        var quoted = column < text.length() && (text.charAt(column) == '"' || text.charAt(column) == '\'');
        var inside = column + offset + (quoted ? 1 : 0);
        report(line, inside <= text.length() ? inside : column, says, mend);
    }

    private void problemAt(Optional<Mark> mark, String says) {
        report(
                mark.map(Mark::getLine).orElse(0),
                mark.map(Mark::getColumn).orElse(0),
                says,
                "Check the indentation and the quotation marks here and just above.");
    }

    private void report(int line, int column, String says, String mend) {
        problems.add(new Problem(name, line + 1, column + 1, says, mend, line < lines.size() ? lines.get(line) : ""));
    }

    /// The parser's words, where an author would not know what they mean.
    private static String plain(String problem) {
        return problem.contains("(TAB)") ? "a tab stands where only spaces may" : problem;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
