package org.waymark;

import java.nio.file.Path;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.waymark.store.TrialDatabase;
import picocli.CommandLine.Model.CommandSpec;

/// The database in a data folder, for a command that works beside a server or without one.
record DataFolder(Path data, CommandSpec spec) {
    interface Act {
        int on(SingleConnectionDataSource source);
    }

    boolean isThere() {
        return TrialDatabase.isIn(data);
    }

    /// Does something with the database and lets go of it again.
    ///
    /// @return what the act returned; 1 and one line on standard error if there is no database or it does not start
    int with(Act act) {
        if (!isThere()) {
            return refuse("There is no database in " + data.toAbsolutePath().normalize() + ".");
        }
        try (var _ = Ending.inOrder()) {
            return switch (TrialDatabase.startOrJoin(data)) {
                case TrialDatabase.Outcome.Refused(var oneLine) -> refuse(oneLine);
                case TrialDatabase.Outcome.Started(var database) -> {
                    try (database;
                            var source = new SingleConnectionDataSource(
                                    database.jdbcUrl(), database.user(), database.password(), true)) {
                        yield act.on(source);
                    }
                }
            };
        }
    }

    /// Says in one line why the command did nothing.
    int refuse(String oneLine) {
        spec.commandLine().getErr().println(oneLine);
        return 1;
    }

    int older() {
        return refuse("This database was made by an older Waymark. Start it once with this one.");
    }
}
