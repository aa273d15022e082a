package org.waymark.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Standing;
import org.waymark.engine.guard.GuardAnswer;
import org.waymark.engine.pack.Kind;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Visit;

/// Says, on the next page, what was recorded and what followed from it.
final class Recorded {
    private static final int AT_MOST = 3;

    private Recorded() {}

    /// @param before the case as the person saw it when they sent the form
    /// @param also   what else there is to say, in sentences
    /// @return the page to go on to: the child's, if the person still sees the child, else their own work
    static String say(Desk desk, String title, SeenCase before, List<String> also, Visit visit) {
        var after = desk.casefile()
                .see(before.child(), visit.worker(), visit.now(), visit.now(), Looked.page(visit.request()));
        var says = new ArrayList<String>();
        after.ifPresent(now -> {
            var open = refs(before, it -> it.standing().open());
            says.addAll(sentence(
                    "Done by it: ",
                    now,
                    it -> isMet(it) && open.contains(it.ref().text())));
            says.addAll(sentence(
                    "Now due: ", now, it -> isDue(it) && !open.contains(it.ref().text())));
        });
        if (after.isEmpty()) {
            says.add("You have handed the case over, and no longer see it.");
        }
        says.addAll(also);
        Frames.say(visit.request(), "Recorded: " + title, String.join(" ", says));
        return after.map(Desk::page).orElse("/");
    }

    /// What guards warn of where nothing may hold an entry back: said once it is recorded, since nobody was stopped
    /// before. Judged by what this person knows of the child, so that a warning tells nothing beyond it.
    static List<String> warnings(Desk desk, Kind kind, Change.Recording recording, SeenCase before, Visit visit) {
        if (!kind.safety()) {
            return List.of();
        }
        var record = before.seen().about();
        return desk.packs().guards().answers(record, kind, recording.fields(), visit.now(), visit.now()).stream()
                .filter(GuardAnswer.Warned.class::isInstance)
                .map(GuardAnswer::guard)
                .map(guard -> guard.title() + ": " + guard.says() + " " + guard.instead())
                .toList();
    }

    /// What to say of answers that could not be read and were kept as they were written.
    static List<String> ofUnread(Map<String, String> unread) {
        return unread.isEmpty()
                ? List.of()
                : List.of(
                        "Some answers could not be read. They are kept as you wrote them: correct them in the story.");
    }

    /// What is wrong, by control.
    static Map<String, String> errors(List<Outcome.Fault> faults) {
        var errors = new LinkedHashMap<String, String>();
        faults.forEach(fault -> errors.put(fault.field().isEmpty() ? "main" : fault.field(), fault.says()));
        return errors;
    }

    private static List<String> sentence(String begins, SeenCase seen, Predicate<Instance> which) {
        var titles = seen.duties().stream()
                .filter(which)
                .map(it -> CaseWords.title(it.duty()))
                .distinct()
                .toList();
        if (titles.isEmpty()) {
            return List.of();
        }
        var more = titles.size() > AT_MOST ? ", and " + (titles.size() - AT_MOST) + " more" : "";
        return List.of(begins + titles.stream().limit(AT_MOST).collect(Collectors.joining("; ")) + more + ".");
    }

    private static List<String> refs(SeenCase seen, Predicate<Instance> which) {
        return seen.duties().stream().filter(which).map(it -> it.ref().text()).toList();
    }

    private static boolean isMet(Instance instance) {
        return instance.standing() instanceof Standing.Met || instance.standing() instanceof Standing.MetLate;
    }

    private static boolean isDue(Instance instance) {
        return instance.standing() instanceof Standing.Due || instance.standing() instanceof Standing.Overdue;
    }
}
