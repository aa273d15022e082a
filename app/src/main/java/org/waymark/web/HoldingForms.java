package org.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps a form that arrives after its sign-in has ended, asks who is there, and brings it back to the same person.
public final class HoldingForms extends OncePerRequestFilter implements AccessDeniedHandler {
    private final Who who;
    private final Drafts drafts;
    private final InstantSource clock;

    public HoldingForms(Who who, Drafts drafts, InstantSource clock) {
        this.who = who;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var owner = ownerOfForm(request);
        if (signedIn().isEmpty()
                && owner.isPresent()
                && !request.getRequestURI().equals(SignInPages.SIGN_IN_PATH)) {
            Returning.away(
                    request, response, SignInPages.SIGN_IN_PATH + "?ended=1", owner.get(), drafts, clock.instant());
            return;
        }
        chain.doFilter(request, response);
    }

    /// A form whose token belongs to an earlier sign-in: shown again, with everything in it, to be sent once more. If
    /// somebody else has signed in meanwhile, it waits for whoever typed it.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var owner = ownerOfForm(request);
        if (owner.isEmpty()) {
            response.sendRedirect("/", HttpServletResponse.SC_SEE_OTHER);
        } else if (!Returning.keeps(request, response, owner.get(), drafts, clock.instant())) {
            var way = Returning.way(request, owner.get(), drafts, clock.instant());
            response.sendRedirect(owner.equals(signedIn()) ? way : "/", HttpServletResponse.SC_SEE_OTHER);
        }
    }

    private Optional<String> ownerOfForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                ? Optional.ofNullable(request.getParameter(Who.NAME)).flatMap(who::read)
                : Optional.empty();
    }

    private static Optional<String> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.getUsername())
                : Optional.empty();
    }
}
