package org.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks for what a password alone does not give: the second step after it, and, before a place that is kept apart is
/// shown, once more who is there. What was being sent is held, and comes back afterwards.
public final class Steps extends OncePerRequestFilter {
    public static final String CODE_PATH = "/sign-in/code";
    public static final String AGAIN_PATH = "/sign-in/again";

    /// The name under which a web session keeps what it was made with, in words.
    public static final String BROWSER = "waymark.browser";

    /// Where whoever has no second step is told that everybody needs one.
    public static final String SET_UP_PATH = "/you/second-step/needed";

    /// The name under which a web session keeps the passkey that it began with.
    public static final String PASSKEY = "waymark.passkey";

    /// Pages of one's own passkeys.
    public static final String PASSKEYS_PATH = "/you/passkeys";

    private static final Pattern PROVED_LATELY =
            Pattern.compile("/children/[^/]+/places/.+|/children/[^/]+/files/[^/]+/(reveal|original)|/you/passkeys/.+");

    /// What keeps a child safe, and what nobody learns anything from about one. Only who can be reported missing is
    /// told by name.
    private static final Pattern OPEN_TO_PASSWORD_ALONE =
            Pattern.compile("/concerns/new|/receipts/.+|/missing|/children/[^/]+/record/missing|/procedures(/.*)?"
                    + "|/sign-in/again|/you(/.*)?|/trial/clock|/error");

    private static final Set<String> ALWAYS_OPEN =
            Set.of(CODE_PATH, SignInPages.LOCKED_PATH, PasskeyAsks.PATH, PasskeyAsks.CHALLENGE_PATH, "/sign-out");
    private static final String WAITS = "waymark.second-step";
    private static final String PROVED = "waymark.proved";
    private static final String AFTER_SET_UP = "waymark.after-set-up";

    private final Duration proofLasts;
    private final InstantSource real;
    private final Drafts drafts;
    private final InstantSource clock;
    private final Predicate<String> lacking;

    /// @param proofLasts for how long it is remembered who is there
    /// @param real       the time that passes for people
    /// @param clock      the time that things are recorded at
    /// @param lacking    whether a worker has no second step and needs one
    public Steps(
            Duration proofLasts, InstantSource real, Drafts drafts, InstantSource clock, Predicate<String> lacking) {
        this.proofLasts = proofLasts;
        this.real = real;
        this.drafts = drafts;
        this.clock = clock;
        this.lacking = lacking;
    }

    /// Somebody gave the right password, showed a passkey, or their agency says who they are.
    ///
    /// @param more whether a second step is still to come
    public void cameIn(HttpServletRequest request, boolean more) {
        var session = request.getSession();
        session.setAttribute(BROWSER, Browsers.of(request.getHeader("User-Agent")));
        if (more) {
            session.setAttribute(WAITS, true);
        } else {
            proved(session, real.instant());
        }
    }

    /// Somebody has shown who they are, every step done.
    ///
    /// @param now the time that passes for people
    public static void proved(HttpSession session, Instant now) {
        session.removeAttribute(WAITS);
        session.setAttribute(PROVED, now.toEpochMilli());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        var session = request.getSession(false);
        if (signedIn == null || session == null || !(signedIn.getPrincipal() instanceof SignedIn person)) {
            chain.doFilter(request, response);
            return;
        }
        var where = asks(request, session, person);
        if (where.isPresent()) {
            ask(where.get(), request, response, person);
        } else {
            chain.doFilter(request, response);
        }
    }

    /// The page that has to come first. It goes by the path that the pages are found by: the same letters can be
    /// written in several ways.
    private Optional<String> asks(HttpServletRequest request, HttpSession session, SignedIn person) {
        var path = request.getServletPath();
        if (ALWAYS_OPEN.contains(path) || path.startsWith(AgencyWays.PATH)) {
            return Optional.empty();
        } else if (session.getAttribute(WAITS) != null) {
            return Optional.of(CODE_PATH);
        } else if (PROVED_LATELY.matcher(path).matches() && !fresh(session)) {
            return Optional.of(AGAIN_PATH);
        }
        return OPEN_TO_PASSWORD_ALONE.matcher(path).matches()
                        || Keeping.asks(request)
                        || AgencyWays.cameBy(request).isPresent() // which asked for both steps, or left one to us
                        || !lacking.test(person.getUsername())
                ? Optional.empty()
                : Optional.of(SET_UP_PATH);
    }

    /// Keeps in mind where somebody wanted to go who has to set up a second step first.
    public static void setsUpFirst(HttpSession session, String to) {
        session.setAttribute(AFTER_SET_UP, Returning.safe(to));
    }

    /// Where somebody goes who has set up a second step.
    public static String afterSetUp(HttpSession session) {
        var to = session.getAttribute(AFTER_SET_UP) instanceof String way ? way : "/you";
        session.removeAttribute(AFTER_SET_UP);
        return to;
    }

    private boolean fresh(HttpSession session) {
        return session.getAttribute(PROVED) instanceof Long millis
                && Instant.ofEpochMilli(millis).plus(proofLasts).isAfter(real.instant());
    }

    private void ask(String where, HttpServletRequest request, HttpServletResponse response, SignedIn person)
            throws IOException {
        Returning.away(request, response, where, person.getUsername(), drafts, clock.instant());
    }
}
