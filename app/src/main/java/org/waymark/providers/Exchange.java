package org.waymark.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;
import org.waymark.web.AgencyWays;

/// Sends somebody to a provider and takes what they bring back: a code, good once, for a token that says who they are.
/// State, nonce and the proof that it was us who asked (PKCE) lie in their web session until then. No token is kept.
public final class Exchange {
    private static final String TO = "waymark.to";
    private static final String AGAIN = "waymark.again";

    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider redeeming;

    public Exchange(IdTokens tokens) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(Asking.factory())
                .configureMessageConverters(it -> it.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        // All that is needed stands in the token: nothing more is fetched about the person.
        redeeming = new OidcAuthorizationCodeAuthenticationProvider(
                client, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        redeeming.setJwtDecoderFactory(tokens);
    }

    /// What somebody set out for.
    ///
    /// @param again whether they were to show once more who is there
    /// @param to    the page to come back to
    record Errand(OAuth2AuthorizationRequest request, boolean again, String to) {
        @Override
        public String toString() {
            return "Errand[hidden]";
        }
    }

    /// What came of bringing a code.
    sealed interface Outcome {
        record Told(Claims claims) implements Outcome {}

        record Failed(AgencyWays.Told why) implements Outcome {}
    }

    /// @return where to send them
    String begin(
            HttpServletRequest request,
            HttpServletResponse response,
            ClientRegistration registration,
            boolean again,
            String to) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> registration);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(it -> it.attributes(attributes -> {
                            attributes.put(TO, to);
                            attributes.put(AGAIN, again);
                        })
                        .additionalParameters(parameters -> {
                            if (again) {
                                parameters.put("prompt", "login");
                                parameters.put("max_age", "0");
                            }
                        })));
        var going = Optional.ofNullable(resolver.resolve(request, registration.getRegistrationId()))
                .orElseThrow();
        asked.saveAuthorizationRequest(going, request, response);
        return going.getAuthorizationRequestUri();
    }

    /// What they set out for, if it was from this browser, with this provider, and is not done yet.
    Optional<Errand> back(HttpServletRequest request, HttpServletResponse response, Provider provider) {
        return Optional.ofNullable(asked.removeAuthorizationRequest(request, response))
                .filter(it -> provider.id().equals(it.getAttribute("registration_id")))
                .map(it -> new Errand(
                        it,
                        Boolean.TRUE.equals(it.<Boolean>getAttribute(AGAIN)),
                        Optional.ofNullable(it.<String>getAttribute(TO)).orElse("/")));
    }

    Outcome redeem(ClientRegistration registration, Errand errand, String code) {
        var brought = OAuth2AuthorizationResponse.success(code)
                .redirectUri(String.valueOf(errand.request().getRedirectUri()))
                .state(String.valueOf(errand.request().getState()))
                .build();
        try {
            var answer = redeeming.authenticate(new OAuth2LoginAuthenticationToken(
                    registration, new OAuth2AuthorizationExchange(errand.request(), brought)));
            return answer != null && answer.getPrincipal() instanceof OidcUser person
                    ? new Outcome.Told(new Claims(person.getIdToken()))
                    : new Outcome.Failed(AgencyWays.Told.STALE);
        } catch (OAuth2AuthenticationException refused) {
            var noAnswer = refused.getError().getErrorCode().equals("invalid_token_response");
            return new Outcome.Failed(noAnswer ? AgencyWays.Told.DOWN : AgencyWays.Told.STALE);
        }
    }
}
