package org.waymark.providers;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.waymark.web.AgencyWays;

/// What each provider says of itself. It is asked when somebody is about to sign in, so that nothing waits for a
/// provider that does not answer but those who want it.
public final class Registrations {
    private static final ParameterizedTypeReference<Map<String, Object>> WORDS = new ParameterizedTypeReference<>() {};

    private final Providers providers;
    private final RestClient asking =
            RestClient.builder().requestFactory(Asking.factory()).build();
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    public Registrations(Providers providers) {
        this.providers = providers;
    }

    /// For the pages: each with whether it answered when it was last asked.
    public List<AgencyWays.Way> ways() {
        return providers.all().stream()
                .map(it -> new AgencyWays.Way(it.id(), it.name(), !silent.contains(it.id())))
                .toList();
    }

    /// Asks every one, so that the first page already tells which of them do not answer.
    public void look() {
        providers.all().forEach(this::ask);
    }

    Optional<Provider> provider(String id) {
        return providers.find(id);
    }

    /// As it describes itself now; empty if it does not answer, or not as the one it should be.
    Optional<ClientRegistration> ask(Provider provider) {
        try {
            var address = provider.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
            var said = Optional.ofNullable(
                    asking.get().uri(URI.create(address)).retrieve().body(WORDS));
            if (said.isPresent() && provider.issuer().equals(said.get().get("issuer"))) {
                var registration = registration(provider, said.get());
                known.put(provider.id(), registration);
                silent.remove(provider.id());
                return Optional.of(registration);
            }
        } catch (RestClientException | IllegalArgumentException _) {
            // It does not answer, or says nothing that can be used: told on the page.
        }
        silent.add(provider.id());
        return Optional.empty();
    }

    /// As it described itself last, to one who is on the way.
    Optional<ClientRegistration> known(Provider provider) {
        return Optional.ofNullable(known.get(provider.id())).or(() -> ask(provider));
    }

    private static ClientRegistration registration(Provider provider, Map<String, Object> said) {
        var scopes = provider.claim().equals(Claims.EMAIL) ? List.of("openid", "email") : List.of("openid", "profile");
        return ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(provider.id())
                .clientId(provider.client())
                .clientSecret(provider.secret())
                .scope(scopes)
                .redirectUri("{baseUrl}" + AgencyWays.PATH + provider.id() + "/back")
                .build();
    }
}
