package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import org.waymark.packs.BlamingWords;
import org.waymark.web.Cite;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;
import org.waymark.web.StoryLine;
import org.waymark.web.Tone;

/// What a guard says to something that is about to be recorded. Nothing that was written is lost.
///
/// @param about     the child's display name and reference
/// @param tone      whether it refuses, as a danger, or only asks
/// @param title     what is wrong: "Do not use a relative as interpreter"
/// @param says      the same in a sentence
/// @param because   why the rule is there
/// @param cites     where it is written
/// @param written   what was about to be recorded, as question and answer
/// @param blaming   words to look out for as people type
/// @param instead   what to do if it has not happened
/// @param anyway    how to record it all the same; absent if an act in Waymark itself is refused
public record BreachView(
        Frame frame,
        Link back,
        Link about,
        Tone tone,
        String title,
        String says,
        String because,
        List<Cite> cites,
        List<ErrorItem> errors,
        List<StoryLine.Answer> written,
        BlamingWords blaming,
        Instead instead,
        Optional<Anyway> anyway) {
    public BreachView {
        cites = List.copyOf(cites);
        errors = List.copyOf(errors);
        written = List.copyOf(written);
    }

    /// What to do instead.
    ///
    /// @param title "It has not happened"
    public record Instead(String title, String says, Optional<Link> link) {
        @Override
        public String toString() {
            return "Instead[hidden]";
        }
    }

    /// How to go on all the same.
    ///
    /// @param title "It has happened"
    /// @param says  what follows: that it is marked, and who is told
    /// @param asked what else is asked first: a reason, or a second person
    /// @param form  sends what was written once more
    public record Anyway(String title, String says, List<FieldView> asked, Form form, Send send) {
        public Anyway {
            asked = List.copyOf(asked);
        }

        @Override
        public String toString() {
            return "Anyway[hidden]";
        }
    }

    @Override
    public String toString() {
        return "BreachView[" + title + "]";
    }
}
