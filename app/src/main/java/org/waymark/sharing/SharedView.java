package org.waymark.sharing;

import java.util.List;
import java.util.Optional;
import org.waymark.web.ErrorItem;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Tag;

/// A receipt for what was shared, for whoever shared it and for whoever sees it.
///
/// @param about the child, as far as the reader may know who it is
/// @param lines what was shared, by whom, why, until when
/// @param says  what the reader has to keep to, in sentences
/// @param end   ends it, for those who work with the child, while it runs
public record SharedView(
        Frame frame,
        Link back,
        Link about,
        String reference,
        Tag state,
        List<Line> lines,
        List<String> says,
        List<ErrorItem> errors,
        Optional<Ask> end) {
    public SharedView {
        lines = List.copyOf(lines);
        says = List.copyOf(says);
        errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
        return "SharedView[" + reference + "]";
    }
}
