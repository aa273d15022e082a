package org.waymark.drafts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.casefile.SeenCase;
import org.waymark.web.Drafts;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Keeping;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Returning;
import org.waymark.web.Send;
import org.waymark.web.Times;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// What was begun and not sent.
@Controller
class DraftPages {
    private static final String TO = "to";
    private static final String NOTE = "note";
    private static final int LINES = 3;

    private final Desk desk;
    private final Drafts drafts;
    private final Begun begun;

    DraftPages(Desk desk, Drafts drafts, Begun begun) {
        this.desk = desk;
        this.drafts = drafts;
        this.begun = begun;
    }

    @GetMapping(Keeping.PATH)
    View all(Visit visit) {
        var open = new ArrayList<DraftsView.Row>();
        var ended = new ArrayList<DraftsView.Row>();
        for (var it : begun.all(visit)) {
            (it.draft().state() == Drafts.State.OPEN ? open : ended).add(row(it, visit));
        }
        var empty = open.isEmpty() && ended.isEmpty()
                ? List.of("Nothing waits to be sent. A form that you begin and do not send would stand here.")
                : List.<String>of();
        return desk.pages()
                .show(
                        "drafts/drafts",
                        new DraftsView(desk.frames().of("Not sent yet", Part.WORK, visit), open, ended, empty));
    }

    /// Keeps a form as it stands.
    @PostMapping(Keeping.PATH)
    @Nullable
    View keep(Visit visit, HttpServletResponse response) throws IOException {
        var saved = Keeping.save(visit.request(), visit.worker().id(), drafts, visit.now());
        if (Keeping.answers(visit.request(), response, saved, true)) {
            return null;
        }
        if (saved.isPresent()) {
            Frames.say(visit.request(), "Saved for later", "Nothing of it is sent. You find it here on any device.");
        } else {
            Frames.say(visit.request(), "Not saved", "This form was sent or thrown away already.");
        }
        return new RedirectView(Keeping.PATH);
    }

    @GetMapping(Keeping.PATH + "/{draft}/hand-over")
    View hand(@PathVariable UUID draft, Visit visit) {
        return hand(open(draft, visit), Filled.EMPTY, Map.of(), visit);
    }

