package org.waymark.agencies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.keys.Bytes;
import org.waymark.keys.Vault;
import org.waymark.store.Entries;
import org.waymark.store.Sha256;

/// The second step of signing in: a code from a device, or a recovery code where the device is lost.
///
/// Time here is the time that passes for people, which is what their devices show, whatever a trial's clock says.
public final class SecondSteps {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 10;

    /// Nothing that is mistaken for something else when it is read from paper.
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final DeviceCodes codes = new DeviceCodes();
    private final SecureRandom random = new SecureRandom();

    public SecondSteps(JdbcClient sql, TransactionTemplate transaction, Vault vault) {
        this.sql = sql;
        this.transaction = transaction;
        this.vault = vault;
    }

    /// A secret that a device is to be given, as text and as the address that a picture of squares carries.
    public record Secret(String text, String address) {
        static Secret of(byte[] secret, String worker) {
            var text = DeviceCodes.written(secret);
            return new Secret(text, "otpauth://totp/Waymark:" + worker + "?secret=" + text + "&issuer=Waymark");
        }

        @Override
        public String toString() {
            return "Secret[hidden]";
        }
    }

    /// Whether a worker has to give a code when they sign in.
    public boolean isOn(String worker) {
        return sql.sql("select count(*) from second_step where worker = :worker and confirmed is not null")
                        .param("worker", worker)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// The secret that a worker's device is to be given; the same one again until a code shows that it has it. Empty
    /// once it has.
    public Optional<Secret> begin(String worker, Instant now) {
        if (isOn(worker)) {
            return Optional.empty();
        }
        if (secret(worker).isEmpty()) {
            sql.sql("delete from second_step where worker = :worker and confirmed is null")
                    .param("worker", worker)
                    .update(); // its key is gone, and no device has it yet
        }
        keep(worker, DeviceCodes.newSecret(), now);
        return secret(worker).map(it -> Secret.of(it, worker));
    }

    /// Turns the second step on once the device has shown a right code.
    ///
    /// @return the recovery codes, which can be told this once; empty if the code is wrong
    public Optional<List<String>> confirm(String worker, String code, Instant now) {
        if (isOn(worker) || !takes(worker, code, now)) {
            return Optional.empty();
        }
        return transaction.execute(_ -> {
            sql.sql("update second_step set confirmed = :now where worker = :worker")
                    .param("now", Entries.at(now))
                    .param("worker", worker)
                    .update();
            return Optional.of(recoveryCodes(worker));
        });
    }

    /// Whether what was typed is a right code of the device or an unused recovery code. It is used up by this.
    public boolean passes(String worker, String typed, Instant now) {
        var code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return (isOn(worker) && takes(worker, code, now)) || recovers(worker, code, now);
    }

    /// How many recovery codes are left.
    public int recoveryCodesLeft(String worker) {
        return sql.sql("select count(*) from recovery_code where worker = :worker and used is null")
                .param("worker", worker)
                .query(Integer.class)
                .single();
    }

    /// Asks for no code of the device any more. Recovery codes stay with whoever has a passkey, for the day it is
    /// lost.
    public void end(String worker) {
        transaction.executeWithoutResult(_ -> {
            sql.sql("delete from second_step where worker = :worker")
                    .param("worker", worker)
                    .update();
            sql.sql("""
                    delete from recovery_code
                     where worker = :worker
                       and not exists (select from passkey where worker = :worker and removed is null)
                    """).param("worker", worker).update();
        });
    }

    /// Empty too if it cannot be opened: then recovery codes are what is left.
    private Optional<byte[]> secret(String worker) {
        return sql.sql("select data_key, sealed from second_step where worker = :worker")
                .param("worker", worker)
                .query((row, number) ->
                        new Vault.Sealed(row.getObject("data_key", UUID.class), Bytes.of(row.getBytes("sealed"))))
                .optional()
                .map(it -> vault.open(bound(worker), it))
                .flatMap(it ->
                        it instanceof Vault.Opened.Plain(var secret) ? Optional.of(secret.array()) : Optional.empty());
    }

    private void keep(String worker, byte[] secret, Instant now) {
        var sealed = vault.seal(bound(worker), Bytes.of(secret));
        sql.sql("""
                insert into second_step (worker, data_key, sealed, begun) values (:worker, :dataKey, :sealed, :now)
                on conflict (worker) do nothing
                """)
                .param("worker", worker)
                .param("dataKey", sealed.dataKey())
                .param("sealed", sealed.bytes().array())
                .param("now", Entries.at(now))
                .update();
    }

    /// What a worker's secret is sealed for.
    public static Vault.Bound bound(String worker) {
        return new Vault.Bound("second-step", worker, List.of());
    }

    private boolean takes(String worker, String code, Instant now) {
        var step = secret(worker).map(it -> codes.step(it, code, now));
        return step.isPresent()
                && step.get().isPresent()
                && sql.sql("update second_step set last_used = :step where worker = :worker and last_used < :step")
                                .param("step", step.get().getAsLong())
                                .param("worker", worker)
                                .update()
                        == 1;
    }

    private boolean recovers(String worker, String code, Instant now) {
        return sql.sql("""
                        update recovery_code set used = :now
                         where worker = :worker and hash = :hash and used is null
                        """)
                        .param("now", Entries.at(now))
                        .param("worker", worker)
                        .param("hash", hash(code))
                        .update()
                == 1;
    }

    /// New recovery codes, which can be told this once. Earlier ones let nobody in any more.
    public List<String> recoveryCodes(String worker) {
        return transaction.execute(_ -> newRecoveryCodes(worker));
    }

    private List<String> newRecoveryCodes(String worker) {
        sql.sql("delete from recovery_code where worker = :worker")
                .param("worker", worker)
                .update();
        var fresh = new ArrayList<String>();
        for (var number = 0; number < RECOVERY_CODES; number++) {
            var code = new StringBuilder();
            for (var letter = 0; letter < RECOVERY_LENGTH; letter++) {
                code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            sql.sql("insert into recovery_code (worker, hash) values (:worker, :hash)")
                    .param("worker", worker)
                    .param("hash", hash(code.toString()))
                    .update();
            fresh.add(code.insert(RECOVERY_LENGTH / 2, '-').toString());
        }
        return List.copyOf(fresh);
    }

    private static byte[] hash(String code) {
        return Sha256.of(code.getBytes(UTF_8));
    }
}
