package org.waymark.work;

import java.util.List;
import java.util.Optional;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Tag;
import org.waymark.web.Tone;

/// Who in a team has what, and how late it is.
///
/// @param scopes the lists of the same person
/// @param says   what the picture shows, in sentences
/// @param unheld children whom nobody holds
/// @param loads  one for each person, the most pressed first
public record TeamView(
        Frame frame, List<Frame.Place> scopes, String title, List<String> says, List<Unheld> unheld, List<Load> loads) {
    public TeamView {
        scopes = List.copyOf(scopes);
        says = List.copyOf(says);
        unheld = List.copyOf(unheld);
        loads = List.copyOf(loads);
    }

    /// A child whom nobody holds.
    ///
    /// @param who who answers for it meanwhile
    public record Unheld(Link child, String reference, String who, Link allocate) {
        @Override
        public String toString() {
            return "Unheld[" + reference + "]";
        }
    }

    /// What one person has, or some others together.
    ///
    /// @param name  leads to what they have, if there is such a page
    /// @param holds "4 children, stands in for 1"
    /// @param parts a bar of these, the most urgent first
    /// @param says  where there is no bar
    public record Load(String name, Optional<String> href, String job, String holds, List<Part> parts, String says) {
        public Load {
            parts = List.copyOf(parts);
        }
    }

    /// Duties of one urgency.
    ///
    /// @param from  where on the bar they begin, in percent
    /// @param width how much of it they take, in percent
    public record Part(Tag says, String from, String width) {
        public Tone tone() {
            return says.tone();
        }
    }

    @Override
    public String toString() {
        return "TeamView[hidden]";
    }
}
