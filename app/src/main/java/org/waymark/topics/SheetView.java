package org.waymark.topics;

import java.util.List;
import org.waymark.casefile.SheetLine;
import org.waymark.web.Contact;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// A part of a record put together for paper.
///
/// @param who      the child's name, or the reference where the sheet names nobody
/// @param script   the name in its own script, or empty
/// @param says     what it is for, or empty
/// @param made     when it was made
/// @param forChild whether the child reads it: then it says nothing of where things stand in the record
/// @param help     whom to ring
/// @param handing  leads to where handing it over is recorded
public record SheetView(
        Frame frame,
        Link back,
        String title,
        String who,
        String script,
        String reference,
        String says,
        String made,
        boolean forChild,
        List<SheetLine> lines,
        List<Contact> help,
        List<Link> handing) {
    public SheetView {
        lines = List.copyOf(lines);
        help = List.copyOf(help);
        handing = List.copyOf(handing);
    }

    @Override
    public String toString() {
        return "SheetView[" + reference + "]";
    }
}
