package org.waymark.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.waymark.engine.duty.Derivation;
import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.record.CaseRecord;

/// How long it takes to derive the duties of one child's record, on one core: all of them, and those that Drools
/// derives too.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DerivingDuties {
    @Param({"20", "56", "488", "2000"})
    public int entries = LongRecord.FIRST_WEEK;

    private final Sample sample;
    private final DutyEngine engine;
    private final LongRecord records;
    private CaseRecord record;
    private CaseRecord guessed;
    private CaseRecord corrected;
    private List<Said> facts;

    public DerivingDuties() {
        var packs = RealPacks.load();
        this.sample = new Sample(packs);
        this.engine = packs.engine();
        this.records = new LongRecord(packs.procedures());
        this.record = records.of(LongRecord.FIRST_WEEK);
        this.guessed = record;
        this.corrected = record;
        this.facts = List.of();
    }

    /// Makes the record, and sees that both engines answer the same about it.
    @Setup
    public void record() {
        record = records.of(entries);
        guessed = LongRecord.guessingTheAge(record);
        corrected = Sample.corrected(record);
        facts = Sample.facts(corrected);
        var ours = sample.told(thirteenDuties());
        var theirs = thirteenDutiesByDrools().stream().map(Told::text).toList();
        if (theirs.size() != ours.size() || !ours.containsAll(theirs)) {
            throw new IllegalStateException("The two engines differ: " + ours + " and " + theirs);
        }
    }

    @Benchmark
    public Derivation everyDuty() {
        return engine.derive(record, LongRecord.NOW);
    }

    /// With a date of birth that is a guess, everything is judged under two readings.
    @Benchmark
    public Derivation everyDutyWithTheAgeGuessed() {
        return engine.derive(guessed, LongRecord.NOW);
    }

    @Benchmark
    public List<Instance> thirteenDuties() {
        return sample.byWaymark(corrected);
    }

    @Benchmark
    public List<Told> thirteenDutiesByDrools() {
        return sample.byPeer(facts);
    }
}
