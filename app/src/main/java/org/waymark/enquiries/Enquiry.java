package org.waymark.enquiries;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymark.people.NameWords;

/// A call, as it was written down by whoever took it.
///
/// @param worker who took it
record Enquiry(UUID id, String reference, Instant taken, String worker, String agency, Said said) {
    /// What was said. All of it may be empty.
    ///
    /// @param caller  the caller's name, as they gave it
    /// @param number  where they can be rung, as they gave it
    /// @param claimed what they say they are to the child: an option of `links-to-child`
    /// @param child   the name they asked for, as it was said
    /// @param more    what else they said of the child
    /// @param asked   what they wanted
    /// @param words   their own words
    /// @param worried what worried whoever took the call
    record Said(
            String caller,
            String number,
            String claimed,
            String organisation,
            String child,
            String more,
            String asked,
            String words,
            String worried) {
        boolean nothing() {
            return List.of(caller, number, claimed, organisation, child, more, asked, words, worried).stream()
                    .allMatch(String::isEmpty);
        }

        @Override
        public String toString() {
            return "Said[hidden]";
        }
    }

    /// Of the names of a child those words that may be what the caller said; none if it is about somebody else.
    List<String> fits(String names) {
        return NameWords.alike(NameWords.of(names), NameWords.of(said.child()));
    }

    @Override
    public String toString() {
        return "Enquiry[" + reference + "]";
    }
}
