package org.waymark.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;

/// How long the launcher takes from a command to the first page on a folder that has been used before, and what it then
/// takes of memory; beside PostgreSQL's own start on the same folder, without which nothing could be shown.
final class Starts {
    private final PrintStream out;

    Starts(PrintStream out) {
        this.out = out;
    }

    /// @param times how many starts are counted, after a first that is not
    void measure(int times) throws IOException, InterruptedException {
        var folder = Town.newFolder();
        try {
            measure(folder, times);
        } finally {
            Town.delete(folder);
        }
    }

    private void measure(Path folder, int times) throws IOException, InterruptedException {
        double first;
        try (var server = Server.start(folder)) {
            first = server.untilFirstPage().toMillis();
        }
        var starts = new ArrayList<Double>();
        var databaseAlone = new ArrayList<Double>();
        var java = new ArrayList<Double>();
        var database = new ArrayList<Double>();
        for (var each = 0; each < times; each++) {
            try (var server = Server.start(folder)) {
                starts.add((double) server.untilFirstPage().toMillis());
                java.add(server.memoryOfJava());
                database.add(server.memoryOfDatabase());
            }
            databaseAlone.add(databaseAlone(folder));
        }
        out.printf("First start, with the database made and five stories told: %.0f ms%n", first);
        out.println(Figures.HEADER);
        out.println(new Figures(starts).row("Second start to the first page, ms"));
        out.println(new Figures(databaseAlone).row("PostgreSQL alone, ms"));
        out.println(new Figures(java).row("Memory of Java at the first page, MiB"));
        out.println(new Figures(database).row("Memory of PostgreSQL at the first page, MiB"));
    }

    private static double databaseAlone(Path folder) {
        var began = System.nanoTime();
        var database = Town.started(folder);
        var took = (System.nanoTime() - began) / 1e6;
        database.close();
        return took;
    }
}
