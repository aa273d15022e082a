package org.waymark.engine.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.pack.Variable;
import org.waymark.engine.record.London;

/// What can be worked out from the packs alone, once: who reads what, and what each kind concerns.
final class Rules {
    private final Procedures procedures;
    private final Map<String, String> plannedKind = new HashMap<>();
    private final Map<String, List<Stating>> statedBy = new HashMap<>();
    private final Map<String, List<Editions<Guard>>> guardsOf = new HashMap<>();
    private final List<Set<String>> kindsOfFact = new ArrayList<>();
    private final List<Set<Integer>> thresholdsOfFact = new ArrayList<>();
    private final List<Set<Integer>> statementsOfFact = new ArrayList<>();
    private final List<Integer> thresholds = new ArrayList<>();
    private final NavigableSet<Instant> boundaries = new TreeSet<>();
    private final Set<String> kindsThatMatter = new HashSet<>();
    private final Set<String> kindsThatTakeAway = new HashSet<>();

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
        for (var guards : procedures.guards()) {
            var kinds = new HashSet<String>();
            guards.all().forEach(edition -> kinds.addAll(edition.rule().before()));
            for (var kind : kinds) {
                guardsOf.computeIfAbsent(kind, none -> new ArrayList<>()).add(guards);
            }
        }
        for (var duties : procedures.duties()) {
            duties.all().forEach(this::addBoundaries);
            for (var edition : duties.all()) {
                kindsThatMatter.addAll(kindsTouching(edition.rule()));
                kindsThatTakeAway.addAll(kindsThatTakeAway(edition.rule()));
            }
        }
        procedures.guards().forEach(guards -> guards.all().forEach(this::addBoundaries));
    }

    private void addBoundaries(Edition<?> edition) {
        boundaries.add(edition.published());
        boundaries.add(London.startOf(edition.from()));
        if (!edition.until().equals(LocalDate.MAX)) {
            boundaries.add(London.endOf(edition.until()));
        }
    }

    private void addFact(int index, Fact fact) {
        var kinds = new HashSet<String>();
        var turns = new HashSet<Integer>();
        var statements = new HashSet<Integer>();
        switch (fact) {
            case Fact.Holds it -> {
                kinds.addAll(kindsRead(it.is()));
                turns.addAll(thresholdsRead(it.is()));
                statements.addAll(statementsRead(it.is()));
            }
            case Fact.Reaches it -> {
                kinds.addAll(kindsOfFact.get(it.birth()));
                statements.add(it.birth());
                turns.add(index);
                thresholds.add(index);
            }
            case Fact.RunsOut it -> {
                kinds.add(it.since());
                turns.add(index);
                thresholds.add(index);
            }
            case Fact.Lasts it -> {
                kinds.addAll(it.from());
                kinds.addAll(it.until());
                kinds.addAll(kindsRead(it.where()));
                statements.addAll(statementsRead(it.where()));
            }
            case Fact.Stated it -> {
                statements.add(index);
                for (var place : it.from()) {
                    kinds.add(place.kind());
                    statedBy.computeIfAbsent(place.kind(), none -> new ArrayList<>())
                            .add(new Stating(place.field(), index));
                }
            }
        }
        kindsOfFact.add(Set.copyOf(kinds));
        thresholdsOfFact.add(Set.copyOf(turns));
        statementsOfFact.add(Set.copyOf(statements));
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

    List<Editions<Guard>> guardsOf(String kind) {
        return guardsOf.getOrDefault(kind, List.of());
    }

    /// The facts that turn by the clock, by index.
    List<Integer> thresholds() {
        return thresholds;
    }

    /// Every moment at which an edition is published, comes into force or ceases to be.
    NavigableSet<Instant> boundaries() {
        return boundaries;
    }

    /// Whether any duty is about entries of a kind.
    boolean matters(String kind) {
        return kindsThatMatter.contains(kind);
    }

    /// Whether late news of an entry of a kind can take away a duty that has started.
    boolean canTakeAway(String kind) {
        return kindsThatTakeAway.contains(kind);
    }

    private Set<String> kindsThatTakeAway(Duty duty) {
        var kinds = kindsRead(duty.when());
        // They decide what comes round again or afresh, and what other duties start from.
        kinds.addAll(kindsRead(duty.whilst()));
        kinds.addAll(kindsRead(duty.metBy().where()));
        switch (duty.starts()) {
            case Duty.Starts.ByEntry it -> kinds.addAll(kindsRead(it.where()));
            case Duty.Starts.ByFact it -> kinds.addAll(kindsOfFact.get(it.fact()));
            case Duty.Starts.ByBreach _ ->
                guardsOf.values()
                        .forEach(guards -> guards.forEach(it -> it.all()
                                .forEach(edition ->
                                        kinds.addAll(kindsRead(edition.rule().against())))));
            case Duty.Starts.ByAge _, Duty.Starts.ByDate _, Duty.Starts.ByDuty _ -> {}
        }
        return kinds;
    }

    /// The kinds of entry that can change what a condition says.
    Set<String> kindsRead(Condition condition) {
        var kinds = new HashSet<String>();
        for (var variable : condition.reads()) {
            switch (variable) {
                case Variable.OfFact it -> kinds.addAll(kindsOfFact.get(it.index()));
                case Variable.Recorded it -> kinds.add(it.kind());
                case Variable.Latest it -> kinds.add(it.kind());
                case Variable.Here _, Variable.AtHand _ -> {}
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

    /// The facts that are statements and on which a condition rests.
    private Set<Integer> statementsRead(Condition condition) {
        var statements = new HashSet<Integer>();
        for (var variable : condition.reads()) {
            if (variable instanceof Variable.OfFact fact) {
                statements.addAll(statementsOfFact.get(fact.index()));
            }
        }
        return statements;
    }

    /// The facts that are statements and on which it rests whether and how an instance of a duty is derived.
    Set<Integer> statementsTouching(Duty duty) {
        var statements = statementsRead(duty.when());
        statements.addAll(statementsRead(duty.whilst()));
        statements.addAll(statementsRead(duty.metBy().where()));
        switch (duty.starts()) {
            case Duty.Starts.ByEntry it -> statements.addAll(statementsRead(it.where()));
            case Duty.Starts.ByFact it -> statements.addAll(statementsOfFact.get(it.fact()));
            case Duty.Starts.ByAge it -> statements.add(it.birth());
            case Duty.Starts.ByDate _, Duty.Starts.ByDuty _, Duty.Starts.ByBreach _ -> {}
        }
        for (var limit : duty.limits()) {
            if (limit.by() instanceof Duty.By.Reaching(var _, var birth)) {
                statements.add(birth);
            }
        }
        return statements;
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

    /// Every kind that can change whether and how an instance of a duty is derived and met, other duties apart.
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
            case Duty.Starts.ByBreach _ ->
                guardsOf.forEach((kind, guards) -> {
                    kinds.add(kind);
                    guards.forEach(guard -> guard.all()
                            .forEach(edition ->
                                    kinds.addAll(kindsRead(edition.rule().against()))));
                });
        }
        kinds.addAll(kindsRead(duty.when()));
        kinds.addAll(kindsRead(duty.whilst()));
        kinds.addAll(kindsRead(duty.metBy().where()));
        kinds.addAll(duty.metBy().kinds());
        if (duty.perAgency()) {
            procedures.kinds().values().stream()
                    .filter(kind -> kind.shares().isPresent())
                    .forEach(kind -> kinds.add(kind.id()));
        }
        for (var limit : duty.limits()) {
            if (limit.by() instanceof Duty.By.Before(var kind)) {
                kinds.add(kind);
            }
            if (limit.from() instanceof Duty.From.OfEntry(var kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
