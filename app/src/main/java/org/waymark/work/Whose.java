package org.waymark.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waymark.agencies.Worker;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// Whose duties a list shows.
enum Whose {
    MINE("Mine", "mine"),
    TEAM("My team", "team"),
    AGENCY("My agency", "agency"),
    OTHERS("Waiting for others", "others");

    private final String title;
    private final String word;

    Whose(String title, String word) {
        this.title = title;
        this.word = word;
    }

    /// What was asked for; one's own, if that is not offered.
    static Whose of(String word, Worker worker) {
        return offered(worker).stream()
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElse(MINE);
    }

    /// The lists of a person, and for whoever is in a team who there holds what.
    ///
    /// @param current the list that is shown; empty where it is who holds what
    static List<Frame.Place> tabs(Optional<Whose> current, Worker worker) {
        var tabs = new ArrayList<Frame.Place>();
        for (var it : offered(worker)) {
            tabs.add(new Frame.Place(Link.to(it.title, it.path()), current.equals(Optional.of(it))));
        }
        if (worker.team().isPresent()) {
            tabs.add(new Frame.Place(Link.to("Who has what", TeamPage.PATH), current.isEmpty()));
        }
        return tabs;
    }

    private static List<Whose> offered(Worker worker) {
        return Arrays.stream(values())
                .filter(it -> it != TEAM || worker.team().isPresent())
                .toList();
    }

    String path() {
        return this == MINE ? "/" : "/?whose=" + word;
    }
}
