package org.waymark.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.waymark.agencies.SecondSteps;
import org.waymark.agencies.Worker;
import org.waymark.web.AgencyWays;
import org.waymark.web.AgencyWays.Told;
import org.waymark.web.IdleLock;
import org.waymark.web.SignedIn;
import org.waymark.web.Steps;

/// Lets somebody in, or on, whom a provider has named: decides whether what it said is enough.
public final class Arrivals {
    /// The names under which a web session keeps the sign-in at the provider that it hangs on, and when they last
    /// showed there who they are.
    static final String THERE = "waymark.signed-in-there";

    private static final String SHOWN = "waymark.shown-there";

    private final Links links;
    private final SecondSteps secondSteps;
    private final Steps steps;
    private final InstantSource real;

    /// @param real the time that passes for people
    public Arrivals(Links links, SecondSteps secondSteps, Steps steps, InstantSource real) {
        this.links = links;
        this.secondSteps = secondSteps;
        this.steps = steps;
        this.real = real;
    }

    /// Signs somebody in, under a new web session.
    ///
    /// @return why not, if so
    Optional<Told> in(HttpServletRequest request, HttpServletResponse response, Provider provider, Claims claims) {
        var found = links.worker(provider, claims);
        if (found.isEmpty()) {
            return Optional.of(Told.UNKNOWN);
        }
        var worker = found.get();
        var weak = tooWeak(provider, claims, worker);
        if (weak.isPresent() || !links.link(provider, worker, claims)) {
            links.note(worker, "sign-in-failed", provider);
            return weak.or(() -> Optional.of(Told.UNKNOWN));
        }
        var more = !claims.assures(provider.assurance());
        links.note(worker, more ? "sign-in-first-step" : "sign-in", provider);
        Optional.ofNullable(request.getSession(false)).ifPresent(old -> old.invalidate());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(worker.id(), "", false), "", List.of()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        steps.cameIn(request, more);
        remember(request, provider, claims);
        return Optional.empty();
    }

    /// Takes it that the one who is signed in has shown once more that it is them.
    ///
    /// @return why not, if so
    Optional<Told> again(HttpServletRequest request, Provider provider, Claims claims) {
        var here = signedIn();
        var worker =
                links.worker(provider, claims).filter(it -> links.linked(claims).isPresent());
        if (here.isEmpty() || worker.isEmpty() || !worker.get().id().equals(here.get())) {
            return Optional.of(Told.OTHER);
        }
        if (!claims.isShownAgain(shownBefore(request))) {
            return Optional.of(Told.NOT_AGAIN);
        }
        var weak = tooWeak(provider, claims, worker.get());
        if (weak.isPresent()) {
            return weak;
        }
        links.note(worker.get(), "sign-in-again", provider);
        request.changeSessionId();
        IdleLock.unlocked(request.getSession(), real.instant());
        steps.cameIn(request, !claims.assures(provider.assurance()));
        remember(request, provider, claims);
        return Optional.empty();
    }

    /// Why what the provider said does not do, if so. Where it is half, our own second step has to be on.
    private Optional<Told> tooWeak(Provider provider, Claims claims, Worker worker) {
        if (claims.assures(provider.assurance())) {
            return Optional.empty();
        }
        return switch (provider.assurance().otherwise()) {
            case REFUSE -> Optional.of(Told.WEAK);
            case CODE -> secondSteps.isOn(worker.id()) ? Optional.empty() : Optional.of(Told.NO_CODE);
        };
    }

    private static void remember(HttpServletRequest request, Provider provider, Claims claims) {
        var session = request.getSession();
        session.setAttribute(AgencyWays.CAME_BY, provider.id());
        session.setAttribute(THERE, claims.session());
        session.setAttribute(SHOWN, claims.shown().toEpochMilli());
    }

    private static Instant shownBefore(HttpServletRequest request) {
        return request.getSession().getAttribute(SHOWN) instanceof Long millis
                ? Instant.ofEpochMilli(millis)
                : Instant.MAX;
    }

    static Optional<String> signedIn() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.getUsername())
                : Optional.empty();
    }
}
