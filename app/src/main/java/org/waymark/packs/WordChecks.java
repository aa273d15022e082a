package org.waymark.packs;

import java.util.List;
import java.util.regex.Pattern;

/// Checks that no text of a pack blames a child. A word stands free where it is quoted as one not to use.
final class WordChecks {
    private static final List<String> TEXTS = List.of(
            "title", "says", "because", "instead", "ask", "hint", "help", "what", "term", "label", "note", "text");

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private final Assembly assembly;

    WordChecks(Assembly assembly) {
        this.assembly = assembly;
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
        if (part.isParts("lines")) {
            part.parts("lines").forEach(this::check);
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
                .replaceAll(quoted -> ".".repeat(quoted.group().length()));
        for (var found : assembly.register().blaming().in(unquoted)) {
            text.problemInside(
                    found.at(), "\"" + found.word() + "\" blames the child", "Write: " + found.better() + ".");
        }
    }
}
