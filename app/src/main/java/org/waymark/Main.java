package org.waymark;

import java.time.InstantSource;
import org.waymark.coverage.CoverageCommand;
import org.waymark.packs.PackCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Starts everything: the server, or one of the commands that need none.
@Command(
        name = "waymark",
        description = "Case management for safeguarding trafficked and exploited children.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Serve.class,
            Rebuild.class,
            Rehearse.class,
            VerifyAudit.class,
            Keys.class,
            LetBack.class,
            PackCommands.Check.class,
            PackCommands.Kinds.class,
            CoverageCommand.class,
            PackCommands.Duties.class
        })
public final class Main {
    /// The clock of the machine. Nothing else reads one: everywhere else time is a parameter.
    static final InstantSource CLOCK = InstantSource.system();

    private Main() {}

    public static void main(String[] args) {
        System.exit(commands().execute(args));
    }

    static CommandLine commands() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
