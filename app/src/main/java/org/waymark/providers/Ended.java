package org.waymark.providers;

import java.time.InstantSource;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.waymark.agencies.Agencies;
import org.waymark.web.AgencyWays;

/// Ends here what a provider has ended there. It is over with the next click, as sign-ins lie in the database.
public final class Ended {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Links links;
    private final Agencies agencies;
    private final InstantSource clock;

    public Ended(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Links links,
            Agencies agencies,
            InstantSource clock) {
        this.sessions = sessions;
        this.links = links;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// @param session the one sign-in at the provider that was ended; empty for all of the account's
    void there(Provider provider, String subject, String session) {
        links.linked(provider.issuer(), subject).ifPresent(worker -> {
            var over = sessions.findByPrincipalName(worker).values().stream()
                    .filter(it -> provider.id().equals(it.getAttribute(AgencyWays.CAME_BY)))
                    .filter(it -> session.isEmpty() || session.equals(it.getAttribute(Arrivals.THERE)))
                    .map(Session::getId)
                    .toList();
            over.forEach(sessions::deleteById);
            note(provider, worker, over);
        });
    }

    private void note(Provider provider, String worker, List<String> over) {
        if (!over.isEmpty()) {
            agencies.worker(worker, clock.instant()).ifPresent(it -> links.note(it, "sign-in-ended", provider));
        }
    }
}
