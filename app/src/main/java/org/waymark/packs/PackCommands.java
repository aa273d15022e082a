package org.waymark.packs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.record.WhenText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The commands of `./waymark` that need no server: `check`, `kinds` and `duties`.
///
/// Each ends with 0 if all is well, 1 if the packs are not, 2 if what was asked cannot be read.
public final class PackCommands {
    private PackCommands() {}

    /// What the commands have in common.
    public abstract static class OnPacks implements Callable<Integer> {
        protected static final JsonMapper JSON =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

        @Option(names = "--packs", description = "The folder of packs.", defaultValue = "${waymark.packs:-packs}")
        protected Path folder = Path.of("packs");

        @Spec
        CommandSpec spec = CommandSpec.create();

        /// What the command does, on a folder that is there.
        protected abstract int run() throws IOException;

        @Override
        public final Integer call() {
            if (!Files.isDirectory(folder)) {
                return fail(2, "There is no folder of packs at " + folder + ".\n");
            }
            try {
                return run();
            } catch (UncheckedIOException failed) {
                return fail(2, unreadable(Objects.requireNonNull(failed.getCause())) + "\n");
            } catch (IOException failed) {
                return fail(2, unreadable(failed) + "\n");
            }
        }

        /// Does something with the packs; says what is wrong if they do not hold together.
        protected final int onReady(ToIntFunction<Loaded.Ready> work) {
            return switch (Packs.load(folder, List.of())) {
                case Loaded.Broken broken -> fail(1, broken.text());
                case Loaded.Ready ready -> work.applyAsInt(ready);
            };
        }

        private static String unreadable(IOException failed) {
            return switch (failed) {
                case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
                case AccessDeniedException denied -> "The file " + denied.getFile() + " may not be read.";
                default -> "Cannot be read: " + failed.getMessage();
            };
        }

        protected final PrintWriter out() {
            return spec.commandLine().getOut();
        }

        protected final int fail(int code, String text) {
            spec.commandLine().getErr().print(text);
            spec.commandLine().getErr().flush();
            return code;
        }
    }

    /// Reads every pack and every example, and says what is wrong.
    @Command(name = "check", description = "Checks the procedure packs and their examples.")
    public static final class Check extends OnPacks {
        @Override
        protected int run() {
            var outcome = PackChecks.check(folder);
            if (!outcome.problems().isEmpty()) {
                return fail(
                        1,
                        new Loaded.Broken(outcome.problems()).text()
                                + outcome.problems().size()
                                + (outcome.problems().size() == 1 ? " problem" : " problems") + " found.\n");
            }
            out().println("All is well: " + outcome.summary());
            return 0;
        }
    }

    /// Lists what can be recorded, and every duty and guard.
    @Command(name = "kinds", description = "Lists every entry kind, duty and guard.")
    public static final class Kinds extends OnPacks {
        @Option(names = "--format", description = "text or json", defaultValue = "text")
        String format = "text";

        @Override
        protected int run() {
            return onReady(ready -> {
                var listing = new Listing(ready.procedures());
                out().println(format.equals("json") ? JSON.writeValueAsString(listing.all()) : listing.text());
                return 0;
            });
        }
    }

    /// Derives the duties of cases that are written as files.
    @Command(name = "duties", description = "Derives the duties of a case file, or of every case file in a folder.")
    public static final class Duties extends OnPacks {
        @Parameters(paramLabel = "CASE.yaml|DIR")
        Path cases = Path.of(".");

        @Option(names = "--at", description = "The moment to judge at.")
        Optional<String> at = Optional.empty();

        @Option(names = "--known-at", description = "Only what was recorded by then counts; --at if left out.")
        Optional<String> knownAt = Optional.empty();

        @Option(names = "--format", description = "json or text", defaultValue = "json")
        String format = "json";

        private final Map<List<String>, Loaded> loaded = new HashMap<>();

        @Override
        protected int run() throws IOException {
            var problems = new Problems();
            var answers = new ArrayList<Map<String, Object>>();
            for (var file : files()) {
                var chosen = CaseFile.packsOf(file, Packs.packsIn(folder), problems);
                switch (loaded.computeIfAbsent(chosen, packs -> Packs.load(folder, packs))) {
                    case Loaded.Broken broken -> {
                        return fail(1, broken.text());
                    }
                    case Loaded.Ready ready -> answers.addAll(answer(file, ready.engine(), problems));
                }
            }
            if (!problems.isEmpty()) {
                return fail(2, new Loaded.Broken(problems.inOrder()).text());
            }
            out().println(
                            format.equals("text")
                                    ? Listing.text(answers)
                                    : JSON.writeValueAsString(Map.of("cases", answers)));
            return 0;
        }

        private List<Map<String, Object>> answer(Path file, DutyEngine engine, Problems problems) {
            var cases = CaseFile.read(
                    file,
                    engine.procedures(),
                    moment("--at", at, problems),
                    moment("--known-at", knownAt, problems),
                    problems);
            var answer = new CaseAnswer(engine);
            return problems.isEmpty() ? cases.stream().map(answer::of).toList() : List.of();
        }

        private List<Path> files() throws IOException {
            if (!Files.isDirectory(cases)) {
                return List.of(cases);
            }
            try (var files = Files.list(cases)) {
                return files.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .toList();
            }
        }

        private static Optional<Instant> moment(String name, Optional<String> text, Problems problems) {
            return text.flatMap(given -> switch (WhenText.read(given)) {
                case WhenText.Read.Time(var when) when when.exact() -> Optional.of(when.first());
                case WhenText.Read.Time _ -> {
                    problems.add(new Problem(
                            name, 1, 1, "\"" + given + "\" has no time of day", "Write 2026-04-04T18:11.", ""));
                    yield Optional.empty();
                }
                case WhenText.Read.Unreadable(var why) -> {
                    problems.add(new Problem(name, 1, 1, why, "", ""));
                    yield Optional.empty();
                }
            });
        }
    }
}
