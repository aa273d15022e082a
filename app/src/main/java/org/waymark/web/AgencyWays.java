package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/// The sign-ins that agencies keep themselves, as the pages around signing in show them.
///
/// @param list those that there are, as they are known to work now
public record AgencyWays(Supplier<List<Way>> list) {
    /// Where each begins, with its id behind.
    public static final String PATH = "/sign-in/with/";

    /// The name under which a web session keeps by which of them somebody came in.
    public static final String CAME_BY = "waymark.came-by";

    private static final String FROM = "waymark.came-from";

    /// @param works whether it answered when it was last asked
    public record Way(String id, String name, boolean works) {}

    /// What is said to somebody for whom it did not end well, in a word that an address can carry.
    public enum Told {
        /// The same for whoever is not known, has left, is another agency's, or has another account linked.
        UNKNOWN(
                "%s knows you, but that does not let you into Waymark. Ask whoever looks after Waymark at your agency."),
        WEAK("%s did not say that you showed who you are in two steps. Sign in there with both."),
        NO_CODE("%s asked you for one step only, and your second step in Waymark is off. Sign in with your name and"
                + " password, and set it up under “Your sign-in”."),
        DOWN("Signing in with %s does not work now. Your name and password do."),
        STALE("Signing in with %s was not finished. Begin again."),
        OTHER("%s says that somebody else is there. Sign out first if that is so."),
        NOT_AGAIN("%s did not ask who is there. Try again, and type your password there."),
        LEFT("You are signed out of Waymark. %s still takes whoever sits here for you.");

        private final String sentence;

        Told(String sentence) {
            this.sentence = sentence;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Told> of(String word) {
            return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
        }
    }

    /// The address of a page that says how it went.
    ///
    /// @param page without any question mark
    /// @param to   the page to come back to
    public static String told(String page, Told told, String way, String to) {
        return page + "?said=" + told.word() + "&with=" + way + "&to=" + Returning.encoded(Returning.safe(to));
    }

    /// What a page says of how it went, as its address asks; empty if that is nothing we say.
    public String says(HttpServletRequest request) {
        return way(request)
                .flatMap(way -> said(request).map(it -> String.format(it.sentence, way.name())))
                .orElse("");
    }

    /// The ways in, for the page that asks who you are.
    AgencyWaysView view(HttpServletRequest request, String to) {
        var rows = list.get().stream()
                .map(way -> new AgencyWaysView.Row(
                        Link.to(way.name(), PATH + way.id() + "?to=" + Returning.encoded(Returning.safe(to))),
                        way.works()))
                .toList();
        var leave = way(request)
                .filter(_ -> said(request).equals(Optional.of(Told.LEFT)))
                .map(way -> Link.to("Sign out of " + way.name() + " too", PATH + way.id() + "/end"));
        return new AgencyWaysView(rows, leave);
    }

    /// For somebody who came in by one: where that one is asked once more who is there.
    public Optional<Link> again(HttpServletRequest request, String to) {
        return cameBy(request)
                .flatMap(this::way)
                .map(way -> Link.to(
                        "Go on with " + way.name(),
                        PATH + way.id() + "?again=1&to=" + Returning.encoded(Returning.safe(to))));
    }

    /// The id of the one by which somebody came in.
    public static Optional<String> cameBy(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(CAME_BY))
                .map(String.class::cast);
    }

    /// Remembers for the answer to signing out by which way somebody had come in.
    static LogoutHandler leaving() {
        return (request, response, signedIn) -> cameBy(request).ifPresent(way -> request.setAttribute(FROM, way));
    }

    static LogoutSuccessHandler left() {
        return (request, response, signedIn) -> response.sendRedirect(
                request.getAttribute(FROM) instanceof String way
                        ? told(SignInPages.SIGN_IN_PATH, Told.LEFT, way, "/")
                        : SignInPages.SIGN_IN_PATH);
    }

    private static Optional<Told> said(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("said")).flatMap(Told::of);
    }

    private Optional<Way> way(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("with")).flatMap(this::way);
    }

    private Optional<Way> way(String id) {
        return list.get().stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
