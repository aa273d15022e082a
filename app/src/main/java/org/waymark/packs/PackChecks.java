package org.waymark.packs;

import java.nio.file.Path;
import java.util.List;

/// What a good pack must satisfy beyond being readable.
final class PackChecks {
    private PackChecks() {}

    /// @param problems everything wrong, in the order of the files
    /// @param summary  what was checked, for a check that found nothing
    record Outcome(List<Problem> problems, String summary) {}

    static Outcome check(Path folder) {
        var problems = new Problems();
        var assembly = Packs.assemble(folder, List.of(), problems);
        if (!problems.isEmpty()) {
            return new Outcome(problems.inOrder(), "");
        }
        var examples = Examples.run(folder, assembly.ready().engine(), problems);
        new ReferenceChecks(assembly).run();
        new IdChecks(assembly).run();
        new MenuChecks(assembly).run();
        new RuleChecks(assembly).run();
        new ExampleChecks(assembly, examples).run();
        new WordChecks(assembly).run();
        var procedures = assembly.procedures();
        return new Outcome(
                problems.inOrder(),
                String.join(
                                ", ",
                                count(Packs.packsIn(folder).size(), "pack", "packs"),
                                count(procedures.kinds().size(), "entry kind", "entry kinds"),
                                count(procedures.duties().size(), "duty", "duties"),
                                count(procedures.guards().size(), "guard", "guards"),
                                count(examples.count(), "example", "examples"))
                        + ".");
    }

    private static String count(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
