package org.waymark.bench;

import java.io.IOException;
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

/// Someone who is signed in and looks at pages, as a browser would ask for them.
final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI address;

    Visitor(URI address) {
        this.address = address;
    }

    /// @throws IllegalStateException if that is refused
    void signIn(String name, String password) throws IOException, InterruptedException {
        var page = client.send(request("/sign-in").build(), HttpResponse.BodyHandlers.ofString())
                .body();
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("There is no token on the page to sign in");
        }
        var form = Map.of(
                "name", name,
                "password", password,
                "_csrf", token.group(1) == null ? token.group(2) : token.group(1));
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = client.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() >= 400
                || answer.headers().firstValue("Location").orElse("").contains("wrong")) {
            throw new IllegalStateException(name + " could not sign in: " + answer);
        }
    }

    /// Asks for a page, and reads it to its end.
    ///
    /// @return what came over the wire, compressed
    /// @throws IllegalStateException if it does not come
    byte[] get(String path) throws IOException, InterruptedException {
        var answer = client.send(
                request(path).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    @Override
    public void close() {
        client.close();
    }
}
