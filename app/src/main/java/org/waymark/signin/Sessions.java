package org.waymark.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.waymark.web.Steps;

/// Where a person is signed in. A sign-in that is ended is over with its next click, on every server.
public final class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    public Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /// One place where someone is signed in.
    ///
    /// @param mark    names it to its owner; nobody can use it to come in
    /// @param browser "Firefox on Windows"
    record Place(String mark, String browser, Instant since, Instant used, boolean here) {}

    /// The one used last first.
    ///
    /// @param here the web session that asks
    List<Place> of(String worker, String here) {
        return sessions.findByPrincipalName(worker).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Place(
                        mark(session),
                        session.getAttributeOrDefault(Steps.BROWSER, "A browser"),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(Place::used).reversed())
                .toList();
    }

    /// Ends one of a person's own sign-ins. Nothing happens if it is over already.
    void end(String worker, String mark) {
        sessions.findByPrincipalName(worker).values().stream()
                .filter(session -> mark(session).equals(mark))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    /// Ends every sign-in of a person but this one.
    ///
    /// @param here the web session that stays
    void endOthers(String worker, String here) {
        sessions.findByPrincipalName(worker).values().stream()
                .filter(session -> !session.getId().equals(here))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    /// Ends a person's sign-ins that began with one passkey, but for this one.
    ///
    /// @param here the web session that stays
    void endThoseBegunWith(UUID passkey, String worker, String here) {
        sessions.findByPrincipalName(worker).values().stream()
                .filter(session -> !session.getId().equals(here))
                .filter(session -> passkey.toString().equals(session.getAttribute(Steps.PASSKEY)))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    /// What a web session is called by is a secret, so that its owner's page names it by a digest.
    private static String mark(Session session) {
        return UUID.nameUUIDFromBytes(session.getId().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
