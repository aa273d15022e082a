package org.waymark.attachments;

import java.util.List;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.StoryLine;

/// The photographs and papers of a record, the newest first.
///
/// @param about the child's display name and reference
public record FilesView(Frame frame, Link back, Link about, List<StoryLine.File> files) {
    public FilesView {
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "FilesView[hidden]";
    }
}
