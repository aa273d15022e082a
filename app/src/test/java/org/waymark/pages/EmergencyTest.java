package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// A police officer opens the record of a child they do not work with, in an emergency; both agencies answer for it.
/// One afternoon and the three days after it, in order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmergencyTest {
    private static final String OPENED = "A record was opened in an emergency";

    private TestWaymark waymark;
    private Visitor hugh;
    private Visitor sana;
    private Visitor lewis;

    @BeforeAll
    void start() {
        waymark = OneAfternoon.WAYMARK;
        hugh = waymark.signIn("hugh");
        sana = waymark.signInWithoutScripts("sana");
        lewis = waymark.signIn("lewis");
    }

    @Test
    @Order(1)
    void only_some_may_and_a_wrong_reference_opens_nothing() {
        sana.isGone("/emergency");
        hugh.opens("/children").follows("Open the record of another child in an emergency");
        hugh.press("Open the record").reads("Say why it cannot wait");
        declare(hugh, "WM-00000").reads("No record was opened");
        assertThat(openings()).isZero();
        assertThat(waymark.acts("hugh")).endsWith("emergency-refused");
    }

    @Test
    @Order(2)
    void the_record_is_read_for_half_an_hour_and_only_what_keeps_the_child_safe_is_written() {
        var duc = waymark.child("Duc");
        hugh.isGone("/children/" + duc);
        hugh.opens("/emergency").pictured("emergency-open");
        declare(hugh, waymark.reference(duc))
                .reads("Open in an emergency: 30 minutes left")
                .reads("Duc");
        assertThat(Looks.violations(hugh.page())).isEmpty();
        assertThat(Looks.unmarked(hugh.page())).isEmpty();
        hugh.pictured("emergency-child");
        assertThat(hugh.page().locator(".wm-duty__act").count()).isZero();

        hugh.opens("/children/" + duc + "/story").reads("30 minutes left").doesNotRead("Correct this");
        hugh.doesNotRead("See the place");
        for (var place : kept(duc)) {
            hugh.isGone("/children/" + duc + "/places/" + place);
        }
        hugh.isGone("/children/" + duc + "/record/case-closed");
        hugh.isGone("/front-door/" + duc);
        hugh.isGone("/receipts/" + duc);
        var entries = entries(duc);
        assertThat(hugh.opens("/emergency").posts("/children/" + duc + "/record/nrm-submitted"))
                .isEqualTo(404);
        assertThat(entries(duc)).isEqualTo(entries);
        hugh.opens("/children/" + duc + "/record/missing").press("Record");
        assertThat(entries(duc)).isEqualTo(entries + 1);

        waymark.itIs("2026-04-06T11:59");
        hugh.opens("/children/" + duc).reads("1 minute left");
        waymark.itIs("2026-04-06T12:01");
        hugh.isGone("/children/" + duc);
        assertThat(hugh.answer("/children/" + duc)).isEqualTo(hugh.answer("/children/" + UUID.randomUUID()));
    }

    @Test
    @Order(3)
    void both_agencies_review_it_and_nobody_reviews_their_own() {
        sana.opens("/");
        var alert = sana.duty(OPENED).first();
        assertThat(alert.textContent()).contains("EM-").doesNotContain("Duc", "Hugh", "Brennan");
        sana.pictured("emergency-alert");
        alert.locator(".wm-duty__act a").click();
        var review = sana.page().url().replaceAll("^https?://[^/]+", "");
        hugh.isGone(review);
        lewis.isGone(review);
        sana.reads("Hugh Brennan")
                .reads("Seen getting into a car")
                .reads("Recorded something that keeps the child safe")
                .pictured("emergency-review");
        sana.press("Record the review").reads("Say whether it was justified");
        sana.picks("Was it justified?", "It was justified")
                .writes("Why do you think so?", "He was found within the hour.")
                .press("Record the review");
        assertThat(sana.opens("/").duty(OPENED).count()).isZero();
        sana.isGone(review);

        var priya = waymark.signIn("priya");
        priya.opens("/").duty(OPENED).first().locator(".wm-duty__act a").click();
        priya.reads("For the child: justified").doesNotRead("Duc");
        priya.picks("Was it justified?", "It was not justified")
                .writes("Why do you think so?", "The duty desk would have answered.")
                .press("Record the review");
        hugh.opens("/emergency").reads("One agency has said that it was justified, the other that it was not.");
        sana.opens("/children/" + waymark.child("Duc") + "/looked")
                .reads("Opened the record in an emergency")
                .reads("The record was open to them no longer")
                .reads("Said whether an emergency was justified")
                .doesNotRead("Something else");
        assertThat(waymark.acts("hugh"))
                .contains("emergency-opened", "emergency-ended", "read", "stated")
                .doesNotContain("reveal");
    }

    @Test
    @Order(4)
    void a_record_is_closed_at_once_and_what_nobody_reviews_goes_to_managers_after_three_days() {
        var amira = waymark.child("Amira");
        declare(hugh.opens("/emergency"), waymark.reference(amira))
                .press("End now")
                .reads("Open a record in an emergency");
        hugh.isGone("/children/" + amira);
        assertThat(lewis.opens("/").duty(OPENED).count()).isZero();
        waymark.itIs("2026-04-09T12:00");
        assertThat(lewis.opens("/").duty(OPENED).count()).as("just before").isZero();
        waymark.itIs("2026-04-09T12:02");
        lewis.opens("/").owes(OPENED, "since 12:01 pm today").pictured("emergency-overdue");
        lewis.duty(OPENED).first().locator(".wm-duty__act a").click();
        lewis.reads("Overdue").reads(waymark.reference(amira)).doesNotRead("Amira");
        sana.opens("/").owes(OPENED, "since 12:01 pm today");
        lewis.isGone("/children/" + amira);
    }

    private static Visitor declare(Visitor visitor, String reference) {
        return visitor.writes("Reference of the child", reference)
                .picks("What for?", "A child may come to harm now")
                .writes("Why can it not wait?", "Seen getting into a car at the station.")
                .press("Open the record");
    }

    private List<String> kept(String child) {
        return waymark.sql()
                .sql("select key::text from kept_place where child = cast(? as uuid)")
                .param(child)
                .query(String.class)
                .list();
    }

    private long entries(String child) {
        return waymark.sql()
                .sql("select count(*) from entry where child = cast(? as uuid)")
                .param(child)
                .query(Long.class)
                .single();
    }

    private long openings() {
        return waymark.sql()
                .sql("select count(*) from emergency_opening")
                .query(Long.class)
                .single();
    }
}
