package org.waymark.signin;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// What devices are asked to sign: made at random, answered once and soon, in the web session that asked.
final class Challenges {
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Challenges() {}

    /// What it is asked for. An answer to one is none to the other.
    enum Purpose {
        ADD,
        SHOW;

        private String name(String what) {
            return "waymark.passkey-" + name().toLowerCase(Locale.ROOT) + "-" + what;
        }
    }

    /// Asks. What was asked before in this web session need not be answered any more.
    ///
    /// @param now the time that passes for people
    /// @return in base64url
    static String ask(HttpSession session, Purpose purpose, Instant now) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(purpose.name("challenge"), challenge);
        session.setAttribute(purpose.name("asked"), now.toEpochMilli());
        return challenge;
    }

    /// What was asked, which can be answered no second time. Empty if nothing was, or too long ago.
    static Optional<String> take(HttpSession session, Purpose purpose, Instant now) {
        var challenge = session.getAttribute(purpose.name("challenge"));
        var asked = session.getAttribute(purpose.name("asked"));
        session.removeAttribute(purpose.name("challenge"));
        return challenge instanceof String text
                        && asked instanceof Long millis
                        && Instant.ofEpochMilli(millis).plus(LASTS).isAfter(now)
                ? Optional.of(text)
                : Optional.empty();
    }
}
