package org.waymark.packs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A block of code in a guide, with the comment above it that says what it is for:
///
/// - `pack: demo/contact.yaml` is a file of a pack, and stays one from there on,
/// - `instead: demo/contact.yaml` takes that file's place for the next command only,
/// - `case: kayla.yaml` is a case file, `wrong case: wrong.yaml` one with mistakes,
/// - `run`, or `run: ends with 1`, is a command after `$ ` and what it prints; a line `…` stands for any lines,
/// - `a picture` is for people.
///
/// @param place    the file and the line, for messages
/// @param language what stands behind the fence
/// @param verb     what the comment says before its colon; empty if there is no comment
/// @param name     what it says after it
record GuideBlock(String place, String language, String verb, String name, List<String> lines) {
    private static final Pattern COMMENT = Pattern.compile("<!-- ([^:]+)(?:: (.+))? -->");

    /// The guides in which code is run, in the order in which one builds on the other.
    static List<GuideBlock> all() {
        var guide = Repository.ROOT.resolve("docs/guide");
        var blocks = new ArrayList<>(of(guide.resolve("packs.md")));
        blocks.addAll(of(guide.resolve("cases.md")));
        return blocks;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /// The schema of the file that this is; empty if it is none, or one with mistakes.
    Optional<PackSchema> schema() {
        return switch (verb) {
            case "case" -> Optional.of(PackSchema.CASE);
            case "pack" ->
                Optional.of(
                        name.endsWith("/pack.yaml")
                                ? PackSchema.PACK_HEADER
                                : name.endsWith(".examples.yaml") ? PackSchema.EXAMPLES : PackSchema.PACK);
            default -> Optional.empty();
        };
    }

    private static List<GuideBlock> of(Path file) {
        var blocks = new ArrayList<GuideBlock>();
        var lines = Repository.read(file).lines().toList();
        for (var index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith("```")) {
                var end = index + lines.subList(index + 1, lines.size()).indexOf("```") + 1;
                var comment = COMMENT.matcher(index == 0 ? "" : lines.get(index - 1));
                var said = comment.matches();
                blocks.add(new GuideBlock(
                        file.getFileName() + ":" + (index + 1),
                        lines.get(index).substring(3),
                        said ? comment.group(1) : "",
                        said ? Optional.ofNullable(comment.group(2)).orElse("") : "",
                        lines.subList(index + 1, end)));
                index = end;
            }
        }
        return blocks;
    }
}
