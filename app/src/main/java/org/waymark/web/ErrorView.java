package org.waymark.web;

import java.util.List;
import java.util.Optional;

/// The page shown when a page cannot be.
///
/// There is none for what a person may not see: that looks the same as what is not there.
///
/// @param says      in sentences, each its own paragraph
/// @param reference names what went wrong to whoever looks into it, or empty
/// @param clash     where someone else changed the same thing first, both texts
public record ErrorView(
        Frame frame, String title, List<String> says, String reference, Optional<Clash> clash, List<Link> links) {
    public ErrorView {
        says = List.copyOf(says);
        links = List.copyOf(links);
    }

    /// Two texts for the same place, neither of them lost.
    ///
    /// @param theirs who changed it and when: "Jo Marsh changed it at 6:02 pm"
    /// @param form   carries the whole of what you wrote
    /// @param keep   sends it, so that yours is recorded as well
    public record Clash(List<Pair> answers, String theirs, Form form, Send keep) {
        public Clash {
            answers = List.copyOf(answers);
        }

        @Override
        public String toString() {
            return "Clash[hidden]";
        }
    }

    /// One question answered in two ways.
    ///
    public record Pair(String ask, String yours, String theirs) {
        @Override
        public String toString() {
            return "Pair[hidden]";
        }
    }

    @Override
    public String toString() {
        return "ErrorView[hidden]";
    }
}
