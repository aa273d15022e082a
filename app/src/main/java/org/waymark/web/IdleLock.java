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
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Locks a sign-in that nobody has used for a while. What was being sent is held, and comes back with the password.
///
/// It goes by the time that passes for people, not by the trial's clock, which may leap.
public final class IdleLock extends OncePerRequestFilter {
    private static final String LAST_USED = "waymark.last-used";
    private static final String LOCKED = "waymark.locked";

    private static final Set<String> OPEN_WHILE_LOCKED =
            Set.of(SignInPages.LOCKED_PATH, PasskeyAsks.PATH, PasskeyAsks.CHALLENGE_PATH, "/sign-out");

    private final Duration limit;
    private final InstantSource real;
    private final Drafts drafts;
    private final InstantSource clock;

    /// @param real  the time that passes for people
    /// @param clock the time that things are recorded at
    public IdleLock(Duration limit, InstantSource real, Drafts drafts, InstantSource clock) {
        this.limit = limit;
        this.real = real;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// Somebody has shown at this moment that they are there again.
    ///
    /// @param now the time that passes for people
    public static void unlocked(HttpSession session, Instant now) {
        session.removeAttribute(LOCKED);
        session.setAttribute(LAST_USED, now.toEpochMilli());
    }

    public static boolean isLocked(HttpSession session) {
        return session.getAttribute(LOCKED) != null;
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
        var last =
                session.getAttribute(LAST_USED) instanceof Long millis ? Instant.ofEpochMilli(millis) : real.instant();
        var locked = isLocked(session) || last.plus(limit).isBefore(real.instant());
        if (!locked) {
            session.setAttribute(LAST_USED, real.instant().toEpochMilli());
            chain.doFilter(request, response);
            return;
        }
        session.setAttribute(LOCKED, true);
        if (OPEN_WHILE_LOCKED.contains(request.getServletPath())
                || request.getServletPath().startsWith(AgencyWays.PATH)) {
            chain.doFilter(request, response);
        } else {
            Returning.away(request, response, SignInPages.LOCKED_PATH, person.getUsername(), drafts, clock.instant());
        }
    }
}
