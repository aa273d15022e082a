package org.waymark.engine.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.pack.Variable;
import org.waymark.engine.record.London;

/// What can be worked out from the packs alone, once: what each rule rests on, and what each kind concerns.
final class Rules {
    private final Procedures procedures;
    private final Map<String, String> plannedKind = new HashMap<>();
    private final Map<String, List<Stating>> statedBy = new HashMap<>();
    private final Map<String, List<Editions<Guard>>> guardsOf = new HashMap<>();
    private final List<Grounds> ofFact = new ArrayList<>();
    private final List<Condition> conditionOfFact = new ArrayList<>();
    private final List<Kind> telling;
    private final IdentityHashMap<Condition, Grounds> ofCondition = new IdentityHashMap<>();
    private final NavigableSet<Instant> boundaries = new TreeSet<>();
    private final Set<Integer> thresholds = new HashSet<>();
    private final FieldsRead fieldsRead;
    private final LateNews lateNews;

    /// A field that states a fact.
    record Stating(String field, int fact) {}

    Rules(Procedures procedures) {
        this.procedures = procedures;
        this.fieldsRead = new FieldsRead(procedures);
        for (var kind : procedures.kinds().values()) {
            kind.plans().ifPresent(planned -> plannedKind.put(kind.id(), planned));
        }
        this.telling = procedures.kinds().values().stream()
                .filter(kind -> kind.shares().isPresent())
                .toList();
        for (var fact : procedures.facts()) {
            conditionOfFact.add(condition(fact.id(), ofFact.size()));
            ofFact.add(of(fact, ofFact.size()));
        }
        conditionOfFact.forEach(this::remembered);
        for (var stage : procedures.stages()) {
            Stream.of(stage.applies(), stage.begun(), stage.done())
                    .forEach(condition -> thresholds.addAll(of(condition).thresholds()));
        }
        procedures.flags().forEach(flag -> thresholds.addAll(of(flag.when()).thresholds()));
        procedures.guards().forEach(this::addGuards);
        procedures.duties().forEach(this::addDuties);
        this.lateNews = new LateNews(this);
    }

    private Grounds of(Fact fact, int index) {
        return switch (fact) {
            case Fact.Holds it -> of(it.is());
            case Fact.Reaches it -> new Grounds(Set.of(), Set.of(index), Set.of()).and(ofFact.get(it.birth()));
            case Fact.RunsOut it -> new Grounds(Set.of(it.since()), Set.of(index), Set.of());
            case Fact.Lasts it ->
                Grounds.ofKinds(Set.copyOf(it.from()))
                        .and(Grounds.ofKinds(Set.copyOf(it.until())))
                        .and(of(it.where()));
            case Fact.Stated it -> {
                var kinds = new HashSet<String>();
                for (var place : it.from()) {
                    kinds.add(place.kind());
                    statedBy.computeIfAbsent(place.kind(), none -> new ArrayList<>())
                            .add(new Stating(place.field(), index));
                }
                yield new Grounds(kinds, Set.of(), Set.of(index));
            }
        };
    }

    private void addGuards(Editions<Guard> guards) {
        var kinds = new HashSet<String>();
        for (var edition : guards.all()) {
            addBoundaries(edition);
            kinds.addAll(edition.rule().before());
            thresholds.addAll(remembered(edition.rule().against()).thresholds());
        }
        for (var kind : kinds) {
            guardsOf.computeIfAbsent(kind, none -> new ArrayList<>()).add(guards);
        }
    }

    private void addDuties(Editions<Duty> duties) {
        for (var edition : duties.all()) {
            addBoundaries(edition);
            remembered(edition.rule().whilst());
            thresholds.addAll(ofConditions(edition.rule()).thresholds());
        }
    }

    private void addBoundaries(Edition<?> edition) {
        boundaries.add(edition.published());
        boundaries.add(London.startOf(edition.from()));
        if (!edition.until().equals(LocalDate.MAX)) {
            boundaries.add(London.endOf(edition.until()));
        }
    }

    Procedures procedures() {
        return procedures;
    }

    /// By kind that arranges, the kind that it arranges.
    Map<String, String> plannedKind() {
        return plannedKind;
    }

    List<Stating> statedBy(String kind) {
        return statedBy.getOrDefault(kind, List.of());
    }

    /// The kinds that tell another agency something.
    List<Kind> telling() {
        return telling;
    }

    List<Editions<Guard>> guardsOf(String kind) {
        return guardsOf.getOrDefault(kind, List.of());
    }

    /// The facts that turn by the clock and on which a duty, a guard or a stage rests, by index.
    Set<Integer> thresholds() {
        return thresholds;
    }

    /// Every moment at which an edition is published, comes into force or ceases to be.
    NavigableSet<Instant> boundaries() {
        return boundaries;
    }

