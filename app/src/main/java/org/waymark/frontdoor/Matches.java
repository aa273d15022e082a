package org.waymark.frontdoor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.When;
import org.waymark.people.Children;
import org.waymark.people.Person;
import org.waymark.web.Link;
import org.waymark.workplace.Visit;

/// Finds children already known who may be the one a concern is about. It says what fits and what does not; whoever
/// reads decides.
final class Matches {
    private static final int AT_MOST = 5;
    private static final int SHORTEST_NAME = 3;

    private final Desk desk;

    Matches(Desk desk) {
        this.desk = desk;
    }

    List<ContactView.Match> of(SeenCase seen, Visit visit) {
        var person = desk.heads().person(seen);
        var found = new LinkedHashMap<UUID, Children.Card>();
        for (var word : words(person)) {
            desk.casefile().list(visit.worker(), word, visit.now()).stream()
                    .filter(card -> !card.child().equals(seen.child()))
                    .forEach(card -> found.putIfAbsent(card.child(), card));
        }
        var matches = new ArrayList<ContactView.Match>();
        found.values().stream()
                .limit(AT_MOST)
                .forEach(card -> desk.casefile()
                        .see(card.child(), visit.worker(), visit.now())
                        .ifPresent(other -> matches.add(match(seen, person, other))));
        return matches;
    }

    private ContactView.Match match(SeenCase seen, Person person, SeenCase other) {
        var known = desk.heads().person(other);
        var because = new ArrayList<String>();
        var shared = words(known);
        shared.retainAll(words(person));
        because.add("Name: " + String.join(", ", shared));
        births(person, known).ifPresent(because::add);
        return new ContactView.Match(
                Link.to(known.name(), Desk.page(other)),
                other.reference(),
                because,
                new Link("These are the same child", path(seen.child(), other.child()), other.reference()));
    }

    private static Optional<String> births(Person one, Person other) {
        if (one.birthDate().isEmpty() || other.birthDate().isEmpty()) {
            return Optional.of("Date of birth not known of both");
        }
        var mine = one.birthDate().get();
        var theirs = other.birthDate().get();
        return Optional.of(
                overlap(mine, theirs)
                        ? "Dates of birth can be the same"
                        : "Dates of birth differ: " + TimeWords.of(mine) + " and " + TimeWords.of(theirs));
    }

    private static boolean overlap(When one, When other) {
        return !one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest());
    }

    private static List<String> words(Person person) {
        return person.allNames().stream()
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.UK).split("[\\s,.'’\"“”-]+", -1)))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static String path(UUID child, UUID other) {
        return "/children/" + child + "/same/" + other;
    }
}
