package org.waymark.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Entry;
import org.waymark.packs.InForce;
import org.waymark.store.Audit;

/// Says in plain words what somebody opened or did, from the short words that the audit keeps.
public final class LookedWords {
    private static final String SOMETHING = "The record";

    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("not-there", "Tried to open it, and was told that there is no such record"),
            Map.entry("emergency-opened", "Opened the record in an emergency"),
            Map.entry("emergency-ended", "The record was open to them no longer"),
            Map.entry("emergency-read", "What was done in an emergency"),
            Map.entry("emergency-reviewed", "Said whether an emergency was justified"),
            Map.entry("enquiry-read", "A call that may be about the child"),
            Map.entry("enquiry-answered", "Said what was done about a call"),
            Map.entry("draft-handed", "Handed a form that was not sent yet to a colleague"),
            Map.entry("look-refused", "Wanted to open it, beyond the limit on looking, and could not"),
            Map.entry("kept-out", "Kept somebody out of the record"),
            Map.entry("let-in-asked", "Asked to let somebody into the record again"),
            Map.entry("let-in-read", "What was asked about letting somebody in again"),
            Map.entry("let-in-declined", "Said no to letting somebody in again"),
            Map.entry("let-in-withdrawn", "Took back what they asked about letting somebody in again"),
            Map.entry("let-in", "Let somebody into the record again, as the second person"),
            Map.entry("reveal", "Opened a place that is kept apart"),
            Map.entry("not-opened", "Asked for a place that is kept apart, and it could not be opened"),
            Map.entry("attached", "Attached a photograph or a paper"),
            Map.entry("file", "Looked at a photograph or a paper"),
            Map.entry("reveal-file", "Opened an original, or what could tell where the child is"),
            Map.entry("file-struck", "Said that a photograph or a paper does not belong there"),
            Map.entry("file-moved", "Moved a photograph or a paper to another child’s record"),
            Map.entry("place-moved", "Moved a place that is kept apart to another child’s record"),
            Map.entry("told-whom-to-ask", "Was told at the front door whom to ask, as the child may be known"),
            Map.entry("link", "Said that another record is this child’s too"),
            Map.entry("unlink", "Said that another record is not this child’s after all"),
            Map.entry("shared", "Shared parts of the record"),
            Map.entry("share-ended", "Ended what was shared"),
            Map.entry("offered", "Offered the child to another agency"),
            Map.entry("offer-read", "What another agency is asked to take on"),
            Map.entry("offer-accepted", "Took the child on for another agency"),
            Map.entry("offer-declined", "Did not take the child on"),
            Map.entry("offer-withdrawn", "Took back the offer of the child"),
            Map.entry("amended", "Corrected an entry"),
            Map.entry("struck", "Struck out an entry"),
            Map.entry("moved", "Moved an entry to another child’s record"),
            Map.entry("cancelled", "Cancelled something that was arranged"),
            Map.entry("not-needed", "Said that something is not needed"),
            Map.entry("departed", "Said why something was done otherwise"),
            Map.entry("explained", "Said why something is late"));

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry(Looked.IN_A_LIST, "On a list of their own"),
            Map.entry(Looked.PAGE, "Who looked"),
            Map.entry("children", "The child’s page"),
            Map.entry("children/story", "The story"),
            Map.entry("children/story/find", "The story, and looked for words in it"),
            Map.entry("children/topics", "The topics"),
            Map.entry("children/record", "What can be recorded"),
            Map.entry("children/why", "Why something is due"),
            Map.entry("children/places", "The question for a place that is kept apart"),
            Map.entry("children/entries/correct", "A form to correct an entry"),
            Map.entry("children/entries/attach", "A form to attach a photograph or a paper"),
            Map.entry("children/files", "The photographs and papers"),
            Map.entry("children/files/content", "A photograph or a paper"),
            Map.entry("children/files/reveal", "The question for what could tell where the child is"),
            Map.entry("children/files/original", "The question for an original"),
            Map.entry("children/files/strike", "The form that strikes out a photograph or a paper"),
            Map.entry("children/same", "Whether another record is this child’s too"),
            Map.entry("children/sharing", "What is shared, and with whom"),
            Map.entry("children/sharing/new", "The form that shares something"),
            Map.entry("children/handing-over", "The form that hands the child over"),
            Map.entry("children/handing-over/withdraw", "The form that takes an offer back"),
            Map.entry("children/handing-over/noted", "What became of an offer"),
            Map.entry("children/sharing/end", "The form that ends what is shared"),
            Map.entry("front-door", "The contact at the front door"),
            Map.entry("front-door/taken", "The contact at the front door"),
            Map.entry(Looked.RECEIPT, "The receipt for a concern"),
            Map.entry("receipts/rung", "The receipt for a concern"));

    /// What somebody did, by the short word of the audit, where nothing of the record may be told.
    public static Optional<String> act(String word) {
        return Optional.ofNullable(ACTS.get(word));
    }

    private final InForce packs;
    private final SeenCase seen;

    LookedWords(InForce packs, SeenCase seen) {
        this.packs = packs;
        this.seen = seen;
    }

    String of(Audit.Same act) {
        return switch (act.act()) {
            case "read" ->
                opened(act.what().stream().findFirst().orElse(""))
                        + (act.reason().equals(Looked.EARLIER) ? ", as it was known earlier" : "");
            case "stated" -> "Recorded: " + recorded(act.what());
            default -> ACTS.getOrDefault(act.act(), "Something else: " + act.act());
        };
    }

    /// The reason that they gave themselves, or empty.
    static String reason(Audit.Same act) {
        return act.act().equals("read") ? "" : act.reason();
    }

    private String recorded(List<String> ids) {
        return ids.stream()
                .flatMap(id -> seen.entry(id).stream())
                .flatMap(entry -> entry instanceof Entry.Stated said ? Stream.of(said.kind()) : Stream.empty())
                .map(this::kind)
                .findFirst()
                .orElse("something that stands elsewhere now");
    }

    private String opened(String page) {
        var parts = List.of(page.split("/", -1));
        var last = parts.getLast();
        return Optional.ofNullable(PAGES.get(page))
                .or(() -> parts.size() < 3 ? Optional.empty() : Optional.of(named(parts.get(1), last)))
                .orElse(SOMETHING);
    }

    private String named(String page, String id) {
        var handbook = packs.procedures().handbook();
        return switch (page) {
            case "topics" ->
                handbook.menus().stream()
                        .filter(menu -> menu.id().equals(id))
                        .map(Handbook.Menu::title)
                        .findFirst()
                        .map(title -> "Topic: " + title)
                        .orElseGet(() -> "Side by side: " + kind(id));
            case "sheets" ->
                handbook.sheets().stream()
                        .filter(sheet -> sheet.id().equals(id))
                        .map(sheet -> "Sheet for paper: " + sheet.title())
                        .findFirst()
                        .orElse("A sheet for paper");
            case "record" -> "The form: " + kind(id);
            case "checklists" -> "A list of things to do";
            case "duties" -> "A form about a duty";
            default -> SOMETHING;
        };
    }

    private String kind(String id) {
        return packs.procedures().kind(id).map(Kind::title).orElse("something");
    }
}
