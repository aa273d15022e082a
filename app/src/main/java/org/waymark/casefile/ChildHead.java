package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Tag;

/// Who a record is about, as it stands over each page of it.
///
/// @param name      as the child is called
/// @param script    the same name in its own script, or empty
/// @param language  of that script, as HTML knows it: `ar`; or empty
/// @param facts     each short: "12 or 13, birth year 2012", "she/her", "Known as Blessing"
/// @param reference such as WM-7K3Q
/// @param tags      how things stand: "Looked after", "Whereabouts protected"
/// @param tabs      the pages of the record
/// @param record    leads to the list of what can be recorded
public record ChildHead(
        String name,
        String script,
        String language,
        List<String> facts,
        String reference,
        List<Tag> tags,
        List<Frame.Place> tabs,
        Optional<Link> record) {
    public ChildHead {
        facts = List.copyOf(facts);
        tags = List.copyOf(tags);
        tabs = List.copyOf(tabs);
    }

    @Override
    public String toString() {
        return "ChildHead[" + reference + "]";
    }
}
