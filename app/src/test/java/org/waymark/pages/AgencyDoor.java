package org.waymark.pages;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Waymark with the sign-ins of three agencies, and what tests ask of it.
record AgencyDoor(Keycloak keycloak, TestWaymark waymark) implements AutoCloseable {
    /// The third of them answers nobody.
    private static final String PROVIDERS = """
            hartfield:
              name: Hartfield Council
              agency: hartfield
              issuer: HARTFIELD
              client: waymark
              secret-file: secret
              worker-claim: email
              people:
                sana.iqbal@hartfield.example: sana
                owen.clarke@hartfield.example: owen
                maggie.reid@hartfield.example: maggie
                lewis.hart@hartfield.example: lewis
                ruth.adeyemi@hartfield.example: ruth
                dev.patel@hartfield.example: dev
                priya.nair@hartfield.example: priya
              amr: ["otp"]
              otherwise: code
            brookvale:
              name: Brookvale Council
              agency: brookvale
              issuer: BROOKVALE
              client: waymark
              secret-file: secret
              worker-claim: preferred_username
              amr: ["otp"]
              otherwise: refuse
            larkspur:
              name: Larkspur Fostering
              agency: larkspur
              issuer: http://localhost:1/realms/larkspur
              client: waymark
              secret-file: secret
              worker-claim: preferred_username
              otherwise: code
            """;

    /// Not one of the three answers when Waymark starts.
    static AgencyDoor in(Path folder) throws IOException, InterruptedException {
        var port = Keycloak.freePort();
        var keycloak = new Keycloak("http://127.0.0.1:" + port);
        var secret = Files.writeString(folder.resolve("secret"), "invented-secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        var text = PROVIDERS
                .replace("HARTFIELD", keycloak.issuer("hartfield"))
                .replace("BROOKVALE", keycloak.issuer("brookvale"));
        var file = Files.writeString(folder.resolve("providers.yaml"), text);
        var waymark = TestWaymark.withProviders(port, file, "2026-04-06T11:30");
        keycloak.await();
        return new AgencyDoor(keycloak, waymark);
    }

    /// Somebody who signs in at a provider and is sent back.
    Visitor arrives(String provider, String account) {
        var visitor = waymark.somebody().opens("/sign-in").follows(provider);
        Keycloak.signIn(visitor, account);
        visitor.page().waitForURL(it -> it.startsWith(waymark.address()) && !it.contains("/back?"));
        return visitor;
    }

    /// @return where the browser is sent, without going there
    static String begins(Visitor visitor, String path) {
        return visitor.page()
                .request()
                .get(path, RequestOptions.create().setMaxRedirects(0))
                .headers()
                .getOrDefault("location", "");
    }

    static String told(Visitor visitor, String provider) {
        return visitor.page().locator(".wm-lead").innerText().replace(provider + " knows", "It knows");
    }

    /// What the cookie of their web session says, and to whom it is sent.
    String cookie(Visitor visitor) {
        return visitor.page().context().cookies(waymark.address()).stream()
                .filter(it -> it.name.equals("waymark"))
                .map(it -> it.value + " " + it.sameSite)
                .findFirst()
                .orElse("none");
    }

    /// What the audit holds of somebody's signing in.
    List<String> did(String worker) {
        return waymark.sql()
                .sql("select act || ' ' || array_to_string(what, ' ') from audit where worker = :worker"
                        + " and act like 'sign-in%' order by number")
                .param("worker", worker)
                .query(String.class)
                .list();
    }

    /// In how many parts of somebody's web sessions a word stands.
    long sessionsOf(String worker, String word) {
        return waymark.sql()
                .sql("select count(*) from spring_session s join spring_session_attributes a"
                        + " on a.session_primary_id = s.primary_id where s.principal_name = :worker"
                        + " and position(convert_to(:word, 'UTF8') in a.attribute_bytes) > 0")
                .param("worker", worker)
                .param("word", word)
                .query(Long.class)
                .single();
    }

    ClientRegistration registration(String client) {
        return ClientRegistrations.fromOidcIssuerLocation(keycloak.issuer("hartfield"))
                .registrationId("hartfield")
                .clientId(client)
                .build();
    }

    @Override
    public void close() {
        keycloak.close();
        waymark.close();
    }
}
