package org.waymark.providers;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/// Finds out whether a token is one of a provider for us: its signature, who made it, for whom, and until when.
public final class IdTokens implements JwtDecoderFactory<ClientRegistration> {
    private static final String SIGNED_OUT = "http://schemas.openid.net/event/backchannel-logout";

    /// Each of these is checked with a public key; a token that is signed in another way is none.
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final Map<String, NimbusJwtDecoder> decoders = new ConcurrentHashMap<>();

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoder("id", registration, new OidcIdTokenValidator(registration), JwtTypeValidator.jwt());
    }

    /// What a provider says when it has ended somebody's sign-in; empty if it is not the provider who says it.
    Optional<Jwt> signedOut(ClientRegistration registration, String token) {
        var type = new JwtTypeValidator("logout+jwt", "JWT");
        type.setAllowEmpty(true);
        var ours = new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtIssuerValidator(
                        String.valueOf(registration.getProviderDetails().getIssuerUri())),
                new JwtClaimValidator<Object>(
                        "aud", it -> it instanceof Collection<?> all && all.contains(registration.getClientId())),
                new JwtClaimValidator<Object>(
                        "events", it -> it instanceof Map<?, ?> map && map.containsKey(SIGNED_OUT)),
                IdTokens::hasNoNonce);
        try {
            return Optional.of(decoder("logout", registration, ours, type).decode(token));
        } catch (JwtException _) {
            return Optional.empty();
        }
    }

    /// A token that says who signed in has a nonce; one that says who signed out must not, so that neither passes
    /// for the other.
    private static OAuth2TokenValidatorResult hasNoNonce(Jwt token) {
        return token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                : OAuth2TokenValidatorResult.success();
    }

    private NimbusJwtDecoder decoder(
            String what,
            ClientRegistration registration,
            OAuth2TokenValidator<Jwt> ours,
            OAuth2TokenValidator<Jwt> type) {
        var keys = String.valueOf(registration.getProviderDetails().getJwkSetUri());
        return decoders.computeIfAbsent(what + " " + registration.getRegistrationId() + " " + keys, _ -> {
            var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                    .jwsAlgorithms(it -> it.addAll(ALGORITHMS))
                    .restOperations(new RestTemplate(Asking.factory()))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), type, ours));
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            return decoder;
        });
    }
}
