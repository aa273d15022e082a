package org.waymark.agencies;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.waymark.store.Audit;
import org.waymark.store.Entries;
import org.waymark.web.SignInPages;
import org.waymark.web.SignedIn;

/// The passwords of workers. After too many wrong ones in a row a sign-in rests for a while.
public final class SignIns implements UserDetailsService, SignInPages.Attempts {
    private static final int PATIENCE = 10;
    private static final Duration REST = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final Agencies agencies;
    private final SecondSteps steps;
    private final SecondStepRule rule;
    private final Audit audit;
    private final PasswordEncoder encoder;
    private final InstantSource clock;

    public SignIns(
            JdbcClient sql,
            Agencies agencies,
            SecondSteps steps,
            SecondStepRule rule,
            Audit audit,
            PasswordEncoder encoder,
            InstantSource clock) {
        this.sql = sql;
        this.steps = steps;
        this.rule = rule;
        this.agencies = agencies;
        this.audit = audit;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return find(name).orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    }

    private Optional<SignedIn> find(String name) {
        var now = clock.instant();
        return agencies.worker(name.strip(), now)
                .flatMap(worker -> sql.sql("select password_hash, locked_until from sign_in where worker = :worker")
                        .param("worker", worker.id())
                        .query((row, number) -> new SignedIn(
                                worker.id(),
                                row.getString("password_hash"),
                                row.getObject("locked_until", OffsetDateTime.class)
                                        .toInstant()
                                        .isAfter(now)))
                        .optional());
    }

    /// The count of wrong ones starts again only once the last step is done: whoever has a password must not be able
    /// to try codes without end.
    @Override
    public boolean succeeded(String worker) {
        var more = rule.isAsked(worker);
        if (!more) {
            startCountAgain(worker);
        }
        note(worker, more ? "sign-in-password" : "sign-in");
        return more;
    }

    /// Whether what was typed is a right code or an unused recovery code. A wrong one counts like a wrong password.
    ///
    /// @param real the time that passes for people
    public boolean secondStep(String worker, String typed, Instant real) {
        var right = loadUserByUsername(worker).isAccountNonLocked() && steps.passes(worker, typed, real);
        if (right) {
            startCountAgain(worker);
        } else {
            failed(worker);
        }
        return right;
    }

    /// Somebody whose passkey has answered rightly. Empty if they have left, or if their sign-in rests.
    ///
    /// @param act what the audit calls it
    public Optional<SignedIn> byPasskey(String worker, String act) {
        var person = find(worker).filter(SignedIn::isAccountNonLocked);
        person.ifPresent(_ -> {
            startCountAgain(worker);
            note(worker, act);
        });
        return person;
    }

    private void startCountAgain(String worker) {
        sql.sql("update sign_in set failures = 0 where worker = :worker")
                .param("worker", worker)
                .update();
    }

    @Override
    public void failed(String name) {
        sql.sql("""
                update sign_in
                   set failures = failures + 1,
                       locked_until = case when failures + 1 >= :patience then :until else locked_until end
                 where worker = :worker
                """)
                .param("patience", PATIENCE)
                .param("until", Entries.at(clock.instant().plus(REST)))
                .param("worker", Optional.ofNullable(name).orElse("").strip())
                .update();
        note(Optional.ofNullable(name).orElse("").strip(), "sign-in-failed");
    }

    @Override
    public boolean passwordIsRight(String worker, String password) {
        var details = loadUserByUsername(worker);
        var right = details.isAccountNonLocked() && encoder.matches(password, details.getPassword());
        if (!right) {
            failed(worker);
        }
        return right;
    }

    @Override
    public String nameOf(String worker) {
        return agencies.worker(worker, clock.instant()).map(Worker::name).orElse(worker);
    }

    /// Writes down what somebody did with their sign-in. Only names of people who work here are: a mistyped name may be
    /// a password.
    public void note(String name, String act) {
        agencies.worker(name, clock.instant())
                .ifPresent(worker -> audit.write(worker.did(act, Optional.empty(), List.of(), "", clock.instant())));
    }
}
