package org.waymark.sharing;

import java.util.List;
import java.util.Optional;
import org.waymark.web.ErrorItem;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// Asks for an answer to what somebody else wants: whether an agency takes a child on, whether somebody is let in
/// again.
///
/// @param child leads to what is shown of the record, if anything is
/// @param says  how it stands until then, in sentences
public record OfferView(
        Frame frame,
        Link back,
        String title,
        List<String> says,
        Optional<Link> child,
        List<Line> lines,
        List<ErrorItem> errors,
        Optional<Ask> answer) {
    public OfferView {
        says = List.copyOf(says);
        lines = List.copyOf(lines);
        errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
        return "OfferView[hidden]";
    }
}
