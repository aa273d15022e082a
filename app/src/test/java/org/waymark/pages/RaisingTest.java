package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;
import org.waymark.packs.Loaded;
import org.waymark.packs.Packs;

/// Raising a concern: one quiet page for one child or several, and a receipt that never tells whether they were known.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaisingTest {
    private static final String RAISE = "/concerns/new";
    private static final Pattern CONTROL = Pattern.compile("(?:f|child\\.0)\\.([a-z_]+)(?:[.].*)?");

    private TestWaymark waymark;
    private Visitor tessa;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-03T18:10");
        tessa = waymark.signIn("tessa");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void the_page_asks_every_question_of_a_concern_once() {
        var asked = new ArrayList<String>();
        for (var name : names(tessa.opens(RAISE).page())) {
            var control = CONTROL.matcher(name);
            if (control.matches() && !asked.contains(control.group(1))) {
                asked.add(control.group(1));
            }
        }
        var concern = ((Loaded.Ready) Packs.load(Path.of("..", "packs"), List.of()))
                .procedures()
                .kind("concern")
                .orElseThrow();
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        concern.fields().stream().map(field -> field.id()).toList());
    }

    @Test
    void a_blank_form_goes_through() {
        tessa.opens(RAISE).press("Send").reads("Children’s Services have not been told yet.");
    }

    @Test
    void the_first_thing_on_the_page_is_what_to_do_in_danger() {
        tessa.opens(RAISE).reads("999").reads("0300 123 4043").reads("have no authority over them");
        var danger = tessa.page().locator(".wm-danger").boundingBox();
        var form = tessa.page().locator("form.wm-parts-of-form").boundingBox();
        assertThat(danger.y).isLessThan(form.y);
    }

    @Test
    void a_concern_about_two_children_makes_two_records_with_what_is_common_in_both() {
        tessa.opens(RAISE)
                .writes("What did you see or hear?", "The same van brings both.")
                .writes("Name, as the child gives it", "Mina Okoro")
                .press("Add another child");
        tessa.page().locator("[name='child.1.names']").fill("Tobi Okoro");
        assertThat(tessa.page().locator("[name='child.0.names']")).hasValue("Mina Okoro");
        tessa.press("Send");

        assertThat(tessa.page().locator("main")).containsText(Pattern.compile("WM-\\w+.*WM-\\w+", Pattern.DOTALL));
        tessa.press("I have rung them").reads("You recorded that Children’s Services were told");
        var dev = waymark.signIn("dev");
        for (var name : List.of("Mina", "Tobi")) {
            dev.opens("/front-door")
                    .page()
                    .locator(".wm-entry", new Page.LocatorOptions().setHasText(name))
                    .locator("h2 a")
                    .click();
            dev.opens("/children/" + dev.child() + "/story")
                    .reads("The same van brings both.")
                    .reads(name)
                    .doesNotRead(name.equals("Mina") ? "Tobi" : "Mina");
        }
    }

    @Test
    void the_receipt_is_the_same_whether_the_child_was_known_or_not() {
        var first = receipt("Sara Ali");
        assertThat(receipt("Sara Ali")).isEqualTo(first);
    }

    @Test
    void a_name_in_its_own_script_stands_beside_the_other_and_reads_from_its_own_side() {
        tessa.opens(RAISE).writes("Name, as the child gives it", "Amira Saleh");
        tessa.page().getByText("More about this child").click();
        tessa.writes("Name in the child's own script", "أميرة صالح").press("Send");
        tessa.opens("/children/" + tessa.child());
        assertThat(tessa.page().locator("h1 bdi", new Page.LocatorOptions().setHasText("أميرة صالح")))
                .isVisible();
    }

    @Test
    void a_very_long_name_is_shown_whole_and_breaks_no_page() {
        var name = "Wolfeschlegelsteinhausenbergerdorff".repeat(3) + " de la Santísima Trinidad Ruiz y Picasso";
        tessa.opens(RAISE).writes("Name, as the child gives it", name).press("Send");
        var child = tessa.child();
        for (var path : List.of("/receipts/" + child, "/children/" + child, "/children/" + child + "/story", "/")) {
            tessa.opens(path);
            for (var width : List.of(320, 1280)) {
                tessa.page().setViewportSize(width, 900);
                assertThat(Looks.tooWide(tessa.page()))
                        .as("%s at %s", path, width)
                        .isZero();
            }
        }
        tessa.opens("/children/" + child).reads(name);
    }

    private String receipt(String name) {
        tessa.opens(RAISE)
                .writes("What did you see or hear?", "Afraid to go home.")
                .writes("Name, as the child gives it", name)
                .press("Send");
        return tessa.page().locator("main").innerText().replaceAll("WM-\\w+", "WM-");
    }

    private static List<String> names(Page page) {
        return ((List<?>)
                        page.evaluate("[...new Set([...document.querySelectorAll('main [name]')].map(it => it.name))]"))
                .stream().map(String.class::cast).toList();
    }
}
