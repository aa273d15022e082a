package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.waymark.TestWaymark;
import org.waymark.Visitor;
import org.waymark.casefile.Change;
import org.waymark.casefile.Outcome;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// A Monday with sixty concerns at the front door, two of them about one child and one that cannot wait. In order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BusyMondayTest {
    private static final int ALL = 60;
    private static final String[] FIRST = {"Ben", "Chloe", "Dara", "Ewan", "Fay", "Gus", "Hana", "Ivo"};
    private static final String[] LAST = {"Marsh", "Norfolk", "Oduya", "Pereira", "Quayle", "Rowan", "Stoica", "Thorpe"
    };

    private TestWaymark waymark;
    private Visitor dev;
    private String first;
    private String second;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-06T08:30");
        first = raise("tessa", "Amira Saleh", "Asleep in class again.", Map.of());
        for (var number = 0; number < ALL - 3; number++) {
            var name = FIRST[number % FIRST.length] + " " + LAST[(number / FIRST.length + number) % LAST.length];
            raise(number % 2 == 0 ? "joan" : "nell", name, "Concern " + number, Map.of());
        }
        second = raise("priya", "Ameera Salleh", "Seen at the station.", Map.of());
        raise("elif", "Zed", "A man is at the door.", Map.of("immediate_danger", new Value.Answer(true)));
        dev = waymark.signIn("dev");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    private String raise(String worker, String name, String seen, Map<String, Value> more) {
        var who = waymark.worker(worker);
        var now = When.at(waymark.now());
        var fields = new HashMap<String, Value>(more);
        fields.put("names", new Value.Text(name));
        fields.put("seen", new Value.Text(seen));
        var concern = new Change.Recording(
                "concern", now, now, who.agency().id(), "", fields, Map.of(), Change.Consents.NONE);
        var outcome = waymark.casefile().raise(UUID.randomUUID(), List.of(concern), who, waymark.now());
        return ((Outcome.Recorded) outcome).child().toString();
    }

    private Locator arrival(String words) {
        return dev.page().locator(".wm-entry", new Page.LocatorOptions().setHasText(words));
    }

    @Test
    @Order(1)
    void every_concern_stands_on_the_page_and_whoever_is_in_danger_first() {
        dev.opens("/front-door").reads(ALL + " concerns to decide on, 1 of them urgent");
        assertThat(dev.page().locator(".wm-entry").count()).isEqualTo(ALL);
        assertThat(dev.page().locator(".wm-entry").first().textContent())
                .contains("A man is at the door.")
                .contains("Danger now");
        assertThat(dev.page().locator(".wm-entry").nth(1).textContent()).contains("Asleep in class again.");
        dev.pictured("busy-monday");
        Looks.fine(dev);
    }

    @Test
    @Order(2)
    void two_concerns_that_may_be_about_one_child_point_to_each_other() {
        dev.opens("/front-door");
        assertThat(arrival("Asleep in class").textContent())
                .contains("May be about the same child: " + waymark.reference(second));
        assertThat(arrival("Seen at the station").textContent())
                .contains("May be about the same child: " + waymark.reference(first));
        assertThat(dev.page()
                        .locator(".wm-entry", new Page.LocatorOptions().setHasText("May be about"))
                        .count())
                .isEqualTo(2);
    }

    @Test
    @Order(3)
    void linked_they_are_one_contact_that_shows_what_each_said() {
        dev.opens("/front-door/" + second).reads("May already be known").follows("These are the same child");
        dev.writes("How do you know?", "The school and the police named the same mother.")
                .press("They are the same child");
        dev.opens("/front-door").reads(ALL - 1 + " concerns to decide on").doesNotRead("May be about the same child");
        dev.opens("/front-door/" + first)
                .reads("Seen at the station.")
                .reads("Raised before about the same child")
                .reads("Asleep in class again.");
        dev.pictured("two-concerns");
        Looks.fine(dev);
    }

    @Test
    @Order(4)
    void whoever_raised_it_sees_what_the_front_door_is_told_that_they_see() {
        dev.opens("/front-door/" + first).press("Take it up");
        dev.page().getByText("What whoever raised it sees").click();
        dev.reads("nor whether the child was known");
        dev.picks("What was decided?", "Assess the child's needs")
                .writes("Why?", "Two agencies name one man.")
                .press("Record the decision");

        var tessa = waymark.signIn("tessa");
        tessa.opens("/children/" + first + "/story")
                .reads("Asleep in class again.")
                .doesNotRead("Seen at the station.")
                .doesNotRead("Two agencies name one man.")
                .doesNotRead("Ameera")
                .doesNotRead("Assess the child");
    }
}
