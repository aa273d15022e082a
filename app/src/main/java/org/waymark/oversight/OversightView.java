package org.waymark.oversight;

import java.util.List;
import java.util.Optional;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Send;
import org.waymark.web.Tag;

/// Who of an agency looked, for its data protection officer. Names people of the agency, and no child.
///
/// @param alerts   what stands out and nobody has answered
/// @param answered what was answered in the last months
/// @param find     leads to who looked at one record
/// @param found    "27 lines", or that there is nothing
public record OversightView(
        Frame frame,
        String agency,
        List<Alerted> alerts,
        List<Alerted> answered,
        Picture picture,
        Form filter,
        List<FieldView> fields,
        Send send,
        String found,
        List<Day> days,
        List<Emergency> emergencies,
        List<Kept> kept,
        Link find) {
    public OversightView {
        alerts = List.copyOf(alerts);
        answered = List.copyOf(answered);
        fields = List.copyOf(fields);
        days = List.copyOf(days);
        emergencies = List.copyOf(emergencies);
        kept = List.copyOf(kept);
    }

    /// @param child the reference of the one child it is about, or empty
    public record Alerted(
            String title, String reference, String person, String child, Tag tag, Moment when, Optional<Link> link) {
        @Override
        public String toString() {
            return "Alerted[" + reference + "]";
        }
    }

    public record Day(String title, List<Person> people) {
        public Day {
            people = List.copyOf(people);
        }
    }

    public record Person(String name, List<Did> acts) {
        public Person {
            acts = List.copyOf(acts);
        }

        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /// @param child the reference of a child, or empty
    /// @param when  how often and when: "3 times, 09:10 to 11:45"
    public record Did(String says, String child, String when) {}

    /// @param says what came of it: "Both agencies have said that it was justified"
    public record Emergency(String reference, String child, String person, String purpose, Moment when, String says) {
        @Override
        public String toString() {
            return "Emergency[" + reference + "]";
        }
    }

    /// @param says since when, or until when
    public record Kept(String child, String person, String says) {
        @Override
        public String toString() {
            return "Kept[" + child + "]";
        }
    }

    @Override
    public String toString() {
        return "OversightView[" + agency + "]";
    }
}
