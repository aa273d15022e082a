package org.waymark.procedures;

import java.util.List;
import org.waymark.web.Cite;
import org.waymark.web.Frame;

/// Whom to turn to and what to read, by what it is about.
///
/// @param readers for whom the page can be shown
public record DirectoryView(Frame frame, List<Frame.Place> readers, List<Shelf> shelves) {
    public DirectoryView {
        readers = List.copyOf(readers);
        shelves = List.copyOf(shelves);
    }

    /// @param open whether it is shown unfolded
    public record Shelf(String id, String title, boolean open, List<Item> items) {
        public Shelf {
            items = List.copyOf(items);
        }
    }

    /// @param says   what it is, and what is wrong or unconfirmed about it
    /// @param facts  ways to reach it, when, and whom it is for
    public record Item(String title, String says, List<Fact> facts, List<Cite> cites) {
        public Item {
            facts = List.copyOf(facts);
            cites = List.copyOf(cites);
        }
    }

    /// @param href where it leads, or empty
    public record Fact(String label, String text, String href) {}

    @Override
    public String toString() {
        return "DirectoryView[hidden]";
    }
}
