package org.waymark.children;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.waymark.casefile.Casefile;
import org.waymark.casefile.ChildHeads;
import org.waymark.casefile.SeenCase;
import org.waymark.people.Children;
import org.waymark.workplace.Visit;

/// The children that a person has anything to do with, whole or in part, each as that person sees them.
public final class Acquaintance {
    private final Casefile casefile;
    private final Children children;
    private final ChildHeads heads;

    public Acquaintance(Casefile casefile, Children children, ChildHeads heads) {
        this.casefile = casefile;
        this.children = children;
        this.heads = heads;
    }

    /// @param words part of a name, or a reference; empty for all
    List<SeenCase> of(String words, int limit, Visit visit) {
        var cases = new LinkedHashMap<UUID, SeenCase>();
        for (var card : casefile.list(visit.worker(), words, visit.now())) {
            if (cases.size() < limit) {
                casefile.see(card.child(), visit.worker(), visit.now()).ifPresent(it -> cases.put(it.child(), it));
            }
        }
        for (var child : children.within(visit.worker(), visit.now())) {
            if (cases.size() < limit && !cases.containsKey(child)) {
                casefile.see(child, visit.worker(), visit.now())
                        .filter(seen -> fits(seen, words))
                        .ifPresent(it -> cases.putIfAbsent(it.child(), it));
            }
        }
        return List.copyOf(cases.values());
    }

    /// Whether what this person sees of a child fits what they search for.
    private boolean fits(SeenCase seen, String words) {
        var sought = words.toLowerCase(Locale.UK);
        return seen.reference().equalsIgnoreCase(words)
                || heads.person(seen).allNames().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.UK).contains(sought))
                || words.isEmpty();
    }
}