    /// What the rules ask about.
    FieldsRead fieldsRead() {
        return fieldsRead;
    }

    /// What late news can take away.
    LateNews lateNews() {
        return lateNews;
    }

    /// What a condition of a duty or guard rests on, worked out once: long records ask for it again and again.
    private Grounds remembered(Condition condition) {
        return ofCondition.computeIfAbsent(condition, this::worked);
    }

    /// What a condition rests on.
    Grounds of(Condition condition) {
        var remembered = ofCondition.get(condition);
        return remembered == null ? worked(condition) : remembered;
    }

    private Grounds worked(Condition condition) {
        return Grounds.all(condition.reads().stream().map(variable -> switch (variable) {
            case Variable.OfFact it -> ofFact.get(it.index());
            case Variable.Recorded it -> Grounds.ofKinds(Set.of(it.kind()));
            case Variable.Latest it -> Grounds.ofKinds(Set.of(it.kind()));
            case Variable.Here _, Variable.AtHand _ -> Grounds.NONE;
        }));
    }

    /// What it rests on whether and how an instance of a duty is derived and met, other duties apart.
    Grounds of(Duty duty) {
        var limits = duty.limits().stream().map(this::of);
        var sharing = telling.stream().filter(kind -> duty.perAgency()).map(kind -> Grounds.ofKinds(Set.of(kind.id())));
        return Grounds.all(Stream.of(limits, sharing).flatMap(it -> it))
                .and(Grounds.ofKinds(Set.copyOf(duty.metBy().kinds())))
                .and(of(duty.starts()))
                .and(ofConditions(duty));
    }

    /// What the moments rest on at which an instance of a duty can begin, other duties apart.
    Grounds beginning(Duty duty) {
        var start = duty.starts() instanceof Duty.Starts.ByFact it ? ofFact.get(it.fact()) : of(duty.starts());
        return duty.again() ? start.and(of(duty.whilst())) : start;
    }

    private Grounds of(Duty.Starts starts) {
        return switch (starts) {
            case Duty.Starts.ByEntry it -> Grounds.ofKinds(Set.copyOf(it.kinds()));
            case Duty.Starts.ByAge it -> ofFact.get(it.birth());
            case Duty.Starts.ByDate it -> Grounds.ofKinds(Set.of(it.kind()));
            case Duty.Starts.ByBreach _ -> Grounds.ofKinds(guardsOf.keySet());
            case Duty.Starts.ByFact _, Duty.Starts.ByDuty _ -> Grounds.NONE;
        };
    }

    private Grounds of(Duty.Limit limit) {
        var by = switch (limit.by()) {
            case Duty.By.Before(var kind) -> Grounds.ofKinds(Set.of(kind));
            case Duty.By.Reaching(var _, var birth) -> ofFact.get(birth);
            case Duty.By.Immediately _, Duty.By.Span _ -> Grounds.NONE;
        };
        return limit.from() instanceof Duty.From.OfEntry(var kind) ? by.and(Grounds.ofKinds(Set.of(kind))) : by;
    }

    /// What the conditions of a duty rest on.
    Grounds ofConditions(Duty duty) {
        var starting = switch (duty.starts()) {
            case Duty.Starts.ByEntry it -> of(it.where());
            case Duty.Starts.ByFact it -> ofFact.get(it.fact());
            case Duty.Starts.ByBreach _ ->
                Grounds.all(procedures.guards().stream()
                        .flatMap(guards -> guards.all().stream())
                        .map(edition -> of(edition.rule().against())));
            case Duty.Starts.ByAge _, Duty.Starts.ByDate _, Duty.Starts.ByDuty _ -> Grounds.NONE;
        };
        return Grounds.all(Stream.of(
                starting, of(duty.when()), of(duty.whilst()), of(duty.metBy().where())));
    }

    /// A condition that is nothing but a fact.
    Condition conditionOf(int fact) {
        return conditionOfFact.get(fact);
    }

    private static Condition condition(String name, int fact) {
        return new Condition() {
            @Override
            public Truth holds(Reading reading) {
                return reading.fact(fact);
            }

            @Override
            public Set<Variable> reads() {
                return Set.of(new Variable.OfFact(name, fact));
            }

            @Override
            public String text() {
                return name;
            }
        };
    }

    /// A duty in all its editions, and every duty whose turn can start it.
    Set<Duty> lineOf(String id) {
        var line = new LinkedHashSet<Duty>();
        procedures.duties().stream()
                .filter(editions -> editions.id().equals(id))
                .flatMap(editions -> editions.all().stream())
                .map(Edition::rule)
                .forEach(duty -> {
                    line.add(duty);
                    if (duty.starts() instanceof Duty.Starts.ByDuty(var other, var _)) {
                        line.addAll(lineOf(other));
                    }
                });
        return line;
    }
}
