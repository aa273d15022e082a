package org.waymark.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.kie.api.runtime.StatelessKieSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Value;

/// How many cases a second are judged by sixty conditions over twenty-five answers, on one core: by conditions compiled
/// from a pack, and by the same as rules of Drools.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SixtyConditions {
    static final int CASES = 10_000;

    private static final Instant NOW = LongRecord.NOW;
    private static final CaseRecord NOTHING = new CaseRecord("child", List.of(), Map.of(), Map.of());

    private final DutyEngine engine;
    private final Kind screening;
    private final List<Condition> conditions;
    private final StatelessKieSession session;
    private final List<Map<String, Value>> cases = new ArrayList<>();
    private final List<Object> facts = new ArrayList<>();

    public SixtyConditions() {
        var screening = new Screening();
        var packs = screening.pack();
        var rules = Peer.built(screening.rules());
        this.engine = packs.engine();
        this.screening = packs.procedures().kind("screening").orElseThrow();
        this.conditions = packs.procedures().guards().stream()
                .map(guard -> guard.newest().against())
                .toList();
        this.session = rules.newStatelessKieSession();
        for (var answers : screening.cases(CASES)) {
            cases.add(answers);
            facts.add(Screening.fact(rules, answers));
        }
        var ours = byWaymark();
        var theirs = byDrools();
        if (ours != theirs || ours == 0) {
            throw new IllegalStateException("The two engines differ: " + ours + " and " + theirs + " hits");
        }
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public final int byWaymark() {
        var hits = 0;
        for (var answers : cases) {
            var reading = engine.readings(NOTHING, NOW, NOW, screening, answers).getFirst();
            for (var condition : conditions) {
                if (condition.holds(reading) == Truth.TRUE) {
                    hits++;
                }
            }
        }
        return hits;
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public final int byDrools() {
        var hits = new AtomicInteger();
        session.setGlobal("hits", hits);
        for (var fact : facts) {
            session.execute(fact);
        }
        return hits.get();
    }
}
