package org.waymark.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.casefile.LookedWords;

/// The kinds of act by which a data protection officer looks for something, and how an act is said without anything of
/// what a record says.
enum Act {
    OPENED("opened", "Opened a record", "read file"),
    SEARCHED("searched", "Lists and searches", "list search searched-in-vain told-whom-to-ask"),
    RECORDED(
            "recorded",
            "Recorded or changed something",
            "stated amended struck moved cancelled not-needed departed explained link unlink attached file-struck"
                    + " file-moved place-moved"),
    PLACE("place", "Asked where a child is", "reveal reveal-file not-opened"),
    EMERGENCY(
            "emergency",
            "Emergencies",
            "emergency-opened emergency-ended emergency-refused emergency-rests emergency-read emergency-reviewed"),
    SHARING(
            "sharing",
            "Sharing and handing over",
            "shared share-ended offered offer-read offer-accepted offer-declined offer-withdrawn"),
    KEPT_OUT(
            "kept-out",
            "Kept out, or let in again",
            "kept-out let-in-asked let-in-read let-in-declined let-in-withdrawn let-in"),
    TURNED_AWAY("turned-away", "Was not let in, or asked why", "not-there look-refused look-reason look-rests"),
    OVERSIGHT(
            "oversight",
            "Looks at this page, and alerts",
            "oversight-read looking-alerted looking-alert-read looking-answered looking-overdue");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("read", "Opened the record"),
            Map.entry("not-there", "Tried to open a record that is not open to them"),
            Map.entry("list", "Saw a list of children"),
            Map.entry("search", "Searched for a child"),
            Map.entry("searched-in-vain", "Searched for a child, and found nobody"),
            Map.entry("stated", "Recorded something"),
            Map.entry("raised", "Raised a concern"),
            Map.entry("emergency-refused", "Gave a wrong reference at the page for emergencies"),
            Map.entry("emergency-rests", "Gave one more reference after too many wrong ones"),
            Map.entry("look-refused", "Wanted to open one more record than the limit lets anybody open"),
            Map.entry("look-rests", "Opened more pages of records than anybody reads, and had to wait"),
            Map.entry("look-reason", "Gave a reason for opening so many records"),
            Map.entry("oversight-read", "Looked at who looked"),
            Map.entry("looking-alerted", "Something stood out"),
            Map.entry("looking-alert-read", "Looked at what stood out"),
            Map.entry("looking-answered", "Answered what stood out"),
            Map.entry("looking-overdue", "Nobody answered in time what stood out"),
            Map.entry("sign-in", "Signed in"),
            Map.entry("sign-in-password", "Gave the password for signing in"),
            Map.entry("sign-in-failed", "Tried to sign in, with a wrong password or code"));

    private final String word;
    private final String title;
    private final String acts;

    Act(String word, String title, String acts) {
        this.word = word;
        this.title = title;
        this.acts = acts;
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }

    /// As the audit calls them.
    List<String> acts() {
        return List.of(acts.split(" ", -1));
    }

    static Optional<Act> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /// An act in words, by its short word in the audit.
    static String says(String act) {
        return Optional.ofNullable(WORDS.get(act))
                .or(() -> LookedWords.act(act))
                .orElse("Something else: " + act.replace('-', ' '));
    }
}
