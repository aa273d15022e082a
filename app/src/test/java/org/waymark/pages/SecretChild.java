package org.waymark.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.TestWaymark;
import org.waymark.Visitor;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Filing;
import org.waymark.casefile.Outcome;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.files.Checked;
import org.waymark.files.Checks;
import org.waymark.files.FileType;
import org.waymark.files.MadeUpFiles;
import org.waymark.keys.Bytes;
import org.waymark.store.KeptPlaces.Place;

/// An invented child whose record holds a word of its own in an answer of each class, so that it shows where it comes
/// out; and somebody of each kind who has or has not to do with the child.
///
/// @param sample by the name of a part of an address, what to put there
/// @param tokens by how closely it is held, the word
record SecretChild(Map<String, String> sample, Map<String, String> tokens) {
    /// By what they are to the child, who they are.
    static final Map<String, String> PEOPLE = people();

    private static final String NAME = "Quillon";
    private static final String SEEN = "zephyrcase";
    private static final String HEALTH = "zephyrhealth";
    private static final String IMMIGRATION = "zephyrpassport";
    private static final String INTELLIGENCE = "zephyrdealer";
    private static final String LEGAL = "zephyrlawyer";
    private static final String PLACE = "zephyrhouse";
    private static final String PHOTOGRAPH = "zephyrphoto";

