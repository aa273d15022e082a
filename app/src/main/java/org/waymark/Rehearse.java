package org.waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.waymark.trial.TrialPeople;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Does what a start does, up to the pages that people see first, and leaves nothing behind.
///
/// The launcher runs it once after a build, so that Java learns which classes a start needs and has them ready for the
/// next one.
@Command(name = "rehearse", hidden = true, description = "Starts Waymark on a throwaway database and loads its pages.")
public final class Rehearse implements Callable<Integer> {
    /// The social worker of the trial: her pages show the most.
    private static final String WHO = "sana";

    @Option(names = "--packs", description = "The folder of packs.", defaultValue = "${waymark.packs:-packs}")
    Path packs = Path.of("packs");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var ending = Ending.inOrder()) {
            // PostgreSQL may run as another account than Java, and has to get at what it is given.
            var folder = Files.createTempDirectory(
                    "rehearsal", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            try {
                return rehearse(folder, ending);
            } finally {
                delete(folder);
            }
        }
    }

    private int rehearse(Path folder, Ending ending) throws IOException, InterruptedException {
        var settings = Settings.standard(0, folder, packs, false, Main.CLOCK);
        return switch (Serve.start(settings)) {
            case Serve.Outcome.Refused(var oneLine) -> {
                spec.commandLine().getErr().println(oneLine);
                yield 1;
            }
            case Serve.Outcome.Started(var running) -> {
                try (running) {
                    yield ending.wasTold() ? 1 : load(running);
                }
            }
        };
    }

    private int load(Serve.Running running) throws IOException, InterruptedException {
        var password = running.context().getBean(TrialPeople.class).password();
        var pages = FirstPages.load(running.address(), WHO, password);
        spec.commandLine().getOut().println("Rehearsed " + pages + " pages.");
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
