package org.waymark.children;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.casefile.Casefile;
import org.waymark.casefile.ChildHeads;
import org.waymark.casefile.DutyGroups;
import org.waymark.casefile.SeenCase;
import org.waymark.duties.Duties;
import org.waymark.duties.DutyLine;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.people.Likeness;
import org.waymark.people.Likeness.Described;
import org.waymark.people.SearchMarks;
import org.waymark.web.Tag;
import org.waymark.workplace.Visit;

/// The children that a person has anything to do with, whole or in part, each as that person sees them. Those seen
/// whole are shown as their cards keep them, so that a list of many derives nothing.
public final class Acquaintance {
    private final Casefile casefile;
    private final Children children;
    private final Duties duties;
    private final ChildHeads heads;
    private final InForce packs;
    private final SearchMarks marks;

    public Acquaintance(
            Casefile casefile, Children children, Duties duties, ChildHeads heads, InForce packs, SearchMarks marks) {
        this.casefile = casefile;
        this.children = children;
        this.duties = duties;
        this.heads = heads;
        this.packs = packs;
        this.marks = marks;
    }

    /// One child of a list.
    ///
    /// @param names  everything the child is called
    /// @param facts  age as known, other names
    /// @param duties what is open in the case, as far as the person sees it
    record Acquainted(
            UUID child,
            String reference,
            String name,
            List<String> names,
            List<String> facts,
            List<Tag> tags,
            List<DutyLine> duties) {
        Acquainted {
            names = List.copyOf(names);
            facts = List.copyOf(facts);
            tags = List.copyOf(tags);
            duties = List.copyOf(duties);
        }

        private Acquainted with(String fact) {
            var more = Stream.concat(Stream.of(fact), facts.stream()).toList();
            return new Acquainted(child, reference, name, names, more, tags, duties);
        }

        @Override
        public String toString() {
            return "Acquainted[" + reference + "]";
        }
    }

    /// Those whose names are spelt otherwise and may be meant, each with what is like it.
    ///
    /// @param words what nobody is called exactly
    List<Acquainted> like(String words, int limit, Visit visit) {
        var sought = new Described(List.of(words), Optional.empty());
        var found = new ArrayList<Acquainted>();
        for (var known : of("", Integer.MAX_VALUE, visit)) {
            var names = new Described(known.names(), Optional.empty());
            Likeness.of(sought, names).ifPresent(it -> found.add(known.with(it.saysOfNames())));
        }
        if (found.isEmpty()) {
            casefile.foundNobody(marks.of(words), visit.worker(), visit.now());
        }
        return found.stream().limit(limit).toList();
    }

    /// @param words part of a name, or a reference; empty for all
    List<Acquainted> of(String words, int limit, Visit visit) {
        var found = new LinkedHashMap<UUID, Acquainted>();
        var cards = casefile.list(visit.worker(), words, visit.now()).stream()
                .limit(limit)
                .toList();
        var open = open(cards.stream().map(Children.Card::child).toList(), visit);
        cards.forEach(card -> found.put(card.child(), whole(card, open.getOrDefault(card.child(), List.of()), visit)));
        for (var child : children.within(visit.worker(), packs.procedures(), visit.now())) {
            if (found.size() < limit && !found.containsKey(child)) {
                casefile.see(child, visit.worker(), visit.now())
                        .filter(seen -> fits(seen, words))
                        .ifPresent(it -> found.putIfAbsent(it.child(), inPart(it)));
            }
        }
        return List.copyOf(found.values());
    }

    private Map<UUID, List<DutyLine>> open(Collection<UUID> some, Visit visit) {
        return duties.about(some, visit.worker(), visit.now()).stream().collect(Collectors.groupingBy(DutyLine::child));
    }

    private Acquainted whole(Children.Card card, List<DutyLine> open, Visit visit) {
        var face = card.face();
        return new Acquainted(
                card.child(),
                card.reference(),
                face.name(),
                card.names().lines().toList(),
                heads.facts(face, visit.now()),
                heads.tags(face.marks(), visit.now()),
                open);
    }

    private Acquainted inPart(SeenCase seen) {
        var person = heads.person(seen);
        return new Acquainted(
                seen.child(),
                seen.reference(),
                person.name(),
                person.allNames(),
                heads.facts(person, seen),
                heads.tags(seen),
                DutyGroups.lines(seen));
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
