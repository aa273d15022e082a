package org.waymark.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.ChildHeads;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.NotThereException;
import org.waymark.web.Tag;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Visit;

/// With whom a child's record is shared, for those who work with the child; for whoever is shown parts of it, which.
@Controller
class SharingPage {
    private final Desk desk;
    private final Shares shares;
    private final Offers offers;
    private final KeepingOut keepingOut;

    SharingPage(Desk desk, Shares shares, Offers offers, KeptOut keptOut, LettingIn lettingIn) {
        this.desk = desk;
        this.shares = shares;
        this.offers = offers;
        this.keepingOut = new KeepingOut(desk, keptOut, lettingIn);
    }

    static String path(SeenCase seen) {
        return ChildHeads.sharing(seen.child());
    }

    @GetMapping("/children/{child}/sharing")
    View sharing(@PathVariable UUID child, Visit visit) {
        var seen = desk.seen(child, visit);
        if (!ChildHeads.hasSharing(seen)) {
            throw new NotThereException();
        }
        var works = seen.seen().works();
        var all = works ? shares.of(child) : shares.with(visit.worker(), child, visit.now());
        var reader = desk.reader(visit);
        var running = all.stream()
                .filter(it -> it.runsAt(visit.now()))
                .map(it -> works ? given(it, seen, reader) : received(it, seen, reader))
                .toList();
        var view = new SharingView(
                desk.frame("Sharing", seen, visit),
                desk.heads().head(seen, ChildHeads.Tab.SHARING),
                works ? "Shared with" : "Shared with you",
                works ? Optional.of(Link.to("Share something", path(seen) + "/new")) : Optional.empty(),
                running,
                all.stream()
                        .filter(it -> !it.runsAt(visit.now()))
                        .map(it -> given(it, seen, reader))
                        .toList(),
                running.isEmpty() && works ? empty() : List.of(),
                new Handovers(desk, offers).of(seen, visit),
                works ? Optional.of(keepingOut.of(seen, visit, reader)) : Optional.empty());
        return desk.pages().show("sharing/sharing", view);
    }

    private static List<String> empty() {
        return List.of(
                "Nothing of this record is shared with anybody now.",
                "Those who work with the child, and agencies that recorded or were told something, see their part without it.");
    }

    private SharingView.Row given(Shared shared, SeenCase seen, CaseWords.Reader reader) {
        var runs = shared.runsAt(reader.now());
        return new SharingView.Row(
                Recipients.words(shared.with(), desk, reader),
                PartsForm.words(shared.parts(), desk),
                "By " + reader.names().getOrDefault(shared.worker(), shared.worker()) + ": "
                        + shared.why().purpose(),
                runs ? until(shared, reader) : over(shared, reader),
                shared.with() instanceof Recipient.Outside
                        ? Optional.of(new Tag("Told, not shown here", Tone.PLAIN))
                        : Optional.empty(),
                new Link("Receipt", SharedPage.path(seen, shared.id()), shared.reference()),
                runs
                        ? Optional.of(new Link(
                                "End it now", SharedPage.path(seen, shared.id()) + "#reason", shared.reference()))
                        : Optional.empty());
    }

    private static Moment until(Shared shared, CaseWords.Reader reader) {
        return new Moment("until " + Times.until(shared.until(), reader.now()), "");
    }

    private static Moment over(Shared shared, CaseWords.Reader reader) {
        var since = Times.since(shared.over(), reader.now());
        return new Moment("over " + since.words(), since.exact());
    }

    private SharingView.Row received(Shared shared, SeenCase seen, CaseWords.Reader reader) {
        return new SharingView.Row(
                reader.names().getOrDefault(shared.worker(), shared.worker()) + ", "
                        + reader.agencyNames().getOrDefault(shared.agency(), shared.agency()),
                PartsForm.words(shared.parts(), desk),
                shared.why().purpose(),
                until(shared, reader),
                Optional.empty(),
                new Link("Receipt", SharedPage.path(seen, shared.id()), shared.reference()),
                Optional.empty());
    }
}
