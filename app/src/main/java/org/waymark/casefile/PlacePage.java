package org.waymark.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.engine.record.TimeWords;
import org.waymark.keys.Vault;
import org.waymark.store.KeptPlaces.Found;
import org.waymark.web.Contact;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.workplace.Visit;

/// Shows where someone is, once, to a person who says why they need it. Each look is recorded with its reason.
@Controller
class PlacePage {
    private static final int LINES = 2;

    private final Desk desk;

    PlacePage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/children/{child}/places/{key}")
    View ask(@PathVariable UUID child, @PathVariable UUID key, Visit visit) {
        return ask(desk.working(child, visit), key, Map.of(), visit);
    }

    @PostMapping("/children/{child}/places/{key}")
    View show(
            @PathVariable UUID child,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Visit visit) {
        var seen = desk.working(child, visit);
        if (reason.isBlank()) {
            return ask(seen, key, Map.of("reason", "Say why you need to know"), visit);
        }
        var place = desk.casefile()
                .reveal(child, key, reason.strip(), visit.worker(), visit.now())
                .orElseThrow(NotThereException::new);
        var view = switch (place) {
            case Found.Open(var open) -> {
                // Works without scripts, and leaves no trace in the history.
                response.setHeader("Refresh", PlaceView.SHOWN.toSeconds() + "; url=" + path(seen, key));
                yield view(open.reveal(), List.of(), List.of(), seen, visit);
            }
            case Found.Shut(var entry, var why) ->
                view("", says(why, entry, seen, visit), desk.guidance().contacts("raise-a-concern"), seen, visit);
        };
        return desk.pages().show("casefile/place", view);
    }

    private PlaceView view(String place, List<String> shut, List<Contact> ring, SeenCase seen, Visit visit) {
        return new PlaceView(
                desk.frame("Kept apart", seen, visit),
                Link.to("Back to the child’s page", Desk.page(seen)),
                desk.about(seen),
                place,
                visit.worker().name() + ", " + TimeWords.minute(visit.now()),
                shut,
                ring);
    }

    private List<String> says(Vault.Why why, UUID entry, SeenCase seen, Visit visit) {
        var who = seen.entry(entry.toString())
                .map(it -> it.stamp().by())
                .flatMap(id -> desk.agencies().worker(id, visit.now()))
                .map(it -> it.name() + ", " + it.agency().name())
                .orElse("whoever recorded it");
        return switch (why) {
            case Vault.Why.Lost(var on) ->
                List.of(
                        "The key for this was lost on " + TimeWords.minute(on)
                                + ", and it cannot be opened without it.",
                        "Ask again: " + who + ". Then record it anew.");
            case Vault.Why.Missing(var key) ->
                List.of(
                        "This place cannot be opened: its key is missing. Tell your administrator, and name the key "
                                + key + ".",
                        "If you need it now, ask " + who + ".");
            case Vault.Why.Changed _ ->
                List.of(
                        "This place cannot be opened: what is stored is not what was written. Tell your administrator.",
                        "If you need it now, ask " + who + ".");
        };
    }

    private static String path(SeenCase seen, UUID key) {
        return Desk.page(seen) + "/places/" + key;
    }

    private View ask(SeenCase seen, UUID key, Map<String, String> errors, Visit visit) {
        var ask = FieldView.Ask.of(
                "reason", "Why do you need to know?", "This is recorded with your name and the time.", errors);
        var view = new FormView(
                desk.frame("Kept apart", seen, visit),
                "See where this is",
                Link.to("Back to the story", Desk.page(seen) + "/story"),
                desk.about(seen),
                List.of(
                        "It is kept apart so that nobody who looks for the child can find it here. Look only if you need it to"
                                + " keep the child safe."),
                EntryForm.items(errors),
                new Form(path(seen, key), List.of()),
                List.of(new FieldView.Words(ask, "", LINES)),
                Send.only("Show it to me"),
                List.of());
        return desk.pages()
                .show("casefile/form", view, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
