package org.waymark.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.web.Form;
import org.waymark.web.Link;
import org.waymark.web.Times;
import org.waymark.workplace.Visit;

/// Says on a child's page who is kept out of the record, and what waits for a second person.
record KeepingOut(Desk desk, KeptOut keptOut, LettingIn lettingIn) {
    SharingView.KeepingOut of(SeenCase seen, Visit visit, CaseWords.Reader reader) {
        var kept = keptOut.of(seen.child(), visit.now()).stream()
                .map(it -> kept(it, seen, visit, reader))
                .toList();
        return new SharingView.KeepingOut(kept, Link.to("Keep somebody out", KeptOutPage.path(seen.child())));
    }

    private SharingView.Kept kept(KeptOut.Kept kept, SeenCase seen, Visit visit, CaseWords.Reader reader) {
        var name = name(kept.worker(), reader);
        var says = Times.since(kept.since(), visit.now()).words() + ", decided by " + name(kept.by(), reader);
        var waiting = lettingIn.waiting(seen.child(), kept.worker(), visit.now());
        if (waiting.isPresent()) {
            var asked = waiting.get();
            var mine = asked.worker().equals(visit.worker().id());
            var answer = lettingIn.mayAnswer(asked, visit.worker(), visit.now())
                    ? Optional.of(
                            new Link("Answer", LetInPage.path(asked.id()), "whether " + name + " is let in again"))
                    : Optional.<Link>empty();
            var back = mine
                    ? Optional.of(new Form(LetInPage.path(asked.id()) + "/withdraw", List.of()))
                    : Optional.<Form>empty();
            return new SharingView.Kept(name, says, waits(asked, seen, visit, reader), answer, back);
        }
        var ask = keptOut.decides(seen.child(), visit.worker(), visit.now())
                ? Optional.of(new Link("Ask to let in again", LetInPage.asking(seen.child(), kept.worker()), name))
                : Optional.<Link>empty();
        return new SharingView.Kept(name, says, declined(kept, seen, visit, reader), ask, Optional.empty());
    }

    private List<String> waits(AskedIn asked, SeenCase seen, Visit visit, CaseWords.Reader reader) {
        var says = new ArrayList<String>();
        says.add(name(asked.worker(), reader) + " asks to let them in again, " + Times.ago(asked.at(), visit.now())
                + ": " + asked.reason());
        says.add("They stay out until a second person has confirmed it.");
        desk.agencies()
                .worker(asked.worker(), visit.now())
                .ifPresent(first ->
                        says.add(Seconds.words(lettingIn.seconds(seen.child(), first, visit.now()), first, desk)));
        return says;
    }

    private List<String> declined(KeptOut.Kept kept, SeenCase seen, Visit visit, CaseWords.Reader reader) {
        return lettingIn.last(seen.child(), kept.worker(), visit.now()).stream()
                .flatMap(it -> it.answer().stream())
                .filter(it -> it.ending() == AskedIn.Ending.DECLINED)
                .map(it -> name(it.worker(), reader) + " said no to letting them in again, "
                        + Times.ago(it.at(), visit.now()) + ": " + it.says())
                .toList();
    }

    private static String name(String worker, CaseWords.Reader reader) {
        return reader.names().getOrDefault(worker, worker);
    }
}
