package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;

/// Who may do what: each route, for each kind of person, with the answers that they see on it by how closely these are
/// held. All of it stands in one file, `who-may.txt`; a route without a line there fails.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayTest {
    private static final Path MATRIX = Path.of("src", "test", "resources", "who-may.txt");
    private static final Path FOUND = Path.of("target", "who-may.txt");
    private static final Pattern SAMPLE = Pattern.compile("\\{(\\w+)(?:=([^}]*))?}");
    private static final Pattern ONLY_ONCE =
            Pattern.compile("name=\"(?:_csrf|held|typing|key)\" value=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Set<String> OF_THE_MOMENT =
            Set.of("date", "set-cookie", "content-length", "connection", "keep-alive");

    private TestWaymark waymark;
    private SecretChild child;
    private final Map<String, APIRequestContext> people = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-03T18:10");
        child = SecretChild.in(waymark);
        SecretChild.PEOPLE.forEach((kind, worker) -> {
            var visitor = waymark.signIn(worker);
            visitor.opens("/");
            tokens.put(kind, visitor.page().locator("[name=_csrf]").first().inputValue());
            people.put(kind, visitor.page().request());
        });
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void each_route_answers_each_person_as_the_file_says() throws IOException {
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(MATRIX)) {
            lines.add(line.startsWith("#") || line.isBlank() ? line : found(line));
        }
        Files.createDirectories(FOUND.getParent());
        Files.write(FOUND, lines);

        assertThat(lines).as("what was found stands in " + FOUND).isEqualTo(Files.readAllLines(MATRIX));
    }

    @Test
    void no_route_is_missing_in_the_file() throws IOException {
        var told = Files.readAllLines(MATRIX).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> SAMPLE.matcher(route(line)).replaceAll("{$1}").replaceAll("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).isEqualTo(new TreeSet<>(waymark.routes()));
    }

    /// Whoever may not see the child gets, bit by bit, what they would get for a child that never was.
    @Test
    void a_child_that_may_not_be_seen_is_answered_as_one_that_never_was() throws IOException {
        for (var line : Files.readAllLines(MATRIX)) {
            if (line.startsWith("#") || line.isBlank() || !line.contains("{child}")) {
                continue;
            }
            for (var person : people.keySet()) {
                var there = answer(route(line), person, child.sample());
                if (there.status() == 404) {
                    var nowhere = new TreeMap<>(child.sample());
                    nowhere.replaceAll((name, value) ->
                            value.length() == 36 ? UUID.randomUUID().toString() : value);
                    var never = answer(route(line), person, nowhere);
                    var what = person + " " + route(line);
                    assertThat(never.status()).as(what).isEqualTo(404);
                    assertThat(lasting(there)).as(what).isEqualTo(lasting(never));
                    assertThat(headers(there)).as(what).isEqualTo(headers(never));
                }
            }
        }
    }

    private static String lasting(APIResponse answer) {
        return ONLY_ONCE
                .matcher(new String(answer.body(), StandardCharsets.UTF_8))
                .replaceAll("…");
    }

    private static Map<String, String> headers(APIResponse answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(OF_THE_MOMENT);
        return headers;
    }

    private static String route(String line) {
        return line.split("  ", 2)[0];
    }

    private String found(String line) {
        var cells = new ArrayList<String>();
        for (var person : people.keySet()) {
            cells.add(String.format("%s:%s", person, cell(answer(route(line), person, child.sample()))));
        }
        return route(line) + "  " + String.join(" ", cells);
    }

    private String cell(APIResponse answer) {
        if (answer.status() == 404) {
            return "-";
        }
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        var seen = child.tokens().entrySet().stream()
                .filter(token -> body.contains(token.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("+"));
        return answer.status() + (seen.isEmpty() ? "" : "+" + seen);
    }

    private APIResponse answer(String route, String person, Map<String, String> sample) {
        var verb = route.substring(0, route.indexOf(' '));
        var path = SAMPLE.matcher(route.substring(verb.length() + 1))
                .replaceAll(it -> it.group(2) == null ? sample.getOrDefault(it.group(1), "none") : it.group(2));
        var options = RequestOptions.create().setMethod(verb).setMaxRedirects(0);
        if (verb.equals("POST")) {
            options.setForm(FormData.create().set("_csrf", tokens.getOrDefault(person, "")));
        }
        var request = people.get(person);
        if (request == null) {
            throw new IllegalArgumentException("There is no " + person);
        }
        return request.fetch(path, options);
    }
}