    private static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        people.put("worker", "sana");
        people.put("team", "owen");
        people.put("manager", "maggie");
        people.put("frontdoor", "dev");
        people.put("role", "priya");
        people.put("referrer", "tessa");
        people.put("agency", "joan");
        people.put("emergency", "hugh");
        people.put("shared", "sam");
        people.put("offered", "farah");
        people.put("keptout", "ruth");
        people.put("stranger", "lewis");
        people.put("elsewhere", "nell");
        return people;
    }

    static SecretChild in(TestWaymark waymark) {
        var at = waymark.now();
        var said = recording(
                "concern",
                at,
                "hillcrest",
                Map.of(
                        "names", new Value.Text(NAME + " Ashdown"),
                        "seen", new Value.Text(SEEN),
                        "nationality", new Value.Text(IMMIGRATION),
                        "people_involved", new Value.Text(INTELLIGENCE)),
                Map.of("where_now", new Place(PLACE)));
        var child = raised(waymark, said);
        var other = raised(waymark, recording("concern", at, "hillcrest", Map.of("seen", text("Another.")), Map.of()));
        new Told(waymark, other, child).tell("dev", "allocated", holds("social-worker", "sana"));
        var some = new Told(waymark, child, other);
        some.tell(
                "dev", "triage-decided", Map.of("decision", new Value.Option("assessment"), "reasons", text("Seen.")));
        some.tell("dev", "allocated", holds("social-worker", "sana"));
        some.tell("maggie", "allocated", holds("police-lead", "priya"));
        some.tell("maggie", "allocated", holds("independent-reviewing-officer", "ruth"));
        some.tell("sana", "core-assessment", Map.of("status", options("unaccompanied"), "impact", text(HEALTH)));
        some.tell(
                "sana",
                "care-plan",
                Map.of("status", options("unaccompanied"), "status_needs", text("Plan."), "legal_how", text(LEGAL)));
        some.tell(
                "sana",
                "care-plan",
                Map.of("status", options("unaccompanied"), "status_needs", text("Later."), "legal_how", text(LEGAL)));
        some.attached();
        some.shared();
        some.offered();
        some.keptOut();
        some.openedInAnEmergency();
        some.askedAbout();
        some.begun();
        return new SecretChild(some.sample(), tokensByClass());
    }

    private static UUID raised(TestWaymark waymark, Change.Recording said) {
        var tessa = waymark.worker("tessa");
        return ((Outcome.Recorded) waymark.casefile().raise(UUID.randomUUID(), List.of(said), tessa, waymark.now()))
                .child();
    }

    private static Map<String, String> tokensByClass() {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("name", NAME);
        tokens.put("case", SEEN);
        tokens.put("health", HEALTH);
        tokens.put("immigration", IMMIGRATION);
        tokens.put("intelligence", INTELLIGENCE);
        tokens.put("legal", LEGAL);
        tokens.put("place", PLACE);
        tokens.put("photograph", PHOTOGRAPH);
        return tokens;
    }

    private static Value text(String words) {
        return new Value.Text(words);
    }

    private static Value options(String option) {
        return new Value.Options(List.of(option));
    }

    private static Map<String, Value> holds(String role, String worker) {
        return Map.of("role", new Value.Option(role), "worker", new Value.Reference(worker));
    }

    private static Change.Recording recording(
            String kind, Instant at, String agency, Map<String, Value> fields, Map<String, Place> places) {
        return new Change.Recording(
                kind,
                When.at(at),
                When.at(at),
                agency,
                "",
                fields,
                places,
                new Change.Consents(true, Map.of(), Optional.empty()));
    }

    /// Writes into the child's record.
    private record Told(TestWaymark waymark, UUID child, UUID other) {
        void tell(String worker, String kind, Map<String, Value> fields) {
            var who = waymark.worker(worker);
            var at = waymark.now();
            var command = new Command(
                    UUID.randomUUID(),
                    child,
                    recording(kind, at, who.agency().id(), fields, Map.of()),
                    Optional.empty());
            var outcome = waymark.casefile().record(command, who, at);
            if (!(outcome instanceof Outcome.Recorded)) {
                throw new IllegalStateException(kind + ": " + outcome);
            }
        }

        /// Ruth reviews the case, and saw all of it until then.
        void keptOut() {
            waymark.signIn("ruth").opens("/children/" + child).reads(NAME);
            var maggie = waymark.signIn("maggie").opens("/children/" + child + "/kept-out");
            maggie.chooses("Who?", "Ruth Adeyemi, Head of service, Hartfield Children’s Services")
                    .writes("Why?", "A neighbour.")
                    .press("Keep them out")
                    .reads("Ruth Adeyemi");
            maggie.follows("Ask to let in again")
                    .writes("Why can they be let in again?", "Moved away.")
                    .press("Ask for it")
                    .reads("Maggie Reid asks");
        }

        /// What hangs on the assessment, and could tell where the child is.
        void attached() {
            var sent = Bytes.of(MadeUpFiles.photograph(40, 30, 1, PLACE));
            var shown = ((Checked.Fit) Checks.of(sent)).shown();
            var assessed = UUID.fromString(one("select id from entry where kind = 'core-assessment'"));
            var file = new Filing.Attaching(
                    UUID.randomUUID(), child, assessed, FileType.JPEG, PHOTOGRAPH, true, shown, sent);
            waymark.casefile().filing().attach(file, waymark.worker("sana"), waymark.now());
        }

        void shared() {
            var sana = waymark.signIn("sana").opens("/children/" + child + "/sharing/new");
            sana.chooses("With whom?", "Larkspur Fostering");
            concern(sana)
                    .writes("What for?", "A room for the child.")
                    .picks("On what lawful basis?", "To safeguard a child at risk")
                    .writes("Why do they need it, and why is it no more than they need?", "To say yes or no.")
                    .picks("Are they directly involved in the case?", "Yes")
                    .dates("Until when?", "1 6 2026")
                    .picks("What does the child think of it?", "The child was asked")
                    .writes("What did the child say, or why was nobody asked?", "Fine.")
                    .press("Share it");
            sana.reads("Receipt for what was shared");
        }

        void offered() {
            var sana = waymark.signIn("sana").opens("/children/" + child + "/handing-over");
            sana.chooses("To which agency?", "Brookvale Children’s Services")
                    .writes("Why?", "A move.")
                    .writes("What is still open?", "The school.")
                    .dates("When should they take over?", "20 4 2026");
            concern(sana).press("Offer the child").reads("stays responsible until they have said yes");
        }

        private static Visitor concern(Visitor sana) {
            sana.page()
                    .getByLabel("Concern", new Page.GetByLabelOptions().setExact(true))
                    .check();
            return sana;
        }

        void openedInAnEmergency() {
            var reference = one("select reference from child where id = '" + child + "'");
            waymark.signIn("hugh")
                    .opens("/emergency")
                    .writes("Reference of the child", reference)
                    .picks("What for?", "A child may come to harm now")
                    .writes("Why can it not wait?", "Seen at the station.")
                    .press("Open the record");
        }

        void askedAbout() {
            waymark.signIn("nell")
                    .opens("/enquiries")
                    .writes("Name of the child", NAME + " Ashdown")
                    .press("Write it down");
        }

        void begun() {
            waymark.signInWithoutScripts("sana")
                    .opens("/children/" + child + "/record/observation")
                    .press("Save and finish later");
        }

        Map<String, String> sample() {
            return Map.ofEntries(
                    Map.entry("child", child.toString()),
                    Map.entry("entry", one("select id from entry where kind = 'core-assessment'")),
                    Map.entry("key", one("select key from kept_place")),
                    Map.entry("file", one("select key from kept_file")),
                    Map.entry("duty", refOf("true")),
                    Map.entry("waivable", refOf("lower(strength) = 'should' and lower(state) = 'open'")),
                    Map.entry("other", other.toString()),
                    Map.entry("enquiry", one("select id from enquiry")),
                    Map.entry("opening", one("select id from emergency_opening")),
                    Map.entry("share", one("select id from share")),
                    Map.entry("asked", one("select id from let_in_asked")),
                    Map.entry("offer", one("select id from offer")),
                    Map.entry("draft", one("select id from draft where state = 'open'")));
        }

        private String refOf(String which) {
            return URLEncoder.encode(
                    one("select ref from duty where child = '" + child + "' and " + which
                            + " order by position, ref limit 1"),
                    UTF_8);
        }

        private String one(String query) {
            return waymark.sql().sql(query).query(String.class).single();
        }
    }

    @Override
    public String toString() {
        return "SecretChild[hidden]";
    }
}
