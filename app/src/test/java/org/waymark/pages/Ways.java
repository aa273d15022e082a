package org.waymark.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What is asked in `who-may.txt`: a verb, an address with parts to fill in, and what each kind of person gets there.
final class Ways {
    static final Path FILE = Path.of("src", "test", "resources", "who-may.txt");

    private static final Pattern PART = Pattern.compile("\\{(\\w+)(?:=([^}]*))?}");
    private static final Pattern ONLY_ONCE =
            Pattern.compile("name=\"(?:_csrf|held|typing|key)\" value=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Set<String> OF_THE_MOMENT =
            Set.of("date", "set-cookie", "content-length", "connection", "keep-alive");

    private Ways() {}

    /// The lines that ask something.
    static List<String> lines() {
        try {
            return Files.readAllLines(FILE).stream().filter(Ways::asks).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static boolean asks(String line) {
        return !line.startsWith("#") && !line.isBlank();
    }

    static String route(String line) {
        return line.split("  ", 2)[0];
    }

    static String verb(String line) {
        return route(line).split(" ", 2)[0];
    }

    /// The address, with its parts filled in.
    static String path(String line, Map<String, String> sample) {
        return PART.matcher(route(line).split(" ", 2)[1])
                .replaceAll(it -> it.group(2) == null ? sample.getOrDefault(it.group(1), "none") : it.group(2));
    }

    /// The route as it is mapped: `GET /children/{child}`.
    static String mapped(String line) {
        return PART.matcher(route(line)).replaceAll("{$1}").replaceAll("\\?.*", "");
    }

    /// A page without what stands in it only once: its tokens, and the ids that were asked for.
    static String lasting(String page) {
        return ONLY_ONCE.matcher(page).replaceAll("…");
    }

    /// The headers of an answer without those of the moment.
    static Map<String, String> lasting(Map<String, String> headers) {
        var lasting = new TreeMap<>(headers);
        lasting.keySet().removeAll(OF_THE_MOMENT);
        return lasting;
    }
}
