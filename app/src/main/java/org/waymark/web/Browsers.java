package org.waymark.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says in a few words what somebody signed in with, so that they know their own sign-ins from others.
final class Browsers {
    private static final String UNKNOWN = "A browser";

    /// In an order in which each stands before what it also claims to be.
    private static final List<Named> PROGRAMS = List.of(
            new Named("Edg/", "Edge"),
            new Named("OPR/", "Opera"),
            new Named("Firefox/", "Firefox"),
            new Named("Chrome/", "Chrome"),
            new Named("Safari/", "Safari"));

    private static final List<Named> SYSTEMS = List.of(
            new Named("iPhone", "an iPhone"),
            new Named("iPad", "an iPad"),
            new Named("Android", "Android"),
            new Named("Windows", "Windows"),
            new Named("Mac OS", "a Mac"),
            new Named("Linux", "Linux"));

    private Browsers() {}

    private record Named(String sign, String name) {}

    /// @param agent as the browser names itself, if it does
    static String of(@Nullable String agent) {
        var program = name(PROGRAMS, agent).orElse(UNKNOWN);
        return name(SYSTEMS, agent).map(system -> program + " on " + system).orElse(program);
    }

    private static Optional<String> name(List<Named> all, @Nullable String agent) {
        return all.stream()
                .filter(it -> agent != null && agent.contains(it.sign()))
                .map(Named::name)
                .findFirst();
    }
}
