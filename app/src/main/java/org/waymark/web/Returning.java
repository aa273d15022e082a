package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The way back to a page after signing in again, with the form that was on it.
public final class Returning {
    /// The parameter that names a draft.
    public static final String HELD = "held";

    private static final Pattern OWN_PATH = Pattern.compile("/(?!/)[A-Za-z0-9/_.?=&%@-]*");

    /// Controls that belong to one sending of a form, or are nobody else's to have.
    public static final List<String> NOT_ANSWERS = List.of("_csrf", Who.NAME, "password", "second-password");

    /// Those, and what only tells which draft it is.
    public static final List<String> NOT_KEPT = Stream.concat(
                    NOT_ANSWERS.stream(), Stream.of(HELD, Typing.NAME, Keeping.PATH_OF, Keeping.TITLE))
            .toList();

    private Returning() {}

    /// Sends somebody away to show who they are. What they were sending is kept for them, and comes back.
    ///
    /// @param where the page that asks, which takes the way back as `to`
    static void away(
            HttpServletRequest request,
            HttpServletResponse response,
            String where,
            String person,
            Drafts drafts,
            Instant now)
            throws IOException {
        if (keeps(request, response, person, drafts, now)) {
            return;
        }
        var mark = where.contains("?") ? "&to=" : "?to=";
        response.sendRedirect(where + mark + encoded(way(request, person, drafts, now)));
    }

    /// Saves what an open page asks to have kept, although nobody is signed in there any more.
    ///
    /// @return whether the page has its answer
    static boolean keeps(
            HttpServletRequest request, HttpServletResponse response, String person, Drafts drafts, Instant now)
            throws IOException {
        return Keeping.asks(request)
                && Keeping.answers(request, response, Keeping.save(request, person, drafts, now), false);
    }

    /// The page to come back to. A form that is kept while it is typed is kept as it was being sent, and named in the
    /// address.
    static String way(HttpServletRequest request, String person, Drafts drafts, Instant now) {
        var path = path(request);
        if (!request.getMethod().equals("POST") || Keeping.asks(request)) {
            return Keeping.asks(request) ? Keeping.PATH : path;
        }
        var filled = Filled.of(request.getParameterMap());
        if (filled.id(HELD).isEmpty()) {
            return path;
        }
        var about = new Drafts.About(path, filled.one(Keeping.TITLE));
        return drafts.save(filled.key(HELD), person, about, filled.without(NOT_KEPT), Typing.of(filled), now)
                .map(saved -> to(path, saved.id()))
                .orElse(path);
    }

    /// Leads to a page as it was begun.
    public static String to(String path, UUID draft) {
        return path + (path.contains("?") ? "&" : "?") + HELD + "=" + draft;
    }

    private static String path(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString())
                .map(it -> "?" + it)
                .orElse("");
        return request.getRequestURI() + query;
    }

    /// A path of our own to go to; the first page if what was asked for is anything else.
    public static String safe(String path) {
        return OWN_PATH.matcher(path).matches() ? path : "/";
    }

    public static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
