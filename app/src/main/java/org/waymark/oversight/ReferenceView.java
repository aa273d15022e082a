package org.waymark.oversight;

import java.util.List;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// Who of an agency did what with one child's record, which is known by its reference alone.
///
/// @param reference as it was asked for, or empty
/// @param empty     where nobody did anything, in sentences
public record ReferenceView(
        Frame frame, Link back, String agency, Form form, String reference, List<Person> people, List<String> empty) {
    public ReferenceView {
        people = List.copyOf(people);
        empty = List.copyOf(empty);
    }

    /// @param why what tied them to the child, in sentences
    public record Person(String name, String job, List<OversightView.Did> acts, List<String> why) {
        public Person {
            acts = List.copyOf(acts);
            why = List.copyOf(why);
        }

        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    @Override
    public String toString() {
        return "ReferenceView[" + reference + "]";
    }
}
