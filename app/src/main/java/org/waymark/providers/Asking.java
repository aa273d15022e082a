package org.waymark.providers;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/// How the server of a provider is asked: not for long, and never on at an address that an answer names.
final class Asking {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Asking() {}

    static ClientHttpRequestFactory factory() {
        var client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(PATIENCE);
        return factory;
    }
}
