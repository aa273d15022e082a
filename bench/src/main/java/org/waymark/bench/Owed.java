package org.waymark.bench;

/// A duty that the peer found to be owed.
///
/// @param startId  the entry that brought it about
/// @param happened when that happened, in seconds since 1970
/// @param agency   the agency that said it
/// @param limit    the last second in which it is done in time; [Long#MAX_VALUE] if there is none
public record Owed(String duty, String startId, long happened, String agency, long limit) {
    public Owed(String duty, Said start) {
        this(duty, start, Long.MAX_VALUE);
    }

    public Owed(String duty, Said start, long limit) {
        this(duty, start.getId(), start.getHappened(), start.getAgency(), limit);
    }
}
