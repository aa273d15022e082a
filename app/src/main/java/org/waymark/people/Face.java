package org.waymark.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.record.When;
import org.waymark.web.Tone;

/// What a list shows of a child: who it is, and what must not be overlooked.
///
/// @param name  as the child is called
/// @param born  the date of birth, as exactly as it is known; the age follows from it and the clock
/// @param facts what else says who the child is, each short: "she/her", "Also called Blessing"
public record Face(String name, Optional<When> born, List<String> facts, List<Mark> marks) {
    public Face {
        facts = List.copyOf(facts);
        marks = List.copyOf(marks);
    }

    /// Something not to be overlooked.
    ///
    /// @param until when the clock alone takes it down; empty if it stays until something is recorded
    public record Mark(String text, Tone tone, Optional<Instant> until) {
        @Override
        public String toString() {
            return "Mark[hidden]";
        }
    }

    @Override
    public String toString() {
        return "Face[hidden]";
    }
}
