package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Where and of whom a passkey is asked.
public final class PasskeyAsks {
    /// Where a passkey that was shown is sent, whatever it is shown for.
    public static final String PATH = SignInPages.SIGN_IN_PATH + "/passkey";

    public static final String CHALLENGE_PATH = PATH + "/challenge";

    /// The control that says on which page it was asked.
    public static final String AT = "at";

    private static final String WRONG = "passkey";
    private static final Set<String> ASKED_AT =
            Set.of(SignInPages.SIGN_IN_PATH, SignInPages.LOCKED_PATH, Steps.CODE_PATH, Steps.AGAIN_PATH);

    private final OwnAddress address;
    private final Predicate<String> has;

    /// @param has whether a worker has a passkey
    public PasskeyAsks(OwnAddress address, Predicate<String> has) {
        this.address = address;
        this.has = has;
    }

    /// Asks whoever comes. It says nothing about who has one.
    ///
    /// @param to the page to go on to
    PasskeyAsk ofAnyone(HttpServletRequest request, String to) {
        return ask(request, to, "Sign in with a passkey");
    }

    /// Asks somebody who is signed in already, if they have one.
    public Optional<PasskeyAsk> of(String worker, HttpServletRequest request, String to) {
        return has.test(worker) ? Optional.of(ask(request, to, "Use a passkey")) : Optional.empty();
    }

    private PasskeyAsk ask(HttpServletRequest request, String to, String button) {
        var hidden = List.of(new Hidden(AT, request.getRequestURI()), new Hidden("to", Returning.safe(to)));
        var error = WRONG.equals(request.getParameter("wrong"))
                ? "That passkey was not taken. Try again, or go on without it"
                : "";
        return new PasskeyAsk(new Form(PATH, hidden), CHALLENGE_PATH, button, error, elsewhere(request));
    }

    /// Where passkeys work, if that is not here.
    public Optional<Link> elsewhere(HttpServletRequest request) {
        var there = address.at(request).toString();
        return address.isWhere(request)
                ? Optional.empty()
                : Optional.of(Link.to(there, there + request.getRequestURI()));
    }

    /// The page that asked, as its form says.
    public static String askedAt(String at) {
        return ASKED_AT.contains(at) ? at : SignInPages.SIGN_IN_PATH;
    }

    /// Back to the page that asked, which says that the passkey was not taken.
    public static String wrong(String at, String to) {
        return askedAt(at) + "?wrong=" + WRONG + "&to=" + Returning.encoded(Returning.safe(to));
    }
}
