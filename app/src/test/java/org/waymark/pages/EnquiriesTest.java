package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Somebody rings and asks about a child. Whoever answers learns nothing; those who work with the child do.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnquiriesTest {
    private static final String ASKED = "Someone asked about this child";

    private TestWaymark waymark;
    private Visitor nell;
    private Visitor sana;
    private Visitor dev;

    @BeforeAll
    void start() {
        waymark = OneAfternoon.WAYMARK;
        nell = waymark.signInWithoutScripts("nell");
        sana = waymark.signIn("sana");
        dev = waymark.signIn("dev");
    }

    /// Byte for byte, but for the reference, the id of the call and the tokens.
    @Test
    void whoever_takes_a_call_gets_the_same_answer_for_a_child_who_is_known_and_one_who_is_not() {
        for (var visitor : List.of(nell, sana)) {
            var audit = lines();
            var known = answerTo(visitor, "Amira Saleh");
            var partly = answerTo(visitor, "amirah");
            var unknown = answerTo(visitor, "Quentin Zachary");
            assertThat(known).startsWith("200").isEqualTo(unknown).isEqualTo(partly);
            assertThat(lines() - audit)
                    .as("three calls, and no child looked up")
                    .isEqualTo(3);
        }
        assertThat(waymark.sql()
                        .sql("select count(*) from audit where act = 'enquiry' and child is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void those_who_work_with_the_child_are_told_look_into_it_and_it_stands_in_the_record() {
        nell.follows("Enquiries")
                .writes("Their name", "A man who said Uncle Rafi")
                .writes("Their number", "07700 900123")
                .writes("Name of the child", "Linh Tranh")
                .writes("What do they ask for?", "Which foster family she is with")
                .writes("Their own words", "You people have my niece")
                .chooses("What do they say they are to the child?", "Another relative");
        nell.pictured("enquiry")
                .press("Write it down")
                .reads("The call is written down")
                .pictured("enquiry-taken");

        var told = sana.opens("/");
        told.pictured("enquiry-alert");
        alert(told, "Linh").locator(".wm-duty__act a").click();
        told.reads("Uncle Rafi").reads("07700 900123").reads("Nell Foster").pictured("enquiry-asked");
        told.press("Looked into").reads("Say what you did to find out");
        told.picks("Whom was it about?", "It is about this child")
                .writes("What did you do?", "Rang the police missing unit. Carer told to keep the door shut.")
                .press("Looked into");
        told.reads("Someone asked about the child").reads("Uncle Rafi").reads("Which foster family she is with");
        assertThat(alert(told.opens("/"), "Linh").count()).isZero();

        nell.opens("/enquiries").reads("Calls that you wrote down").doesNotRead("police missing unit");
        assertThat(nell.opens("/").duty(ASKED).count()).isZero();
    }

    @Test
    void a_child_who_becomes_known_after_the_call_is_found_as_well() {
        answerTo(nell, "Bartholomew Finch");
        dev.opens("/").doesNotRead("Bartholemew");
        nell.opens("/concerns/new")
                .writes("Name, as the child gives it", "Bartholemew Finch")
                .press("Send");
        assertThat(alert(dev.opens("/"), "Bartholemew F.").count()).isEqualTo(1);
    }

    @Test
    void nobody_else_finds_the_call_whether_it_is_about_a_child_or_not() {
        var key = UUID.randomUUID();
        send(nell, key, "Jordan");
        var path = "/children/" + child("Jordan") + "/enquiries/" + key;
        assertThat(status(dev, path)).isEqualTo(200);
        assertThat(status(dev, "/children/" + child("Kayla") + "/enquiries/" + key))
                .as("a child of another name")
                .isEqualTo(404);
        assertThat(status(nell, path)).as("who took the call").isEqualTo(404);
        assertThat(status(sana, path)).as("who works with other children").isEqualTo(404);
        assertThat(status(waymark.signIn("grace"), path))
                .as("who raised the concern")
                .isEqualTo(404);
        assertThat(status(nell, "/enquiries/" + key)).isEqualTo(200);
        assertThat(status(dev, "/enquiries/" + key))
                .as("the receipt of somebody else")
                .isEqualTo(404);
    }

    @Test
    void an_empty_call_is_not_written_down_and_one_that_is_sent_twice_counts_once() {
        sana.opens("/enquiries").press("Write it down").reads("Write down something of the call");
        var key = UUID.randomUUID();
        var before = calls();
        send(sana, key, "Nobody Inparticular");
        send(sana, key, "Nobody Inparticular");
        assertThat(calls() - before).isEqualTo(1);
    }

    private String answerTo(Visitor visitor, String child) {
        var key = UUID.randomUUID();
        return send(visitor, key, child)
                .replace(key.toString(), "…")
                .replaceAll("EQ-[0-9A-Z]{5}", "…")
                .replaceAll("value=\"[^\"]*\"", "");
    }

    private static String send(Visitor visitor, UUID key, String child) {
        var token = visitor.opens("/enquiries")
                .page()
                .locator("[name=_csrf]")
                .first()
                .getAttribute("value");
        var form = FormData.create();
        Map.of("_csrf", token, "key", key.toString(), "caller", "Somebody", "child", child)
                .forEach(form::set);
        var answer = visitor.page()
                .request()
                .post("/enquiries", RequestOptions.create().setForm(form));
        return answer.status() + answer.text();
    }

    private String child(String name) {
        return waymark.sql()
                .sql("select child::text from child_card where display like ? || '%' limit 1")
                .param(name)
                .query(String.class)
                .single();
    }

    private static Locator alert(Visitor visitor, String child) {
        return visitor.duty(ASKED).filter(new Locator.FilterOptions().setHasText(child));
    }

    private long lines() {
        return waymark.sql()
                .sql("select count(*) from audit where act not in ('sign-in')")
                .query(Long.class)
                .single();
    }

    private long calls() {
        return waymark.sql()
                .sql("select count(*) from enquiry")
                .query(Long.class)
                .single();
    }

    private static int status(Visitor visitor, String path) {
        return visitor.page().request().get(path).status();
    }
}
