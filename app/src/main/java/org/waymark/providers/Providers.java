package org.waymark.providers;

import java.util.List;
import java.util.Optional;

/// The sign-ins of agencies that the operator has named.
public record Providers(List<Provider> all) {
    public Providers {
        all = List.copyOf(all);
    }

    /// None: everybody signs in with a name and a password.
    public static Providers none() {
        return new Providers(List.of());
    }

    Optional<Provider> find(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// What is wrong with them in a partnership, in one line; empty if nothing is.
    ///
    /// @param agencies the ids of those that there are
    public Optional<String> unfitFor(List<String> agencies) {
        return all.stream()
                .filter(it -> !agencies.contains(it.agency()))
                .findFirst()
                .map(it -> "The identity provider " + it.id() + " is of the agency \"" + it.agency()
                        + "\", which there is not. Write one of these after \"agency\": "
                        + String.join(", ", agencies.stream().sorted().toList()));
    }
}
