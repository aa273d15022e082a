package org.waymark.proof;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks the audit of a database, or writes it down for others to check. Sees the same throughout, so that a
/// server may go on meanwhile, and changes nothing.
public final class Verifying {
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final List<CheckingKey> keys;

    private Verifying(DataSource database, List<CheckingKey> keys) {
        this.database = database;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.transaction.setReadOnly(true);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.keys = keys;
    }

    /// @param keys the file of the public keys
    /// @throws IOException if it cannot be read
    public static Verifying of(DataSource database, Path keys) throws IOException {
        return new Verifying(database, AuditKeys.publicKeys(keys));
    }

    /// Where the public keys are in a data folder.
    public static Path keysIn(Path folder) {
        return folder.resolve(AuditKeys.PUBLIC_FILE);
    }

    public Inspection.Found inspect() {
        return inTransaction(trail -> Inspection.of(trail, keys));
    }

    /// What is to be written down.
    public sealed interface Part {
        record Whole() implements Part {}

        /// @param size of a tree that is known already
        record Since(long size) implements Part {}

        record Row(long number) implements Part {}
    }

    /// @return whether there was such a part
    public boolean export(Part part, PrintWriter out) {
        return inTransaction(trail -> {
            var export = new Export(trail, keys, out);
            return switch (part) {
                case Part.Whole _ -> {
                    export.whole();
                    yield true;
                }
                case Part.Since(var size) -> export.since(size);
                case Part.Row(var number) -> export.one(number);
            };
        });
    }

    private interface Reading<T> {
        T of(AuditTrail trail);
    }

    private <T> T inTransaction(Reading<T> reading) {
        return Optional.ofNullable(transaction.execute(status -> reading.of(new AuditTrail(database))))
                .orElseThrow();
    }
}
