package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Whoever writes a word that blames the child is shown a better one, and decides.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BetterWordsTest {
    private static final String RAISE = "/concerns/new";
    private static final String HAPPENED = "What happened?";
    private static final String HEARD = "What did you see or hear?";
    private static final String BLAMES = "He absconded at noon.\nHis aunt rang.";
    private static final String LOOK = "Look at some words before they are recorded";
    private static final String KEEP = "Keep my words";

    private TestWaymark waymark;
    private Visitor dev;
    private Visitor plain;
    private String child = "";

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-03T18:10");
        dev = waymark.signIn("dev");
        plain = waymark.signInWithoutScripts("dev");
        child = dev.opens(RAISE)
                .writes(HEARD, "He waits at the gate.")
                .press("Send")
                .child();
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void a_better_word_is_named_under_the_question_and_said_politely_once_the_person_pauses() {
        dev.records(child, "note").writes(HAPPENED, BLAMES);

        var hint = dev.page().locator(".wm-wording__hint:visible");
        assertThat(hint).containsText("“absconded” may sound as if the child were to blame");
        assertThat(hint).containsText("Better: missing, or went missing. If you quote somebody, keep it.");
        assertThat(dev.page().locator("form [role=status]:not([data-draft-told])"))
                .hasText(hint.textContent());
        assertThat(box(dev, HAPPENED)).hasAccessibleDescription(hint.textContent());
        assertThat(Looks.violations(dev.page())).isEmpty();

        dev.writes(HAPPENED, "He went missing at noon.");
        assertThat(hint).hasCount(0);
        assertThat(dev.page().locator("form [role=status]:not([data-draft-told])"))
                .hasText("");
    }

    @Test
    void every_word_of_the_register_is_read_by_the_browser_as_by_the_server() {
        dev.records(child, "note").writes(HAPPENED, "LIFESTYLE\n choices, attention-seeking; unbogus, bogusé, bogus2");

        var hint = dev.page().locator(".wm-wording__hint:visible");
        assertThat(hint).containsText("“attention-seeking”");
        assertThat(hint).containsText("“LIFESTYLE\n choices”");
        assertThat(hint).not().containsText("bogus");
    }

    @Test
    void the_front_door_and_whoever_gives_a_reason_read_the_better_word_too() {
        dev.opens("/front-door/" + child).writes("Why?", "He is streetwise.");
        assertThat(dev.page().locator(".wm-wording__hint:visible")).containsText("“streetwise”");

        dev.records(child, "plan-step")
                .picks("What kind of step?", "Talk with UKVI about status")
                .picks("Is the child's protection seen to?", "Yes")
                .press("Record");
        dev.reads("Agree with the other agencies first").writes("Why is it right here?", "The family is streetwise.");
        assertThat(dev.page().locator(".wm-wording__hint:visible")).containsText("“streetwise”");
        dev.press("Record it").reads("“streetwise” under “Why is it right here?”");
    }

    @Test
    void words_that_were_pointed_out_while_they_were_typed_are_recorded_at_once() {
        dev.records(child, "note").writes(HAPPENED, "She was called streetwise.");
        assertThat(dev.page().locator(".wm-wording__hint:visible")).hasCount(1);
        dev.press("Record").reads("Recorded: Note");
        story(dev).reads("She was called streetwise.");
    }

    /// A form that is sent before the pause in which a better word would have been named.
    @Test
    void words_that_nobody_has_pointed_out_yet_are_asked_about_with_scripts_too() {
        dev.records(child, "note");
        dev.page()
                .evaluate(
                        "() => { const it = document.getElementsByName('f.words')[0]; it.value = 'Absconded.'; it.form.submit() }");
        dev.reads(LOOK).reads("“Absconded”. Better: missing, or went missing.");
        assertThat(Looks.violations(dev.page())).isEmpty();
        dev.press("Record").reads(LOOK);
        dev.page().getByLabel(KEEP).check();
        dev.press("Record").reads("Recorded: Note");
    }

    @Test
    void the_name_of_another_child_is_asked_about_before_it_stands_in_this_ones_record() {
        dev.opens(RAISE)
                .writes("Name, as the child gives it", "Bo Inventory")
                .writes(HEARD, "Seen at the gate.")
                .press("Send");
        dev.records(child, "note")
                .writes(HAPPENED, "He came with bo inventory.")
                .press("Record");
        dev.reads(LOOK).reads("“bo inventory”. Another child you work with.").pictured("another-child");
        assertThat(Looks.violations(dev.page())).isEmpty();
        dev.press("Record").reads(LOOK);
        dev.page().getByLabel("The other child belongs in this record").check();
        dev.press("Record").reads("Recorded: Note");

        dev.records(child, "note").writes(HAPPENED, "The inventory was read.").press("Record");
        dev.reads("Recorded: Note");
    }

    @Test
    void where_a_child_is_gets_no_remark() {
        dev.opens(RAISE);
        var where = dev.page().locator(".wm-apart input[type=text]").first();
        where.fill("Bogus Street 1");
        dev.writes(HEARD, "She was called bogus.");
        assertThat(dev.page().locator(".wm-wording__hint")).hasCount(1);
    }

    @Test
    void without_scripts_the_form_comes_back_with_everything_in_it_and_a_word_to_keep_or_change() {
        plain.records(child, "note").writes(HAPPENED, BLAMES).writes("Who says so?", "His aunt, of a drug runner");
        plain.press("Record").reads(LOOK).reads("If you quote the child, or somebody else, keep them. You decide.");

        var notice = plain.page().locator(".wm-wording");
        assertThat(notice).containsText("What happened?: “absconded”. Better: missing, or went missing.");
        assertThat(notice).containsText("Who says so?: “drug runner”. Better: a child made to move drugs.");
        assertThat(notice).isFocused();
        notice.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(HAPPENED))
                .click();
        assertThat(plain.page().locator(":target")).hasAttribute("name", "f.words");
        assertThat(box(plain, HAPPENED)).hasValue(BLAMES);
        assertThat(box(plain, "Who says so?")).hasValue("His aunt, of a drug runner");
        assertThat(Looks.unseen(plain.page())).isEmpty();
        plain.pictured("words-to-decide-on");

        plain.press("Record").reads(LOOK);
        story(dev).doesNotRead("His aunt, of a drug runner");

        plain.page().getByLabel(KEEP).check();
        plain.press("Record").reads("Recorded: Note");
        story(dev).reads("He absconded at noon.").reads("His aunt, of a drug runner");
    }

    @Test
    void without_scripts_a_word_that_was_changed_is_asked_about_no_more() {
        plain.records(child, "note").writes(HAPPENED, "Hard to reach.").press("Record");
        plain.reads("Better: services have not yet found a way to reach the child.");
        plain.writes(HAPPENED, "We came when he slept.").press("Record").reads("Recorded: Note");
        story(dev).reads("We came when he slept.").doesNotRead("Hard to reach.");
    }

    @Test
    void what_was_decided_stays_decided_while_something_else_is_put_right() {
        plain.records(child, "note").writes(HAPPENED, "Called manipulative.").press("Record");
        plain.page().getByLabel(KEEP).check();
        plain.dates("When did it happen?", "31 2 2026").press("Record").reads("Put this right");
        plain.dates("When did it happen?", "3 4 2026").press("Record").reads("Recorded: Note");
    }

    @Test
    void what_keeps_a_child_safe_is_recorded_first_and_remarked_on_afterwards() {
        plain.records(child, "missing");
        plain.writes("What worries you most?", "Absconded again.")
                .press("Record")
                .reads("Recorded: Missing now")
                .reads("“Absconded” under “What worries you most?”. Better: missing, or went missing.")
                .reads("Change them in the story, or leave them if you quote somebody.");
        story(dev).reads("Absconded again.");
    }

    @Test
    void a_concern_goes_through_and_its_receipt_names_the_better_word() {
        plain.opens(RAISE)
                .writes(HEARD, "They call her an illegal immigrant.")
                .writes("What did the child say?", "I am bogus.")
                .press("Send")
                .reads("Ring them now.");
        var note = plain.page().locator(".wm-wording");
        assertThat(note).containsText("What did you see or hear?: “illegal immigrant”.");
        assertThat(note).containsText("Better: a child without settled status.");
        assertThat(note).not().containsText("bogus");
        var receipt = plain.page().url();
        assertThat(Looks.violations(dev.opens(receipt).page())).isEmpty();

        plain.follows(HEARD)
                .writes(HEARD, "They call her names.")
                .writes("Why?", "Kinder words.")
                .press("Record the correction")
                .reads("Recorded: correction");
        plain.opens(receipt);
        assertThat(note).hasCount(0);
    }

    @Test
    void a_correction_asks_about_what_it_writes_and_not_about_what_stood_there() {
        dev.records(child, "note").writes(HAPPENED, "Called over-sensitive.");
        assertThat(dev.page().locator(".wm-wording__hint:visible")).hasCount(1);
        dev.press("Record").reads("Recorded: Note");

        correct("Called over-sensitive.")
                .picks("What is wrong with it?", "It never was so")
                .writes("Why?", "It was a bogus call.")
                .press("Record the correction")
                .reads(LOOK)
                .reads("Why?: “bogus”. Better: not yet confirmed.")
                .doesNotRead("“over-sensitive”");
        assertThat(box(plain, "Why?")).hasValue("It was a bogus call.");
        plain.writes("Why?", "It was another child.")
                .press("Record the correction")
                .reads("Recorded: correction");
    }

    private Visitor correct(String words) {
        story(plain);
        var entry = plain.page()
                .locator("a", new Page.LocatorOptions().setHasText("Correct this"))
                .locator("xpath=ancestor::*[contains(., '" + words + "')][1]");
        entry.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Correct this"))
                .first()
                .click();
        return plain;
    }

    private Visitor story(Visitor visitor) {
        return visitor.opens("/children/" + child + "/story");
    }

    private static Locator box(Visitor visitor, String question) {
        return visitor.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(question))
                .first();
    }
}
