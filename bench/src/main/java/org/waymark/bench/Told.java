package org.waymark.bench;

/// How a duty stands, as the peer found.
///
/// @param standing in Waymark's word for it
/// @param limit    the last second in which it is done in time; [Long#MAX_VALUE] if there is none
/// @param missed   whether its limit was run past
public record Told(String duty, String startId, String standing, long limit, boolean missed) {
    /// The same duty and answer, as both engines' answers are compared.
    String text() {
        return duty + "#" + startId + " " + standing + (limit == Long.MAX_VALUE ? "" : " limit " + limit);
    }
}
