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
import java.util.TreeSet;
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
    private static final Path FOUND = Path.of("target", "who-may.txt");

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
        for (var line : Files.readAllLines(Ways.FILE)) {
            lines.add(Ways.asks(line) ? found(line) : line);
        }
        Files.createDirectories(FOUND.getParent());
        Files.write(FOUND, lines);

        assertThat(lines).as("what was found stands in " + FOUND).isEqualTo(Files.readAllLines(Ways.FILE));
    }

    @Test
    void no_route_is_missing_in_the_file() {
        var told = Ways.lines().stream().map(Ways::mapped).collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).isEqualTo(new TreeSet<>(waymark.routes()));
    }

    private String found(String line) {
        var cells = new ArrayList<String>();
        for (var person : people.keySet()) {
            cells.add(String.format("%s:%s", person, cell(answer(line, person))));
        }
        return Ways.route(line) + "  " + String.join(" ", cells);
    }

    private String cell(APIResponse answer) {
        if (answer.status() == 404) {
            return "-";
        }
        var body = answer.headers() + new String(answer.body(), StandardCharsets.UTF_8);
        var seen = child.tokens().entrySet().stream()
                .filter(token -> body.contains(token.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("+"));
        return answer.status() + (seen.isEmpty() ? "" : "+" + seen);
    }

    private APIResponse answer(String line, String person) {
        var verb = Ways.verb(line);
        var options = RequestOptions.create().setMethod(verb).setMaxRedirects(0);
        if (verb.equals("POST")) {
            options.setForm(FormData.create().set("_csrf", tokens.getOrDefault(person, "")));
        }
        var request = people.get(person);
        if (request == null) {
            throw new IllegalArgumentException("There is no " + person);
        }
        return request.fetch(Ways.path(line, child.sample()), options);
    }
}
