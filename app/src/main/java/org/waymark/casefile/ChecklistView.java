package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import org.waymark.web.Cite;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Tag;

/// One job of several parts, such as the immediate actions.
///
/// @param about  the child's display name and reference
/// @param done   "2 of 8 done"
/// @param safety what always goes first, in a sentence; or empty
public record ChecklistView(
        Frame frame,
        Link back,
        Link about,
        String title,
        String says,
        String done,
        String safety,
        List<Part> parts,
        List<Cite> cites) {
    public ChecklistView {
        parts = List.copyOf(parts);
        cites = List.copyOf(cites);
    }

    /// The first part that is still to do.
    public Optional<Part> next() {
        return parts.stream().filter(part -> part.action().isPresent()).findFirst();
    }

    /// One part.
    ///
    /// @param standing "Done", "Now", "Not needed"
    /// @param outcome  who did it and when, or what came of it; or empty
    public record Part(
            String title,
            String says,
            Tag standing,
            String who,
            String outcome,
            Optional<Link> why,
            Optional<Link> action) {
        @Override
        public String toString() {
            return "Part[hidden]";
        }
    }

    @Override
    public String toString() {
        return "ChecklistView[" + title + "]";
    }
}
