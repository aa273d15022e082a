package org.waymark.frontdoor;

import java.util.List;
import org.waymark.web.Advice;
import org.waymark.web.DutyRow;
import org.waymark.web.ErrorItem;
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
/// @param matches children already known who may be the same
/// @param fields  asks for the decision and its reason
/// @param duties  what runs meanwhile
public record ContactView(
        Frame frame,
        Link back,
        String reference,
        String from,
        String received,
        List<Tag> tags,
        StoryLine concern,
        List<Match> matches,
        List<DutyRow> duties,
        Form form,
        List<ErrorItem> errors,
        List<FieldView> fields,
        List<Advice> mind,
        Send send) {
    public ContactView {
        tags = List.copyOf(tags);
        matches = List.copyOf(matches);
        duties = List.copyOf(duties);
        errors = List.copyOf(errors);
        fields = List.copyOf(fields);
        mind = List.copyOf(mind);
    }

    /// A child who may be the same.
    ///
    /// @param because what fits and what does not, each in a few words
    public record Match(Link child, String reference, List<String> because) {
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
