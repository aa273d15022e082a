package org.waymark.concern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.casefile.Outcome;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Strength;
import org.waymark.web.Filled;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Raises a concern about one child or several. Nothing that is left out or cannot be read holds it back.
@Controller
class RaisePage {
    private static final String PATH = "/concerns/new";
    private static final String CONCERN = "concern";
    private static final String KEY = "key";

    /// A page that tells nobody anything, for whoever has to leave in a hurry.
    private static final Link LEAVE = Link.to("Leave this page quickly", "https://www.bbc.co.uk/weather");

    private final Desk desk;
    private final Unsent unsent;

    RaisePage(Desk desk, Unsent unsent) {
        this.desk = desk;
        this.unsent = unsent;
    }

    @GetMapping(PATH)
    View form(Visit visit) {
        var filled = unsent.begun(visit)
                .orElseGet(() ->
                        ConcernForm.fresh(visit).with(KEY, UUID.randomUUID().toString()));
        return show(filled, Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping(PATH)
    View raise(Visit visit) {
        var filled = Filled.of(visit.request().getParameterMap());
        if (filled.has("add")) {
            return show(filled, Map.of(), visit, HttpStatus.OK);
        }
        var unread = new LinkedHashMap<String, String>();
        var recordings = concern(filled, visit).recordings(unread);
        return switch (desk.casefile().raise(filled.key(KEY), recordings, visit.worker(), visit.now())) {
            case Outcome.Recorded(var child, var _) -> {
                unsent.sent(filled, visit);
                if (!unread.isEmpty()) {
                    Frames.say(
                            visit.request(),
                            "Some answers could not be read",
                            "They are kept as you wrote them. You can correct them in the story.");
                }
                yield new RedirectView("/receipts/" + child);
            }
            case Outcome.Invalid(var faults) -> {
                var errors = new LinkedHashMap<String, String>();
                faults.forEach(fault -> errors.put(fault.field().isEmpty() ? "main" : fault.field(), fault.says()));
                yield show(
                        filled.with(KEY, UUID.randomUUID().toString()),
                        errors,
                        visit,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Outcome.Refused _, Outcome.Stale _, Outcome.NotThere _ -> throw new NotThereException();
        };
    }

    private View show(Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var view = new RaiseView(
                desk.frames().of("Raise a concern", Part.WORK, visit),
                LEAVE,
                unsent.form(PATH, "Raise a concern", hidden(filled), filled, visit),
                EntryForm.items(errors),
                desk.guidance().contacts("raise-a-concern"),
                desk.guidance().practice("raise-a-concern", Strength.MUST),
                concern(filled, visit).parts(errors),
                desk.packs().register().blaming(),
                Send.only("Send"));
        return desk.pages().show("concern/raise", view, status);
    }

    private ConcernForm concern(Filled filled, Visit visit) {
        var kind = kind();
        return new ConcernForm(kind, desk.forms().ofNew(kind, visit, filled), filled, visit);
    }

    private Kind kind() {
        return desk.packs().procedures().kind(CONCERN).orElseThrow();
    }

    private static List<Hidden> hidden(Filled filled) {
        return List.of(new Hidden(KEY, filled.key(KEY).toString()));
    }
}
