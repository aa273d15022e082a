package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// A person at a browser, who finds everything by what is written on the page.
public final class Visitor {
    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    /// What may stand behind a question: who may see the answer.
    private static final String MARK = "( (Legal|Health|Intelligence|Immigration))?";

    private static final Path LOOKS = Path.of("target", "looks");

    private final Page page;

    Visitor(Page page) {
        this.page = page;
    }

    Visitor signIn(String worker, String password) {
        page.navigate("/sign-in");
        page.getByLabel("Your name for signing in").fill(worker);
        page.locator("[name=password]").fill(password);
        // Whoever opens another page before the answer is there has not signed in.
        page.waitForResponse(Visitor::isPage, button("Sign in")::click).finished();
        return this;
    }

    public Visitor signsOut() {
        opens("/you").page.locator("form[action='/sign-out']").evaluate("form => form.submit()");
        return reads("Sign in");
    }

    public Page page() {
        return page;
    }

    public Visitor opens(String path) {
        page.navigate(path);
        return this;
    }

    /// Follows a link by its words.
    public Visitor follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /// Presses a button, and waits until what it sends is answered.
    public Visitor press(String button) {
        var it = button(button);
        if (it.evaluate("it => it.form?.querySelector('[data-unsent]') != null").equals(true)) {
            page.waitForResponse(Visitor::isPage, it::click).finished();
        } else {
            it.click();
        }
        return this;
    }

    /// Presses a button of a form that cannot be sent now.
    public Visitor pressInVain(String button) {
        button(button).click();
        return this;
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static boolean isPage(Response answer) {
        return answer.request().isNavigationRequest() && (answer.status() < 300 || answer.status() >= 400);
    }

    /// Writes into a box under its question.
    public Visitor writes(String question, String answer) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(asked(question)))
                .first()
                .fill(answer);
        return this;
    }

    private static Pattern asked(String question) {
        return Pattern.compile("^" + inPattern(question) + MARK + "$");
    }

    /// Words as they stand in a pattern. The browser reads patterns too, and knows no other way to quote.
    private static String inPattern(String words) {
        return words.replaceAll("[?.()]", "\\\\$0");
    }

    /// Picks one of the answers under a question.
    public Visitor picks(String question, String answer) {
        group(question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    /// Ticks everything that is offered under a question.
    public Visitor ticksAll(String question) {
        group(question).getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
        return this;
    }

    /// Chooses from a list that folds out.
    public Visitor chooses(String question, String answer) {
        var select = page.getByLabel(question, new Page.GetByLabelOptions().setExact(true))
                .first();
        var option = select.locator("option", new Locator.LocatorOptions().setHasText(answer))
                .first();
        select.selectOption(option.getAttribute("value"));
        return this;
    }

    /// Fills in the day and the time of a moment: "3 4 2026 16:00".
    public Visitor dates(String question, String moment) {
        var parts = moment.split(" ", -1);
        var group = group(question);
        group.getByLabel("Day").fill(parts[0]);
        group.getByLabel("Month").fill(parts[1]);
        group.getByLabel("Year").fill(parts[2]);
        if (parts.length > 3) {
            group.getByLabel(Pattern.compile("^Time")).fill(parts[3]);
        }
        return this;
    }

    private Locator group(String question) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .first();
    }

    /// What must happen, as the list shows it: a line by how its title begins.
    public Locator duty(String title) {
        var begins = Pattern.compile("^\\s*" + inPattern(title));
        return page.locator(
                ".wm-duty",
                new Page.LocatorOptions().setHas(page.locator("h3", new Page.LocatorOptions().setHasText(begins))));
    }

    /// Goes to the form that would meet a duty on this page.
    public Visitor meets(String title) {
        duty(title).first().locator(".wm-duty__act a").click();
        return this;
    }

    /// Asks why a duty on this page is due.
    public Visitor asksWhy(String title) {
        duty(title)
                .first()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Why?"))
                .click();
        return this;
    }

    /// Opens the form for an entry of a kind.
    public Visitor records(String child, String kind) {
        return opens("/children/" + child + "/record/" + kind);
    }

    /// Opens a page and finds what anyone finds who opens a page that never was.
    public Visitor isGone(String path) {
        var answer = page.navigate(path);
        if (answer.status() != 404) {
            throw new AssertionError(path + " answers " + answer.status());
        }
        return this;
    }

    /// What comes back for an address, without what differs from one asking to the next.
    public String answer(String path) {
        var answer = page.request().get(path);
        return answer.status()
                + answer.text().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…").replaceAll("value=\"[^\"]*\"", "");
    }

    /// The status that comes back for a form without questions, sent from the page that is open.
    public int posts(String path) {
        var form = FormData.create()
                .set("_csrf", page.locator("[name=_csrf]").first().getAttribute("value"))
                .set("key", UUID.randomUUID().toString());
        return page.request().post(path, RequestOptions.create().setForm(form)).status();
    }

    /// What each entry of the story on this page is called.
    public List<String> titles() {
        return page.locator(".wm-line .moj-timeline__title").allInnerTexts();
    }

    public Visitor reads(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    public Visitor doesNotRead(String text) {
        assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    /// Whether a duty stands on this page, and how urgently: "Overdue since 6:10 pm yesterday".
    public Visitor owes(String title, String due) {
        assertThat(duty(title).first())
                .containsText(due, new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
        return this;
    }

    /// Whether a page that shows duties, and no form or refusal that is still open, shows no such duty.
    public Visitor owesNo(String title) {
        assertThat(page.locator(".wm-stamp, .wm-guard")).hasCount(0);
        assertThat(duty(title)).hasCount(0);
        return this;
    }

    /// How far the case has come, as the child's page shows it.
    public Visitor isAt(String stage, String progress) {
        assertThat(page.locator(
                        ".wm-stages__stage",
                        new Page.LocatorOptions()
                                .setHas(page.locator(
                                        ".wm-stages__title", new Page.LocatorOptions().setHasText(stage)))))
                .containsText(progress);
        return this;
    }

    /// Whether a name stands on the page whole, in its own direction, "ltr" or "rtl", on a desk and on a phone.
    public Visitor showsWhole(String name, String direction) {
        for (var width : List.of(375, 1280)) {
            page.setViewportSize(width, 900);
            var shown = page.locator("main bdi", new Page.LocatorOptions().setHasText(name))
                    .first();
            assertThat(shown).hasText(name);
            assertThat(shown).hasCSS("direction", direction);
            var box = shown.boundingBox();
            if (box.x < 0 || box.x + box.width > width) {
                throw new AssertionError(
                        "Not whole at a width of " + width + ": from " + box.x + ", wide " + box.width);
            }
        }
        return fits();
    }

    /// Takes pictures of the page as it looks on a desk and on a phone, where nothing may lie off to the side.
    public Visitor pictured(String picture) {
        for (var width : List.of(375, 1280)) {
            page.setViewportSize(width, 900);
            fits();
            TestBrowsers.picture(
                    page,
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(LOOKS.resolve(picture + "-" + width + ".png")));
        }
        return this;
    }

    private Visitor fits() {
        var wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!wider.equals(0)) {
            throw new AssertionError(wider + " pixels too wide: " + page.url());
        }
        return this;
    }

    /// The part of the address that names a child.
    public String child() {
        var matcher = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}").matcher(page.url());
        if (!matcher.find()) {
            throw new AssertionError("No child in " + page.url());
        }
        return matcher.group();
    }
}
