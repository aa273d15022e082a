package org.waymark.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Outcome;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// How many entries a second are recorded durably: through the casefile, with everything that it does; by writing the
/// same rows by hand; and as one row alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 6, time = 5)
public class RecordingEntries {
    /// How many entries each record has before; it grows by a few while this is measured.
    @Param({"20", "200"})
    public int entries = LongRecord.FIRST_WEEK;

    /// Many enough that no record grows much.
    @Param("3000")
    public int children = 1;

    private final AtomicInteger count = new AtomicInteger();
    private final Path folder = Town.newFolder();
    private final Town town = new Town(folder);
    private UUID child = new UUID(0, 0);
    private Optional<SameRows> rows = Optional.empty();

    @Setup
    public void fill() throws SQLException {
        town.unsafe().ifPresent(setting -> {
            throw new IllegalStateException("Not durable: " + setting + " is off");
        });
        child = town.tell(entries, LongRecord.NOW);
        town.copy(child, children);
        var first = Town.copyOf(child, next(1));
        var before = SameRows.duties(town, first);
        rows = Optional.of(new SameRows(town, first, before, casefile()));
    }

    @TearDown
    public void close() {
        town.close();
        Town.delete(folder);
    }

    @Benchmark
    public final UUID casefile() {
        var number = count.incrementAndGet();
        var worker = town.worker("worker-" + next(number) / Copying.CHILDREN_EACH, LongRecord.NOW);
        var now = now(number);
        var seen = new Change.Recording(
                "observation",
                When.at(now),
                When.at(now),
                worker.agency().id(),
                "",
                Map.of("seen", new Value.Text("Waited at the gate and would not say for whom.")),
                Map.of(),
                Change.Consents.NONE);
        var command = new Command(UUID.randomUUID(), Town.copyOf(child, next(number)), seen, Optional.empty());
        return ((Outcome.Recorded) town.casefile().record(command, worker, now))
                .entries()
                .getFirst();
    }

    @Benchmark
    public final int sameRows() throws SQLException {
        var number = count.incrementAndGet();
        return rows.orElseThrow().write(Town.copyOf(child, next(number)), now(number));
    }

    @Benchmark
    public final UUID oneRow() throws SQLException {
        var number = count.incrementAndGet();
        return rows.orElseThrow().writeEntry(Town.copyOf(child, next(number)), now(number));
    }

    /// The copies in turn.
    private int next(int number) {
        return 1 + number % children;
    }

    private static Instant now(int number) {
        return LongRecord.NOW.plusMillis(number);
    }
}
