package org.waymark.children;

import java.util.List;
import java.util.Optional;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Tag;
import org.waymark.web.Tone;

/// The children that a person works with, and the search for one.
///
/// @param search  the form that searches, sent as `words`; never in an address
/// @param words   what was searched for, or empty
/// @param found   says how many were found, or empty where nothing was searched for
/// @param emergency leads to opening the record of another child, for whoever may
/// @param empty   what would be there, if nothing is, in sentences
public record ChildrenView(
        Frame frame,
        Form search,
        String words,
        String found,
        List<Child> children,
        Optional<Link> emergency,
        List<String> empty) {
    public ChildrenView {
        children = List.copyOf(children);
        empty = List.copyOf(empty);
    }

    /// One child.
    ///
    /// @param facts age as known, aliases
    /// @param who   who works with the child, if not the reader; or empty
    /// @param next  what must happen next, with its moment
    public record Child(
            Link link, String reference, List<String> facts, String who, List<Tag> tags, Optional<Next> next) {
        public Child {
            facts = List.copyOf(facts);
            tags = List.copyOf(tags);
        }

        @Override
        public String toString() {
            return "Child[" + reference + "]";
        }
    }

    public record Next(String duty, Moment due, Tone tone) {}

    @Override
    public String toString() {
        return "ChildrenView[hidden]";
    }
}
