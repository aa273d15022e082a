package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The way back to a page after signing in again, with the form that was on it.
public final class Returning {
    /// The parameter that names a held form.
    public static final String HELD = "held";

    private static final Pattern OWN_PATH = Pattern.compile("/(?!/)[A-Za-z0-9/_.?=&%-]*");

    /// Controls that no form is kept with: they belong to one sending of it, or are nobody else's to keep.
    public static final List<String> NOT_ANSWERS = List.of("_csrf", Who.NAME, "password", "second-password");

    private Returning() {}

    /// The page to come back to. A form that was being sent is held for the person, and named in the address.
    static String way(HttpServletRequest request, String person, HeldForms forms, Instant now) {
        var path = request.getRequestURI();
        if (request.getMethod().equals("POST")) {
            var filled = Filled.of(request.getParameterMap()).without(NOT_ANSWERS);
            return encoded(path + "?" + HELD + "=" + forms.hold(person, path, filled, now));
        }
        var query = Optional.ofNullable(request.getQueryString())
                .map(it -> "?" + it)
                .orElse("");
        return encoded(path + query);
    }

    /// A path of our own to go to; the first page if what was asked for is anything else.
    public static String safe(String path) {
        return OWN_PATH.matcher(path).matches() ? path : "/";
    }

    /// The form that is held under the id in an address, if it is this person's. It carries that id on.
    public static Optional<Filled> held(HttpServletRequest request, String worker, HeldForms forms) {
        return Filled.of(request.getParameterMap())
                .id(HELD)
                .flatMap(id -> forms.find(id, worker).map(held -> held.filled().with(HELD, id.toString())));
    }

    /// Lets go of a held form once what it said is recorded.
    public static void release(Filled filled, String worker, HeldForms forms) {
        filled.id(HELD).ifPresent(id -> forms.release(id, worker));
    }

    static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
