package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// A school writes a name as it heard it. The child is known under another spelling, in a team whose records the front
/// door does not see. In order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MayBeKnownTest {
    private static final String ASK = "Ask who may know this child";

    private TestWaymark waymark;
    private Visitor dev;
    private String amira;
    private String ameera;

    @BeforeAll
    void start() {
        waymark = TestWaymark.withStoriesOn("2026-04-06T11:30");
        amira = waymark.child("Amira");
        dev = waymark.signIn("dev");
        ameera = raised("Ameera Salleh");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    /// By a teacher who never learns whether the child is known.
    private String raised(String name) {
        var tessa = waymark.signIn("tessa");
        tessa.opens("/concerns/new").writes("Name, as the child gives it", name).press("Send");
        tessa.doesNotRead("Amira").doesNotRead("Sana Iqbal").doesNotRead("may know");
        return waymark.sql()
                .sql("select child::text from child_card where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private String contact() {
        return "/front-door/" + ameera;
    }

    @Test
    @Order(1)
    void the_front_door_is_told_whom_to_ask_and_nothing_of_the_child() {
        dev.opens(contact()).reads(ASK).reads("Sana Iqbal, North team").reads("A name fits: Ameera, Salleh");
        dev.pictured("may-be-known");
        Looks.fine(dev);
        dev.doesNotRead("Amira").doesNotRead(waymark.reference(amira)).doesNotRead("2010");
        dev.isGone("/children/" + amira);
        assertThat(told(amira)).containsOnly("dev");
    }

    @Test
    @Order(2)
    void whoever_works_with_the_child_sees_that_it_was_told() {
        waymark.signIn("sana")
                .opens("/children/" + amira + "/looked")
                .reads("Was told at the front door whom to ask, as the child may be known");
    }

    @Test
    @Order(3)
    void a_child_of_another_authority_or_that_somebody_is_kept_out_of_is_nobody_to_ask_about() {
        keep("dev", "infinity");
        dev.opens(contact()).doesNotRead(ASK);
        keep("dev", "2026-04-06");
        dev.opens(contact()).reads(ASK);
        waymark.sql()
                .sql("update tie set team = 'east' where relation = 'team' and child = cast(? as uuid)")
                .param(amira)
                .update();
        dev.opens(contact()).doesNotRead(ASK);
        waymark.sql()
                .sql("update tie set team = 'north' where relation = 'team' and child = cast(? as uuid)")
                .param(amira)
                .update();
    }

    private void keep(String worker, String until) {
        waymark.sql().sql("delete from tie where relation = 'kept-out'").update();
        waymark.sql().sql("""
                insert into tie (id, child, relation, worker, since, until, purpose, basis, made_by)
                values (gen_random_uuid(), cast(? as uuid), 'kept-out', ?, '2026-04-01', cast(? as timestamptz), 'His niece',
                        'safeguarding', 'maggie')
                """).param(amira).param(worker).param(until).update();
    }

    @Test
    @Order(4)
    void nobody_is_asked_about_a_name_that_fits_nobody() {
        var other = raised("Bartholomew Quill");
        dev.opens("/front-door/" + other).doesNotRead(ASK).doesNotRead("May already be known");
    }

    @Test
    @Order(5)
    void once_it_is_allocated_the_worker_sees_both_compares_and_links_them() {
        dev.opens(contact()).press("Take it up");
        dev.opens("/children/" + ameera + "/record/allocated?f.role=social-worker")
                .chooses("Who takes it on?", "Sana Iqbal")
                .press("Record");
        var sana = waymark.signIn("sana");
        sana.opens("/children/" + ameera).reads("May be the same child").reads("Ameera is like Amira");
        sana.pictured("may-be-the-same");
        Looks.fine(sana);
        sana.follows("Compare the two records").reads("Are these the same child?");
        sana.writes("How do you know?", "I asked her.").press("They are the same child");
        sana.opens("/children/" + amira).doesNotRead("May be the same child");
    }

    @Test
    @Order(6)
    void a_search_that_finds_no_such_name_shows_those_that_are_like_it() {
        var sana = waymark.signIn("sana");
        sana.opens("/children");
        search(sana, "Lihn Tran");
        sana.reads("Nobody has exactly that name. These are like it.").reads("Linh");
        sana.pictured("search-like");
        Looks.fine(sana);
        search(sana, "Linh");
        sana.reads("1 child found.");
        search(sana, "Bartholomew");
        sana.reads("No child you work with has that name or reference.");
        assertThat(waymark.acts("sana")).containsOnlyOnce("searched-in-vain");
    }

    private static void search(Visitor visitor, String words) {
        visitor.page().locator("#words").fill(words);
        visitor.press("Search");
    }

    private List<String> told(String child) {
        return waymark.sql()
                .sql("select worker from audit where act = 'told-whom-to-ask' and child = cast(? as uuid)")
                .param(child)
                .query(String.class)
                .list();
    }
}
