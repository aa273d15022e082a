package org.waymark.sharing;

import java.util.List;
import java.util.Optional;
import org.waymark.casefile.ChildHead;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Tag;

/// With whom a child's record is shared; for somebody with whom it is shared, what they are shown.
///
/// @param title   "Shared with", or "Shared with you"
/// @param share   leads to the form that shares something, for those who work with the child
/// @param running what is shown now
/// @param past    what was shown earlier
/// @param empty   what would be there, if nothing is, in sentences
/// @param handover how far the child is being handed over, for those who may do it or are asked
/// @param keepingOut who must see nothing of the record, for those who work with the child
public record SharingView(
        Frame frame,
        ChildHead head,
        String title,
        Optional<Link> share,
        List<Row> running,
        List<Row> past,
        List<String> empty,
        Optional<Handover> handover,
        Optional<KeepingOut> keepingOut) {
    public SharingView {
        running = List.copyOf(running);
        past = List.copyOf(past);
        empty = List.copyOf(empty);
    }

    /// @param who  with whom, or by whom for the one who is shown it
    /// @param what the parts
    /// @param by   who shared it, for what; or empty
    /// @param over when it ends or ended
    /// @param end  leads to ending it now
    public record Row(
            String who, String what, String by, Moment over, Optional<Tag> mark, Link receipt, Optional<Link> end) {
        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }

    /// Keeping somebody out of the record.
    ///
    /// @param link leads to doing it
    public record KeepingOut(List<Kept> kept, Link link) {
        public KeepingOut {
            kept = List.copyOf(kept);
        }
    }

    /// Somebody who is kept out.
    ///
    /// @param says  since when, and who decided it
    /// @param asked whether somebody asks to let them in again, for whom it waits or why it was declined
    /// @param next  leads to asking for it, or to the answer that is asked for
    /// @param back  takes back what this person asked
    public record Kept(String name, String says, List<String> asked, Optional<Link> next, Optional<Form> back) {
        public Kept {
            asked = List.copyOf(asked);
        }

        @Override
        public String toString() {
            return "Kept[hidden]";
        }
    }

    /// Handing the child over to another agency.
    ///
    /// @param says  who is responsible, and how the last offer stands, in sentences
    /// @param lines what was offered or answered
    /// @param next  leads to the form that offers the child, or to the answer that is asked for
    /// @param ask   takes the offer back, or says that its answer was read
    public record Handover(List<String> says, List<Line> lines, Optional<Link> next, Optional<Ask> ask) {
        public Handover {
            says = List.copyOf(says);
            lines = List.copyOf(lines);
        }
    }

    @Override
    public String toString() {
        return "SharingView[hidden]";
    }
}
