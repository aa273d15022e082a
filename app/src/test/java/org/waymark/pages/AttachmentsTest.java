package org.waymark.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;
import org.waymark.files.Checks;
import org.waymark.files.MadeUpFiles;

/// Photographs and papers hang on what they belong to, for those alone who work with the child, and say nothing of
/// where they were made.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentsTest {
    private static final String SECRET = "fourteenelmstreet";
    private static final String CHILD = "The child, in April 2026";
    private static final byte[] PHOTOGRAPH = MadeUpFiles.photograph(640, 480, 6, SECRET);

    private TestWaymark waymark;
    private String amira;

    @BeforeAll
    void start() {
        waymark = TestWaymark.withStoriesOn("2026-04-06T11:30");
        amira = "/children/" + waymark.child("Amira");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    private static Visitor chooses(Visitor who, String name, byte[] bytes) {
        who.page().locator("[name=file]").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        return who;
    }

    /// On the form of the newest entry that this person may add to.
    private Visitor attaching(Visitor who) {
        who.opens(amira + "/story");
        var form = who.page().locator("a[href$='/attach']").first().getAttribute("href");
        return who.opens(form);
    }

    private Visitor attaches(Visitor who, String name, byte[] bytes, String shows, String place) {
        return chooses(attaching(who), name, bytes)
                .writes("What is to be seen in it?", shows)
                .picks("Could somebody tell from it where the child is?", place)
                .press("Attach it");
    }

    private byte[] content(Visitor who) {
        var answer = who.page().request().get(address(who) + "/content");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private String address(Visitor who) {
        return who.page().url().replace(waymark.address(), "").replaceAll("/(reveal|original|strike)$", "");
    }

    @Test
    void a_photograph_is_seen_by_those_who_work_with_the_child_and_says_nothing_of_where_it_was_made() {
        var owen = attaching(waymark.signIn("owen"));
        Looks.fine(owen);
        owen.pictured("attach");
        attaches(owen, "IMG_1.jpg", PHOTOGRAPH, CHILD, "No").reads("Attached").reads(CHILD);
        Looks.fine(owen);
        owen.pictured("attached");
        assertThat(owen.page().locator(".wm-picture__shown").evaluate("it => it.naturalWidth"))
                .as("shown upright")
                .isEqualTo(480);

        var shown = content(owen);
        assertThat(new String(shown, ISO_8859_1)).doesNotContain(SECRET).doesNotContain("Exif");
        var page = address(owen);
        owen.follows("Back to all photographs and papers").reads(CHILD).reads("Photograph, attached by Owen Clarke");
        Looks.fine(owen);
        owen.opens(amira + "/story").reads(CHILD);
        owen.pictured("story-with-a-photograph");
        Looks.fine(owen);

        waymark.signIn("maggie").opens(page).reads(CHILD);
        waymark.signIn("maggie").opens(amira + "/looked").reads("Looked at a photograph or a paper");
        for (var other : List.of("nell", "lewis", "tessa")) {
            var who = waymark.signIn(other);
            for (var path : List.of(page, page + "/content", page + "/original", page + "/strike")) {
                assertThat(who.page().request().get(path).status())
                        .as(other + " " + path)
                        .isEqualTo(404);
            }
            who.opens(amira + "/story").doesNotRead(CHILD);
        }
    }

    @Test
    void a_file_goes_out_kept_nowhere_under_a_name_of_ours_and_able_to_do_nothing() {
        var owen = attaches(
                waymark.signIn("owen"),
                "../../etc/passwd\u202Egpj.pdf",
                MadeUpFiles.pdf(SECRET, it -> {}),
                "An order",
                "No");
        owen.reads("An order").reads("Open the PDF");
        Looks.fine(owen);
        var answer = owen.page().request().get(address(owen) + "/content");

        assertThat(answer.headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("content-disposition", "attachment; filename=\"pdf.pdf\"")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .hasEntrySatisfying(
                        "content-security-policy", it -> assertThat(it).contains("sandbox"));
        assertThat(owen.page()
                        .request()
                        .get(
                                address(owen) + "/content",
                                RequestOptions.create().setHeader("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(404);
        var part = owen.page()
                .request()
                .get(address(owen) + "/content", RequestOptions.create().setHeader("Range", "bytes=0-9"));
        assertThat(part.headers()).doesNotContainKey("accept-ranges");
    }

    @Test
    void what_could_tell_where_the_child_is_comes_out_for_a_reason_and_for_a_minute() {
        var owen = attaches(
                waymark.signIn("owen"),
                "school.png",
                MadeUpFiles.screenshot(SECRET),
                "At school",
                "Yes, or I am not sure");
        owen.reads("Kept apart").doesNotRead("Take care");
        assertThat(owen.page().locator(".wm-picture").count()).isZero();
        assertThat(owen.page().request().get(address(owen) + "/content").status())
                .isEqualTo(404);

        owen.follows("See it, and say why");
        owen.press("Show it to me").reads("Say why");
        Looks.fine(owen);
        owen.writes("Why do you need to see it?", "To know the uniform").press("Show it to me");
        owen.reads("Shown to you for one minute");
        Looks.fine(owen);
        owen.pictured("revealed");
        assertThat(content(owen)).isNotEmpty();
        waymark.passes(Duration.ofMinutes(1));
        assertThat(owen.page().request().get(address(owen) + "/content").status())
                .isEqualTo(404);
        owen.opens(amira + "/looked").reads("To know the uniform");
    }

    @Test
    void the_original_is_every_byte_as_it_was_sent() {
        var owen = attaches(waymark.signIn("owen"), "IMG_2.jpg", PHOTOGRAPH, "A car", "No");
        owen.follows("Take the original out").press("Take it out").reads("Say why");
        owen.writes("Why do you need it?", "For the police");
        var saved = owen.page().waitForDownload(() -> owen.press("Take it out"));

        assertThat(saved.suggestedFilename()).isEqualTo("photograph.jpg");
        assertThat(saved.path()).hasBinaryContent(PHOTOGRAPH);
        owen.opens(amira + "/looked").reads("For the police");
    }

    @Test
    void what_is_struck_out_is_shown_to_nobody_again() {
        var owen = attaches(waymark.signIn("owen"), "IMG_3.jpg", PHOTOGRAPH, "Another child", "No");
        var page = address(owen);
        owen.follows("Strike it out")
                .writes("Why does it not belong there?", "It is another child.")
                .press("Strike it out");

        owen.reads("Struck out by Owen Clarke").reads("It is another child.");
        Looks.fine(owen);
        for (var path : List.of("/content", "/original", "/reveal", "/strike")) {
            assertThat(owen.page().request().get(page + path).status()).as(path).isEqualTo(404);
        }
        owen.opens(amira + "/files").reads("Struck out");
    }

    @Test
    void what_is_wrong_is_said_and_the_words_stay() {
        var owen = chooses(attaching(waymark.signIn("owen")), "notes.txt", "Dear all".getBytes(UTF_8))
                .writes("What is to be seen in it?", "A letter")
                .press("Attach it");
        owen.reads("That is not a JPEG or PNG picture").reads("Say whether somebody could tell");
        Looks.fine(owen);
        owen.pictured("attach-wrong");
        assertThat(owen.page().locator("[name=shows]").inputValue()).isEqualTo("A letter");

        chooses(owen, "large.jpg", new byte[Checks.LARGEST + 200_000])
                .writes("What is to be seen in it?", "A film")
                .press("Attach it");
        owen.reads("That file is larger than 10 MB");

        attaching(owen).press("Attach it").reads("Choose a photograph or a document");
    }

    @Test
    void without_scripts_and_sent_twice_it_hangs_there_once() {
        var owen = attaching(waymark.signInWithoutScripts("owen"));
        var form = FormData.create();
        owen.page()
                .locator("main form input[type=hidden]")
                .all()
                .forEach(it -> form.set(it.getAttribute("name"), it.getAttribute("value")));
        form.set("shows", "Sent twice")
                .set("place", "no")
                .set("file", new FilePayload("a.jpg", "image/jpeg", PHOTOGRAPH));
        var to = owen.page().url();
        for (var time = 0; time < 2; time++) {
            var answer = owen.page().request().post(to, RequestOptions.create().setMultipart(form));
            assertThat(answer.status()).isEqualTo(200);
        }
        owen.opens(amira + "/files");
        assertThat(owen.page()
                        .getByText("Sent twice", new Page.GetByTextOptions().setExact(true))
                        .count())
                .isEqualTo(1);
        assertThat(owen.page()
                        .request()
                        .post("/concerns/new", RequestOptions.create().setMultipart(form))
                        .status())
                .as("no other form takes a file")
                .isEqualTo(415);
    }
}
