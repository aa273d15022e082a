package org.waymark.engine.duty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.pack.Variable;

/// What can be worked out from the packs alone, once: who reads what, and what each kind concerns.
final class Rules {
    private final Procedures procedures;
    private final Map<String, String> plannedKind = new HashMap<>();
    private final Map<String, List<Stating>> statedBy = new HashMap<>();
    private final Map<String, List<Editions<Guard>>> guardsOf = new HashMap<>();
    private final List<Set<String>> kindsOfFact = new ArrayList<>();
    private final List<Set<Integer>> thresholdsOfFact = new ArrayList<>();
    private final List<Integer> thresholds = new ArrayList<>();

    /// A field that states a fact.
    record Stating(String field, int fact) {}

    Rules(Procedures procedures) {
        this.procedures = procedures;
        for (var kind : procedures.kinds().values()) {
            kind.plans().ifPresent(planned -> plannedKind.put(kind.id(), planned));
        }
        for (var index = 0; index < procedures.facts().size(); index++) {
            addFact(index, procedures.facts().get(index));
        }
        for (var guard : procedures.guards()) {
            for (var kind : guard.newest().before()) {
                guardsOf.computeIfAbsent(kind, none -> new ArrayList<>()).add(guard);
            }
        }
    }

    private void addFact(int index, Fact fact) {
        var kinds = new HashSet<String>();
        var turns = new HashSet<Integer>();
        switch (fact) {
            case Fact.Holds it -> {
                kinds.addAll(kindsRead(it.is()));
                turns.addAll(thresholdsRead(it.is()));
            }
            case Fact.Reaches it -> {
                kinds.addAll(kindsOfFact.get(it.birth()));
                turns.add(index);
                thresholds.add(index);
            }
            case Fact.RunsOut it -> {
                kinds.add(it.since());
                turns.add(index);
                thresholds.add(index);
            }
            case Fact.Stated it -> {
                for (var place : it.from()) {
                    kinds.add(place.kind());
                    statedBy.computeIfAbsent(place.kind(), none -> new ArrayList<>())
                            .add(new Stating(place.field(), index));
                }
            }
        }
        kindsOfFact.add(Set.copyOf(kinds));
        thresholdsOfFact.add(Set.copyOf(turns));
    }

    Procedures procedures() {
        return procedures;
    }

    boolean isPlan(Kind kind) {
        return kind.plans().isPresent();
    }

    /// By kind that arranges, the kind that it arranges.
    Map<String, String> plannedKind() {
        return plannedKind;
    }

    List<Stating> statedBy(String kind) {
        return statedBy.getOrDefault(kind, List.of());
    }

    List<Editions<Guard>> guardsOf(String kind) {
        return guardsOf.getOrDefault(kind, List.of());
    }

    /// The facts that turn by the clock, by index.
    List<Integer> thresholds() {
        return thresholds;
    }

    /// The kinds of entry that can change what a condition says.
    Set<String> kindsRead(Condition condition) {
        var kinds = new HashSet<String>();
        for (var variable : condition.reads()) {
            switch (variable) {
                case Variable.OfFact it -> kinds.addAll(kindsOfFact.get(it.index()));
                case Variable.Recorded it -> kinds.add(it.kind());
                case Variable.Latest it -> kinds.add(it.kind());
                case Variable.Here _ -> {}
            }
        }
        return kinds;
    }

    /// The facts that turn by the clock and on which a condition rests.
    Set<Integer> thresholdsRead(Condition condition) {
        var turns = new HashSet<Integer>();
        for (var variable : condition.reads()) {
            if (variable instanceof Variable.OfFact fact) {
                turns.addAll(thresholdsOfFact.get(fact.index()));
            }
        }
        return turns;
    }

    /// A condition that is nothing but a fact.
    Condition conditionOf(int fact) {
        var name = procedures.facts().get(fact).id();
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

    /// Every kind that can change whether and how an instance of a duty is derived, other duties apart.
    Set<String> kindsTouching(Duty duty) {
        var kinds = new HashSet<String>();
        switch (duty.starts()) {
            case Duty.Starts.ByEntry it -> {
                kinds.addAll(it.kinds());
                kinds.addAll(kindsRead(it.where()));
            }
            case Duty.Starts.ByFact it -> kinds.addAll(kindsOfFact.get(it.fact()));
            case Duty.Starts.ByAge it -> kinds.addAll(kindsOfFact.get(it.birth()));
            case Duty.Starts.ByDate it -> kinds.add(it.kind());
            case Duty.Starts.ByDuty _ -> {}
            case Duty.Starts.ByBreach _ -> guardsOf.keySet().forEach(kinds::add);
        }
        kinds.addAll(kindsRead(duty.when()));
        kinds.addAll(kindsRead(duty.whilst()));
        return kinds;
    }
}
