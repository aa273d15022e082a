package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whoever has lost every device and every recovery code comes in again with the password, once the operator says so.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetBackTest {
    private TestWaymark waymark;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-06T11:30");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    private String call(String... args) {
        var said = new StringWriter();
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", waymark.data().toString()));
        var status = Main.commands()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
        return status + " " + said.toString().strip();
    }

    private long count(String what) {
        return waymark.sql()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    @Test
    void somebody_without_device_and_codes_signs_in_with_the_password_again() {
        var elsewhere = waymark.signIn("tessa");
        elsewhere.opens("/children");
        waymark.sql().sql("""
                insert into second_step (worker, data_key, sealed, begun, confirmed)
                values ('tessa', gen_random_uuid(), '', now(), now());
                insert into recovery_code (worker, hash) values ('tessa', '');
                insert into passkey_owner (worker, handle) values ('tessa', '1');
                insert into passkey (id, worker, credential, key, travels, name, added, counter)
                values (gen_random_uuid(), 'tessa', '1', '1', true, 'A phone', now(), 0);
                insert into provider_link (issuer, subject, worker, made) values ('https://id', '1', 'tessa', now());
                """).update();
        assertThat(waymark.signIn("tessa").page().url())
                .as("a code is asked for")
                .contains("/sign-in/code");

        assertThat(call("let-back", "tessa", "--reason", "Phone stolen; I know her voice"))
                .isEqualTo("0 tessa signs in with the password alone now. Forgotten: the codes of a device, a passkey,"
                        + " the link to an agency's own sign-in. Every sign-in of theirs has ended.");

        assertThat(elsewhere.opens("/children").page().url()).contains("/sign-in");
        var tessa = waymark.signIn("tessa");
        assertThat(tessa.opens("/children").page().url()).endsWith("/children");
        assertThat(count("recovery_code where worker = 'tessa'")).isZero();
        assertThat(count("passkey where worker = 'tessa' and removed is null")).isZero();
        assertThat(count("audit where act = 'let-back' and what = '{tessa}' and reason like 'Phone stolen%'"))
                .isEqualTo(1);
    }

    @Test
    void who_is_not_there_or_without_a_reason_nobody_is_let_back() {
        assertThat(call("let-back", "nobody", "--reason", "x")).isEqualTo("1 There is nobody who signs in as nobody.");
        assertThat(call("let-back", "sana", "--reason", " ")).startsWith("1 Say how it was lost");
        assertThat(call("let-back", "sana", "--reason", "Asked by mistake"))
                .contains("nothing but the password was there");
    }
}
