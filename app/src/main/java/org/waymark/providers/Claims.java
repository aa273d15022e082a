package org.waymark.providers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimAccessor;

/// What a token that was found to be good says, as far as it matters here. It is looked at and let go.
final class Claims {
    static final String EMAIL = "email";
    static final String SESSION = "sid";
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final IdTokenClaimAccessor token;

    Claims(IdTokenClaimAccessor token) {
        this.token = token;
    }

    String issuer() {
        return String.valueOf(token.getClaimAsString("iss"));
    }

    /// The account, by a name that the provider never gives to another.
    String subject() {
        return Optional.ofNullable(token.getSubject()).orElse("");
    }

    /// The sign-in at the provider that this one hangs on, if it names it.
    String session() {
        return Optional.ofNullable(token.getClaimAsString(SESSION)).orElse("");
    }

    /// What the word that names the worker says. An e-mail address counts only if the provider has checked it.
    Optional<String> names(Provider provider) {
        var checked = !provider.claim().equals(EMAIL) || Boolean.TRUE.equals(token.getEmailVerified());
        return Optional.ofNullable(token.getClaimAsString(provider.claim())).filter(_ -> checked);
    }

    boolean assures(Assurance assurance) {
        return assurance.isMet(
                Optional.ofNullable(token.getAuthenticationContextClass()).orElse(""),
                Optional.ofNullable(token.getAuthenticationMethods()).orElse(List.of()));
    }

    /// When they last showed at the provider who they are, by its clock; the beginning of time if it does not say.
    Instant shown() {
        return Optional.ofNullable(token.getAuthenticatedAt()).orElse(Instant.EPOCH);
    }

    /// Whether they showed it once more just now. Both moments are the provider's own, so that clocks need not agree.
    ///
    /// @param before when they had shown it before
    boolean isShownAgain(Instant before) {
        return shown().isAfter(before)
                && Optional.ofNullable(token.getIssuedAt())
                        .filter(made -> !made.isAfter(shown().plus(JUST_NOW)))
                        .isPresent();
    }

    @Override
    public String toString() {
        return "Claims[hidden]";
    }
}