    @PostMapping(Keeping.PATH + "/{draft}/hand-over")
    View handed(@PathVariable UUID draft, Visit visit) {
        var it = open(draft, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        var to = colleagues(it, visit).stream()
                .filter(worker -> worker.id().equals(filled.one(TO)))
                .findFirst();
        if (to.isEmpty()) {
            return hand(it, filled, Map.of(TO, "Choose who goes on with it"), visit);
        }
        begun.hand(it, to.get(), filled.one(NOTE), visit);
        Frames.say(visit.request(), "Handed over", to.get().name() + " goes on with it. You do not see it any more.");
        return new RedirectView(Keeping.PATH);
    }

    @PostMapping(Keeping.PATH + "/{draft}/throw-away")
    View throwAway(@PathVariable UUID draft, Visit visit) {
        open(draft, visit);
        drafts.throwAway(draft, visit.worker().id(), visit.now());
        Frames.say(
                visit.request(),
                "Thrown away",
                "You can bring it back for " + Times.length(Drafts.REMEMBERED) + ", below.");
        return new RedirectView(Keeping.PATH);
    }

    @PostMapping(Keeping.PATH + "/{draft}/bring-back")
    View bringBack(@PathVariable UUID draft, Visit visit) {
        drafts.bringBack(draft, visit.worker().id(), visit.now());
        return new RedirectView(Keeping.PATH);
    }

    private Begun.Of open(UUID draft, Visit visit) {
        return begun.open(draft, visit).orElseThrow(NotThereException::new);
    }

    private DraftsView.Row row(Begun.Of it, Visit visit) {
        var draft = it.draft();
        var path = Keeping.PATH + "/" + draft.id();
        var open = draft.state() == Drafts.State.OPEN;
        return new DraftsView.Row(
                it.title(),
                it.seen().map(begun::about),
                it.seen().map(SeenCase::reference).orElse(""),
                Begun.saved(draft, visit),
                says(it, visit),
                open && it.opens()
                        ? Optional.of(new Link(
                                "Go on with it", Returning.to(draft.about().path(), draft.id()), it.title()))
                        : Optional.empty(),
                open ? Optional.of(new Link("Hand it over", path + "/hand-over", it.title())) : Optional.empty(),
                switch (draft.state()) {
                    case OPEN -> Optional.of(button(path + "/throw-away", "Throw it away", it));
                    case THROWN_AWAY -> Optional.of(button(path + "/bring-back", "Bring it back", it));
                    case LET_GO -> Optional.empty();
                });
    }

    private static DraftsView.Button button(String action, String text, Begun.Of it) {
        return new DraftsView.Button(new Form(action, List.of()), text, it.title());
    }

    private List<String> says(Begun.Of it, Visit visit) {
        var draft = it.draft();
        var says = new ArrayList<String>();
        draft.handed()
                .ifPresent(by -> says.add(
                        "Handed to you by " + desk.reader(visit).names().getOrDefault(by, by) + "."));
        drafts.find(draft.id(), visit.worker().id())
                .map(found -> found.filled().one(Drafts.NOTE))
                .filter(note -> !note.isEmpty())
                .ifPresent(note -> says.add("“" + note + "”"));
        says.add(
                switch (draft.state()) {
                    case OPEN ->
                        "It waits until " + Times.at(draft.until(), visit.now()).words() + ".";
                    case THROWN_AWAY -> "Thrown away.";
                    case LET_GO -> "Nobody touched it for " + Times.length(Drafts.KEPT) + ": its words are gone.";
                });
        if (draft.state() == Drafts.State.OPEN && !it.opens()) {
            says.add("The record is not open to you any more. Hand it over to somebody who works with the child.");
        }
        return says;
    }

    private View hand(Begun.Of it, Filled filled, Map<String, String> errors, Visit visit) {
        var colleagues = colleagues(it, visit);
        var choices = colleagues.stream()
                .map(worker -> new FieldView.Choice(
                        worker.id(),
                        worker.name() + ", " + worker.job() + ", "
                                + worker.agency().name(),
                        "",
                        worker.id().equals(filled.one(TO))))
                .toList();
        var view = new HandView(
                desk.frames().of("Hand a draft over", Part.WORK, visit),
                Link.to("Back to what is not sent yet", Keeping.PATH),
                it.title(),
                it.seen().map(begun::about),
                EntryForm.items(errors),
                new Form(Keeping.PATH + "/" + it.draft().id() + "/hand-over", List.of()),
                List.of(
                        new FieldView.Choose(
                                FieldView.Ask.of(TO, "Who goes on with it?", "", errors),
                                FieldView.Shape.SELECT,
                                choices),
                        new FieldView.Words(
                                FieldView.Ask.of(NOTE, "What should they know? (optional)", "", errors),
                                filled.one(NOTE),
                                LINES)),
                Send.only("Hand it over"),
                colleagues.isEmpty() ? "Nobody else could go on with this form." : "");
        return desk.pages()
                .show("drafts/hand", view, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Who could go on with it. Only whoever works with a child learns who else does, of other agencies too; whoever
    /// sees the record no more learns of nobody, and chooses among all of the same agency.
    private List<Worker> colleagues(Begun.Of it, Visit visit) {
        var works = it.seen().filter(seen -> seen.seen().works()).isPresent();
        var all = works
                ? desk.agencies().workers(visit.now())
                : desk.agencies().workersOf(visit.worker().agency().id(), visit.now());
        var others = all.stream()
                .filter(worker -> !worker.id().equals(visit.worker().id()))
                .toList();
        return it.seen()
                .map(seen -> desk.casefile().whoSees(seen.child(), others, visit.now()))
                .orElse(others);
    }
}
