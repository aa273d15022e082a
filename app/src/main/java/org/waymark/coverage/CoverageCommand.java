package org.waymark.coverage;

import org.waymark.packs.InForce;
import org.waymark.packs.Loaded;
import org.waymark.packs.PackCommands;
import org.waymark.packs.Proofs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Says for each row of the register what in the packs answers it, and where people meet it.
///
/// Ends with 0 if every row is answered, 1 if not or if the packs do not hold together, 2 if something cannot be read.
@Command(name = "coverage", description = "Says which rows of the register the packs answer, and how.")
public final class CoverageCommand extends PackCommands.OnPacks {
    @Option(names = "--format", description = "text or json", defaultValue = "text")
    String format = "text";

    @Override
    protected int run() {
        return onReady(this::report);
    }

    private int report(Loaded.Ready ready) {
        var proofs = Proofs.of(folder, ready);
        if (!proofs.problems().isEmpty()) {
            return fail(1, new Loaded.Broken(proofs.problems()).text());
        }
        var coverage = Coverage.of(InForce.of(ready), proofs, Later.in(folder));
        out().print(
                        format.equals("json")
                                ? JSON.writeValueAsString(Report.json(coverage)) + "\n"
                                : Report.text(coverage));
        out().flush();
        return coverage.complete() ? 0 : fail(1, new Loaded.Broken(coverage.problems()).text());
    }
}
