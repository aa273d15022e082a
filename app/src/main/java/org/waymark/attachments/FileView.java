package org.waymark.attachments;

import java.util.List;
import java.util.Optional;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// One photograph or paper.
///
/// @param about   the child's display name and reference
/// @param title   what is to be seen in it
/// @param picture where the picture comes from; empty for a paper, and where a reason has to be given first
/// @param open    leads to it otherwise
/// @param mark    for whom and when it is shown, written all over it; empty if it is no secret where the child is
/// @param says    what there is to know about it, in sentences
/// @param lines   what it is, who attached it, to what
/// @param acts    what can be done with it
public record FileView(
        Frame frame,
        Link back,
        Link about,
        String title,
        Optional<String> picture,
        Optional<Link> open,
        String mark,
        List<String> says,
        List<Line> lines,
        List<Link> acts) {
    public FileView {
        says = List.copyOf(says);
        lines = List.copyOf(lines);
        acts = List.copyOf(acts);
    }

    /// @param link where it leads to, if anywhere
    public record Line(String term, String says, Optional<Link> link) {
        @Override
        public String toString() {
            return "Line[hidden]";
        }
    }

    @Override
    public String toString() {
        return "FileView[hidden]";
    }
}
