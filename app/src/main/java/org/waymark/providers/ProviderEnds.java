package org.waymark.providers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.web.AgencyWays;
import org.waymark.web.AgencyWays.Told;
import org.waymark.web.NotThereException;
import org.waymark.web.SignInPages;

/// Signing out at a provider as well, and being signed out here when a provider says so.
@Controller
class ProviderEnds {
    private final Registrations registrations;
    private final IdTokens tokens;
    private final Ended ended;

    ProviderEnds(Registrations registrations, IdTokens tokens, Ended ended) {
        this.registrations = registrations;
        this.tokens = tokens;
        this.ended = ended;
    }

    /// Leads to the page on which a provider ends its own sign-in. It is told who asks, and given no token.
    @GetMapping(AgencyWays.PATH + "{id}/end")
    View end(HttpServletRequest request, @PathVariable String id) {
        var provider = provider(id);
        var home = ServletUriComponentsBuilder.fromContextPath(request)
                .path(SignInPages.SIGN_IN_PATH)
                .build()
                .toUriString();
        return registrations
                .ask(provider)
                .flatMap(ProviderEnds::endsAt)
                .map(address -> ProviderPages.away(UriComponentsBuilder.fromUriString(address)
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{home}")
                        .encode()
                        .buildAndExpand(provider.client(), home)
                        .toUriString()))
                .orElseGet(() ->
                        new RedirectView(AgencyWays.told(SignInPages.SIGN_IN_PATH, Told.DOWN, provider.id(), "/")));
    }

    /// A provider says that it has ended somebody's sign-in. What comes is believed for its signature alone.
    @PostMapping(AgencyWays.PATH + "{id}/signed-out")
    ResponseEntity<Void> signedOut(
            @PathVariable String id, @RequestParam(name = "logout_token", defaultValue = "") String token) {
        var provider = provider(id);
        var said = registrations.known(provider).flatMap(it -> tokens.signedOut(it, token));
        said.ifPresent(it -> ended.there(
                provider,
                String.valueOf(it.getSubject()),
                Optional.ofNullable(it.getClaimAsString(Claims.SESSION)).orElse("")));
        return ResponseEntity.status(said.isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .build();
    }

    private static Optional<String> endsAt(ClientRegistration registration) {
        return Optional.ofNullable(registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(String::valueOf);
    }

    private Provider provider(String id) {
        return registrations.provider(id).orElseThrow(NotThereException::new);
    }
}
