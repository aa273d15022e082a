package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import org.waymark.web.DutyGroup;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.StoryLine;

/// A child's page. One of `now`, `story` and `menu` is there, for the tab that is open.
///
/// @param asKnown where the record is shown as it was known earlier
public record ChildView(
        Frame frame,
        ChildHead head,
        Optional<AsKnown> asKnown,
        Optional<Now> now,
        Optional<Story> story,
        Optional<Menu> menu) {

    /// What must happen now, and where the case has got to.
    ///
    /// @param empty   what stands there if nothing is due, in sentences
    /// @param knowing ways of knowing the child: language, who to speak to, what frightens
    /// @param same    children who may be this one
    /// @param looked  leads to who looked at this record, for those who may see that
    public record Now(
            List<DutyGroup> groups,
            List<String> empty,
            StageMap stages,
            List<Known> knowing,
            List<Alike> same,
            Optional<Link> looked) {
        public Now {
            groups = List.copyOf(groups);
            empty = List.copyOf(empty);
            knowing = List.copyOf(knowing);
            same = List.copyOf(same);
        }

        @Override
        public String toString() {
            return "Now[hidden]";
        }
    }

    /// A child who may be this one.
    ///
    /// @param because what fits and what does not, each in a few words
    /// @param compare leads to saying that they are the same
    public record Alike(Link child, String reference, List<String> because, Link compare) {
        public Alike {
            because = List.copyOf(because);
        }

        @Override
        public String toString() {
            return "Alike[" + reference + "]";
        }
    }

    /// Something to know about the child, in words or sentences, each in its own direction.
    public record Known(String title, List<String> says) {
        public Known {
            says = List.copyOf(says);
        }

        @Override
        public String toString() {
            return "Known[hidden]";
        }
    }

    /// Everything recorded, newest first.
    ///
    /// @param find    asks for what it says
    /// @param earlier asks for the record as it was known at some time
    /// @param at      that time
    /// @param files   leads to the photographs and papers, if there are any
    /// @param older   leads to what does not fit on the page
    public record Story(
            Find find, Form earlier, FieldView.Time at, List<Day> days, Optional<Link> files, Optional<Link> older) {
        public Story {
            days = List.copyOf(days);
        }

        @Override
        public String toString() {
            return "Story[hidden]";
        }
    }

    /// @param found what came of it in a sentence; empty before anything was asked
    /// @param all   leads back to everything
    public record Find(Form form, FieldView.Line words, String found, Optional<Link> all) {
        @Override
        public String toString() {
            return "Find[hidden]";
        }
    }

    /// What happened on one day, or in as narrow a time as is known: "About 2012".
    public record Day(String title, List<StoryLine> lines) {
        public Day {
            lines = List.copyOf(lines);
        }
    }

    /// @param says "You see the record as it was known on Fri 3 April 2026, 18:10."
    public record AsKnown(String says, Link back) {}

    /// What can be recorded, by stage.
    public record Menu(List<MenuStage> stages) {
        public Menu {
            stages = List.copyOf(stages);
        }
    }

    public record MenuStage(String title, boolean open, List<MenuItem> items) {
        public MenuStage {
            items = List.copyOf(items);
        }
    }

    /// @param says when to use it, or empty
    public record MenuItem(Link link, String says) {}

    @Override
    public String toString() {
        return "ChildView[" + head.reference() + "]";
    }
}
