package org.waymark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Signs in and follows the links that people follow first.
final class FirstPages implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CHILD = Pattern.compile("href=\"(/children/[0-9a-f-]{36})\"");
    private static final Pattern WHY = Pattern.compile("href=\"(/children/[0-9a-f-]{36}/why[^\"]*)\"");
    private static final Pattern RECORD = Pattern.compile("href=\"(/children/[0-9a-f-]{36}/record/[^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI address;
    private int loaded;

    private FirstPages(URI address) {
        this.address = address;
    }

    /// Loads sign-in, home, a child's page, why a duty is due, a form to record something, and raising a concern.
    ///
    /// @return how many pages that was
    /// @throws IOException if one does not come, or leads no further
    static int load(URI address, String name, String password) throws IOException, InterruptedException {
        try (var pages = new FirstPages(address)) {
            var token = find(TOKEN, pages.get("/sign-in"));
            var home = pages.post("/sign-in", Map.of("_csrf", token, "to", "/", "name", name, "password", password));
            var child = find(CHILD, home);
            var now = pages.get(child);
            pages.get(find(WHY, now));
            pages.get(find(RECORD, pages.get(child + "/record")));
            pages.get("/concerns/new");
            return pages.loaded;
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    private String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
        }
        loaded++;
        return answer.body();
    }

    private static String find(Pattern what, String page) throws IOException {
        var found = what.matcher(page);
        if (!found.find()) {
            throw new IOException("A page lacks " + what);
        }
        return found.group(1).replace("&amp;", "&");
    }

    @Override
    public void close() {
        http.close();
    }
}
