package org.waymark.bench;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs one group of measurements.
public final class Bench {
    private static final String USAGE = """
            Usage: ./waymark bench WHAT

              engine [JMH OPTIONS]   conditions judged and duties derived, beside Drools
              store [JMH OPTIONS]    entries recorded by 1 and by 8 clients, beside plain inserts
              start [TIMES]          a second start, to the first page; and the memory it takes
              pages [CHILDREN]       pages for 50 users with so many children (1000)

            ./waymark campaign crash [--kills N] kills it in mid-write so many times (200), and looks for what was lost.
            ./waymark campaign tamper [--edits N] [--seed N] forges the audit so many times (10000), and looks for what
            goes unseen.

            What the figures mean stands in docs/guide/performance.md.
            """;
    private static final int CLIENTS = 8;
    private static final int TIMES = 7;
    private static final int CHILDREN = 1000;
    private static final int KILLS = 200;
    private static final int EDITS = 10_000;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var clock = InstantSource.system();
        var rest = List.of(args).subList(Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "help" : args[0]) {
            case "engine" -> measure("DerivingDuties|SixtyConditions", 1, rest);
            case "store" -> {
                measure("RecordingEntries", 1, rest);
                measure("RecordingEntries", CLIENTS, rest);
            }
            case "start" -> new Starts(System.out).measure(number(rest, TIMES));
            case "pages" -> new PageTimes(System.out, clock.instant()).measure(number(rest, CHILDREN));
            case "crash" -> System.out.println(Crashes.inNewFolder(option(rest, "--kills", KILLS), clock));
            case "tamper" -> {
                var seed = option(rest, "--seed", new Random().nextInt(Integer.MAX_VALUE));
                var found = Tampering.inNewFolder(option(rest, "--edits", EDITS), seed);
                System.out.println(found);
                System.exit(found.sound() ? 0 : 1);
            }
            case "help", "--help", "-h" -> System.out.print(USAGE);
            default -> {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
    }

    private static void measure(String which, int threads, List<String> options)
            throws RunnerException, CommandLineOptionException, IOException {
        var given = new CommandLineOptions(options.toArray(String[]::new));
        var chosen =
                new OptionsBuilder().parent(given).threads(given.getThreads().orElse(threads));
        new Runner((given.getIncludes().isEmpty() ? chosen.include(which) : chosen).build()).run();
    }

    private static int option(List<String> rest, String name, int otherwise) {
        var at = rest.indexOf(name);
        return at < 0 ? otherwise : number(rest.subList(at + 1, rest.size()), otherwise);
    }

    private static int number(List<String> rest, int otherwise) {
        return rest.isEmpty() ? otherwise : Integer.parseInt(rest.getFirst());
    }
}
