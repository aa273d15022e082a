package org.waymark.sharing;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Desk;
import org.waymark.engine.access.Access;
import org.waymark.engine.pack.Role;

/// Says who can be the second person to what somebody asks.
final class Seconds {
    private Seconds() {}

    /// A sentence: who they are, or what they would have to be if there is nobody.
    static String words(List<Worker> seconds, Worker first, Desk desk) {
        if (!seconds.isEmpty()) {
            return "Can be confirmed by "
                    + seconds.stream().map(it -> it.name() + ", " + it.job()).collect(Collectors.joining("; ")) + ".";
        }
        var procedures = desk.packs().procedures();
        var above = Access.above(first.viewer(), procedures).stream()
                .flatMap(role -> procedures.role(role).stream())
                .map(Role::title)
                .toList();
        return above.isEmpty()
                ? "Nobody can confirm it now. It takes another manager who works with the child."
                : "Nobody can confirm it now. It takes another manager who works with the child, or somebody in "
                        + first.agency().name() + " with one of these jobs: " + String.join(", ", above) + ".";
    }
}
