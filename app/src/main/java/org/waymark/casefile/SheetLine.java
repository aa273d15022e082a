package org.waymark.casefile;

import java.util.List;

/// One thing that a sheet says.
///
/// @param said what the record says on it, newest first; empty if nothing
public record SheetLine(String ask, List<Said> said) {
    public SheetLine {
        said = List.copyOf(said);
    }

    /// @param spoken whether these are the child's own words
    /// @param source where it stands in the record: "Placement, Fri 3 April 2026, 18:10"
    public record Said(String words, boolean spoken, String source) {
        @Override
        public String toString() {
            return "Said[hidden]";
        }
    }

    @Override
    public String toString() {
        return "SheetLine[hidden]";
    }
}
