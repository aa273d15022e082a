package org.waymark.frontdoor;

import java.util.List;
import java.util.Optional;
import org.waymark.packs.BlamingWords;
import org.waymark.web.Advice;
import org.waymark.web.DutyRow;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;
import org.waymark.web.StoryLine;
import org.waymark.web.Tag;

/// One concern, and what to decide about it.
///
/// @param concern what was said, as it was said
/// @param earlier other concerns about the same child, as they were said, the latest first
/// @param told    what whoever raised it sees, in sentences
/// @param matches children already known who may be the same
/// @param asks    whom to ask in this agency, who may know the child
/// @param duties  what the front door owes meanwhile
/// @param takeUp  sends that somebody here has taken it up; absent once somebody has
/// @param takenUp who has, or empty
/// @param form    asks for the decision and its reason
/// @param decided what was decided, with what follows; empty until then
/// @param next    what comes next, each leading to its form
public record ContactView(
        Frame frame,
        Link back,
        String reference,
        String from,
        String received,
        List<Tag> tags,
        StoryLine concern,
        List<StoryLine> earlier,
        List<String> told,
        List<Match> matches,
        List<Ask> asks,
        List<DutyRow> duties,
        Optional<TakeUp> takeUp,
        String takenUp,
        Form form,
        List<FieldView> fields,
        BlamingWords blaming,
        List<Advice> mind,
        Send send,
        String decided,
        List<Link> next) {
    public ContactView {
        tags = List.copyOf(tags);
        earlier = List.copyOf(earlier);
        told = List.copyOf(told);
        matches = List.copyOf(matches);
        asks = List.copyOf(asks);
        duties = List.copyOf(duties);
        fields = List.copyOf(fields);
        mind = List.copyOf(mind);
        next = List.copyOf(next);
    }

    /// Says in one click that this agency has taken the concern up.
    public record TakeUp(Form form, Send send) {}

    /// Somebody who may know the child.
    ///
    /// @param who     a name and a team, or a team
    /// @param because what fits, in words of the concern
    public record Ask(String who, List<String> because) {
        public Ask {
            because = List.copyOf(because);
        }

        @Override
        public String toString() {
            return "Ask[hidden]";
        }
    }

    /// A child who may be the same.
    ///
    /// @param because what fits and what does not, each in a few words
    /// @param same    leads to saying that they are the same
    public record Match(Link child, String reference, List<String> because, Link same) {
        public Match {
            because = List.copyOf(because);
        }

        @Override
        public String toString() {
            return "Match[" + reference + "]";
        }
    }

    @Override
    public String toString() {
        return "ContactView[" + reference + "]";
    }
}
