package org.waymark.sharing;

/// With whom something is shared.
sealed interface Recipient {
    /// Those who speak for an agency.
    record OfAgency(String agency) implements Recipient {}

    record OfWorker(String worker) implements Recipient {}

    /// Somebody who does not use Waymark: they were told, and are shown nothing here.
    ///
    /// @param who their name and their organisation, as written
    record Outside(String who) implements Recipient {
        @Override
        public String toString() {
            return "Outside[]";
        }
    }
}
