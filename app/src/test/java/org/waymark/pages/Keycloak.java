package org.waymark.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.Visitor;

/// A real identity provider with two realms, each an agency's, and invented people. The build has unpacked it.
///
/// It is on `localhost` while Waymark is on `127.0.0.1`, which to a browser are two sites, as they are in life.
final class Keycloak implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int A_LITTLE = 200;

    private final Process process;
    private final int port;
    private final Path log = Path.of("target", "keycloak.log");

    /// Begins to start it.
    ///
    /// @param waymark the address to which it sends people back
    Keycloak(String waymark) throws IOException {
        this.port = freePort();
        var home = home();
        var realms = Files.createDirectories(home.resolve("data/import"));
        for (var realm : List.of("hartfield", "brookvale")) {
            try (var text = Keycloak.class.getResourceAsStream("/org/waymark/providers/realm-" + realm + ".json")) {
                var words = new String(text == null ? new byte[0] : text.readAllBytes(), UTF_8);
                Files.writeString(realms.resolve(realm + "-realm.json"), words.replace("@WAYMARK@", waymark));
            }
        }
        // It prepares itself once after it is unpacked; what it keeps lies in memory.
        var starting = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--features-disabled=account,admin,ciba,device-flow,kerberos,impersonation",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + address(),
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        starting.environment().put("JAVA_HOME", System.getProperty("java.home"));
        starting.environment().put("JAVA_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms256m -Xmx512m");
        this.process = starting.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private static Path home() throws IOException {
        try (var unpacked = Files.list(Path.of("target", "keycloak"))) {
            return unpacked.filter(it -> Files.exists(it.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String issuer(String realm) {
        return address() + "/realms/" + realm;
    }

    private String address() {
        return "http://localhost:" + port;
    }

    void await() throws IOException, InterruptedException {
        var began = System.nanoTime();
        while (!answers()) {
            if (!process.isAlive()
                    || Duration.ofNanos(System.nanoTime() - began).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("Keycloak did not start: " + Files.readString(log));
            }
            Thread.sleep(A_LITTLE);
        }
    }

    private boolean answers() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(issuer("hartfield") + "/.well-known/openid-configuration"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Somebody at its page types who they are; their name only where it asks for it.
    static void signIn(Visitor visitor, String account) {
        var page = visitor.page();
        page.locator("#password").waitFor();
        if (page.locator("input#username").isVisible()) {
            page.locator("input#username").fill(account);
        }
        page.locator("#password").fill("invented-" + account);
        page.locator("#kc-login").click();
    }

    /// Ends the sign-in at its own page, as somebody does who knows nothing of Waymark.
    void signOut(Page page, String realm) {
        page.navigate(issuer(realm) + "/protocol/openid-connect/logout");
        page.locator("#kc-logout").click();
        page.locator("#kc-page-title").getByText("You are logged out").waitFor();
    }

    /// The token that it makes for somebody who signs in to something else of the same agency.
    String tokenFor(String client, String secret, String account) throws IOException, InterruptedException {
        var fields = Map.of(
                "grant_type",
                "password",
                "scope",
                "openid",
                "client_id",
                client,
                "client_secret",
                secret,
                "username",
                account,
                "password",
                "invented-" + account);
        var form = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(issuer("hartfield") + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.body().replaceAll("(?s).*\"id_token\":\"([^\"]+)\".*", "$1");
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
