package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.TestWaymark;

/// Somebody who is signed in and asks for addresses without a browser, which is quicker and more even.
final class Asker implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// What comes back, without what stands in it only once.
    record Answer(int status, String body, Map<String, String> headers) {}

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String address;
    private final String token;

    Asker(String worker, TestWaymark waymark) {
        address = waymark.address();
        var asked = token("/sign-in");
        var answer = post("/sign-in", Map.of("name", worker, "password", waymark.password(), "_csrf", asked));
        assertThat(answer.headers().firstValue("Location"))
                .as(worker + " signs in")
                .hasValueSatisfying(it -> assertThat(it).doesNotContain("sign-in"));
        token = token("/");
    }

    private String token(String path) {
        var page = send(request(path)).body();
        var found = TOKEN.matcher(page);
        assertThat(found.find()).as("a token on " + path).isTrue();
        return found.group(1);
    }

    /// Asks as a line of `who-may.txt` says; a POST is sent with nothing filled in.
    Answer asks(String line, Map<String, String> sample) {
        var path = Ways.path(line, sample);
        var answer = Ways.verb(line).equals("POST") ? post(path, Map.of("_csrf", token)) : send(request(path));
        var headers = answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> String.join(", ", it.getValue())));
        return new Answer(answer.statusCode(), Ways.lasting(answer.body()), Ways.lasting(headers));
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
