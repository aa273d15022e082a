package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps a form as it stands, sent or not. Asked for by the open page while somebody types, or by the button that saves
/// for later.
public final class Keeping {
    /// Where forms are sent to be kept, and where they are found again.
    public static final String PATH = "/drafts";

    /// The control that says which page a form belongs to.
    public static final String PATH_OF = "draft-of";

    /// The control that says what the form is for.
    public static final String TITLE = "draft-title";

    private static final JsonMapper JSON = JsonMapper.shared();

    private Keeping() {}

    static boolean asks(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(PATH);
    }

    /// @return empty if the form has been sent or thrown away meanwhile
    public static Optional<Drafts.Saved> save(HttpServletRequest request, String person, Drafts drafts, Instant now) {
        var filled = Filled.of(request.getParameterMap());
        return drafts.save(
                filled.key(Returning.HELD),
                person,
                new Drafts.About(Returning.safe(filled.one(PATH_OF)), filled.one(TITLE)),
                filled.without(Returning.NOT_KEPT),
                Typing.of(filled),
                now);
    }

    /// Tells an open page that its form was saved, in the few words that it shows.
    ///
    /// @param signedIn whether the person can go on without signing in again
    /// @return whether it was an open page that asked; nothing is answered to a button
    public static boolean answers(
            HttpServletRequest request, HttpServletResponse response, Optional<Drafts.Saved> saved, boolean signedIn)
            throws IOException {
        if (!String.valueOf(request.getHeader("Accept")).startsWith("application/json")) {
            return false;
        }
        var answer = saved.<Map<String, Object>>map(it -> Map.of(
                        "saved", Times.clock(it.at()),
                        "held", it.id().toString(),
                        "typing", it.typing().text(),
                        "signedIn", signedIn))
                .orElseGet(() -> Map.of("signedIn", signedIn));
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
