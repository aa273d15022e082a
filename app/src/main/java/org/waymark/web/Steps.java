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
import java.util.Set;
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

    private static final Pattern KEPT_APART = Pattern.compile("/children/[^/]+/places/.+");
    private static final Set<String> ALWAYS_OPEN = Set.of(CODE_PATH, SignInPages.LOCKED_PATH, "/sign-out");
    private static final String WAITS = "waymark.second-step";
    private static final String PROVED = "waymark.proved";

    private final Duration proofLasts;
    private final InstantSource real;
    private final Drafts drafts;
    private final InstantSource clock;

    /// @param proofLasts for how long it is remembered who is there
    /// @param real       the time that passes for people
    /// @param clock      the time that things are recorded at
    public Steps(Duration proofLasts, InstantSource real, Drafts drafts, InstantSource clock) {
        this.proofLasts = proofLasts;
        this.real = real;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// Somebody gave the right password.
    ///
    /// @param more whether a second step is still to come
    void cameIn(HttpServletRequest request, boolean more) {
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
        var path = request.getRequestURI();
        if (signedIn == null
                || session == null
                || !(signedIn.getPrincipal() instanceof SignedIn person)
                || ALWAYS_OPEN.contains(path)) {
            chain.doFilter(request, response);
        } else if (session.getAttribute(WAITS) != null) {
            ask(CODE_PATH, request, response, person);
        } else if (KEPT_APART.matcher(path).matches() && !fresh(session)) {
            ask(AGAIN_PATH, request, response, person);
        } else {
            chain.doFilter(request, response);
        }
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
