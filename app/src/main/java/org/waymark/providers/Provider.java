package org.waymark.providers;

import java.util.Map;

/// A sign-in that an agency keeps itself, as the operator describes it.
///
/// @param id     names it in addresses
/// @param name   as people know it: "Hartfield Council"
/// @param agency whose workers it lets in, and no other's
/// @param issuer its address, exactly as it names itself
/// @param client the name under which it knows Waymark
/// @param secret shows it that it is Waymark who asks
/// @param claim  the word of its tokens that names the worker
/// @param people by what that word says, the name for signing in; empty if both are the same
record Provider(
        String id,
        String name,
        String agency,
        String issuer,
        String client,
        String secret,
        String claim,
        Map<String, String> people,
        Assurance assurance) {
    Provider {
        people = Map.copyOf(people);
    }

    /// The name for signing in that a claim stands for.
    String worker(String claimed) {
        return people.isEmpty() ? claimed : people.getOrDefault(claimed, "");
    }

    @Override
    public String toString() {
        return "Provider[" + id + "]";
    }
}
