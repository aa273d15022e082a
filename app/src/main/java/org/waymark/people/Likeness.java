package org.waymark.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.When;

/// In what two descriptions may be of one child, and in what not. It is no score: whoever reads decides.
///
/// @param names  words of names that may be one word, each with the other
/// @param births how the dates of birth go together
public record Likeness(List<Pair> names, Births births) {
    /// Those that fit best first.
    public static final Comparator<Likeness> BEST_FIRST =
            Comparator.<Likeness>comparingInt(it -> -it.names.size()).thenComparing(it -> it.births);

    /// From how many words on names fit by themselves.
    private static final int TELLING = 2;

    public Likeness {
        names = List.copyOf(names);
    }

    /// A word of a name of one, and what it may be of the other.
    public record Pair(String one, String other) {
        private String says() {
            return one.equals(other) ? capital(one) : capital(one) + " is like " + capital(other);
        }

        private static String capital(String word) {
            return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
        }

        @Override
        public String toString() {
            return "Pair[hidden]";
        }
    }

    /// How two dates of birth, each as exactly as it is known, go together.
    public enum Births {
        CAN_BE_ONE,
        NOT_KNOWN,
        DIFFER
    }

    /// One of the two.
    ///
    /// @param names everything the child is called
    public record Described(List<String> names, Optional<When> born) {
        public Described {
            names = List.copyOf(names);
        }

        public static Described of(Person person) {
            return new Described(person.allNames(), person.birthDate());
        }

        public static Described of(Children.Card card) {
            return new Described(card.names().lines().toList(), card.face().born());
        }

        private List<String> words() {
            return names.stream()
                    .flatMap(name -> NameWords.of(name).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public String toString() {
            return "Described[hidden]";
        }
    }

    /// Empty if nothing speaks for it: no word of the names is alike, or one alone is and they were born at different
    /// times.
    public static Optional<Likeness> of(Described one, Described other) {
        var pairs = new ArrayList<Pair>();
        for (var word : one.words()) {
            nearest(word, other.words()).ifPresent(it -> pairs.add(new Pair(word, it)));
        }
        var likeness = new Likeness(pairs, births(one.born(), other.born()));
        return pairs.isEmpty() || (pairs.size() < TELLING && likeness.births == Births.DIFFER)
                ? Optional.empty()
                : Optional.of(likeness);
    }

    private static Optional<String> nearest(String word, List<String> others) {
        return others.contains(word)
                ? Optional.of(word)
                : others.stream().filter(it -> NameWords.alike(word, it)).findFirst();
    }

    private static Births births(Optional<When> one, Optional<When> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Births.NOT_KNOWN;
        }
        var overlap = !one.get().earliest().isAfter(other.get().latest())
                && !other.get().earliest().isAfter(one.get().latest());
        return overlap ? Births.CAN_BE_ONE : Births.DIFFER;
    }

    /// Whether more speaks for it than one word of a name that many have.
    public boolean strong() {
        return births != Births.DIFFER && (names.size() >= TELLING || births == Births.CAN_BE_ONE);
    }

    /// What fits and what does not, for whoever sees both.
    public List<String> says(Described one, Described other) {
        var says = new ArrayList<String>();
        says.add("Name: " + saysOfNames());
        says.add(
                switch (births) {
                    case CAN_BE_ONE -> "Dates of birth can be the same";
                    case NOT_KNOWN -> "Date of birth not known of both";
                    case DIFFER ->
                        "Dates of birth differ: "
                                + one.born().map(TimeWords::of).orElse("") + " and "
                                + other.born().map(TimeWords::of).orElse("");
                });
        return says;
    }

    /// What fits of the names.
    public String saysOfNames() {
        return names.stream().map(Pair::says).collect(Collectors.joining(", "));
    }

    /// The same for whoever sees the first alone. It repeats nothing of the other.
    public List<String> saysOfOne() {
        var says = new ArrayList<String>();
        says.add("A name fits: "
                + names.stream().map(it -> Pair.capital(it.one())).collect(Collectors.joining(", ")));
        says.add(
                switch (births) {
                    case CAN_BE_ONE -> "The date of birth can be the same";
                    case NOT_KNOWN -> "The date of birth is not known of both";
                    case DIFFER -> "The date of birth differs";
                });
        return says;
    }

    @Override
    public String toString() {
        return "Likeness[hidden]";
    }
}
