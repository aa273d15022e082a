package org.waymark.attachments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.engine.record.TimeWords;
import org.waymark.store.KeptFiles.Attached;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.workplace.Visit;

/// Shows a photograph or a paper, gives out the original, strikes it out. What could tell where the child is comes out
/// for a reason alone, like a place.
@Controller
class FilePage {
    private static final int KILO = 1024;

    private final Desk desk;
    private final Files files;

    FilePage(Desk desk) {
        this.desk = desk;
        this.files = new Files(desk);
    }

    @GetMapping("/children/{child}/files")
    View files(@PathVariable UUID child, Visit visit) {
        var seen = desk.seen(child, visit);
        var lines = files.all(seen, visit).reversed().stream()
                .map(file -> desk.file(seen, file))
                .toList();
        var view = new FilesView(
                desk.frame("Photographs and papers", seen, visit),
                Link.to("Back to the story", Desk.page(seen) + "/story"),
                desk.about(seen),
                lines);
        return desk.pages().show("attachments/files", view);
    }

    @GetMapping("/children/{child}/files/{file}")
    View file(@PathVariable UUID child, @PathVariable("file") UUID key, Visit visit) {
        var seen = desk.seen(child, visit);
        return show(seen, files.one(seen, key, visit), false, visit);
    }

    /// What is to be seen, for a page or to open it elsewhere.
    @GetMapping("/children/{child}/files/{file}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID child, @PathVariable("file") UUID key, Visit visit) {
        // Another site may not have it shown, and no browser that asks for one says otherwise.
        if ("cross-site".equals(visit.request().getHeader("Sec-Fetch-Site"))) {
            throw new NotThereException();
        }
        var reason = Glimpse.of(key, visit).map(Glimpse::reason).orElse("");
        var out = files.filing().show(child, key, reason, visit.worker(), visit.now());
        return Files.answer(out, true);
    }

    /// @param revealed whether they said why they need to see what is kept apart
    View show(SeenCase seen, Attached file, boolean revealed, Visit visit) {
        var stands = file.struck().isEmpty();
        var there = stands && (revealed || !file.tellsPlace());
        var content = Files.path(seen, file.key()) + "/content";
        var picture = Optional.of(content).filter(_ -> there && file.type().isPicture());
        var open = there && !file.type().isPicture()
                ? Optional.of(Link.to("Open the " + file.type().words(), content))
                : Optional.of(Link.to("See it, and say why", Files.path(seen, file.key()) + "/reveal"))
                        .filter(_ -> stands && !there && seen.seen().works());
        var view = new FileView(
                desk.frame(file.type().words(), seen, visit),
                Link.to("Back to all photographs and papers", Desk.page(seen) + "/files"),
                desk.about(seen),
                file.shows(),
                picture,
                open,
                revealed ? visit.worker().name() + ", " + TimeWords.minute(visit.now()) : "",
                says(file, revealed),
                lines(seen, file),
                stands ? acts(seen, file) : List.of());
        return desk.pages().show("attachments/file", view);
    }

    private List<String> says(Attached file, boolean revealed) {
        if (file.struck().isPresent()) {
            var struck = file.struck().get();
            return List.of(
                    "Struck out by " + name(struck.by()) + ", " + TimeWords.minute(struck.at()) + ": "
                            + struck.reason(),
                    "Nobody is shown it.");
        } else if (revealed) {
            return List.of(
                    "Shown to you for one minute, with your name on it. Your look and your reason are recorded.");
        }
        return file.tellsPlace() ? List.of("Kept apart: somebody could tell from it where the child is.") : List.of();
    }

    private List<FileView.Line> lines(SeenCase seen, Attached file) {
        var story = Desk.page(seen) + "/story#" + file.entry();
        var entry = desk.story(seen).line(file.entry().toString());
        var lines = new ArrayList<FileView.Line>();
        lines.add(new FileView.Line("What it is", file.type().words() + ", " + size(file.bytes()), Optional.empty()));
        lines.add(new FileView.Line(
                "Attached by", name(file.by()) + ", " + TimeWords.minute(file.at()), Optional.empty()));
        entry.ifPresent(it -> lines.add(new FileView.Line("To", "", Optional.of(Link.to(it.title(), story)))));
        lines.add(new FileView.Line("SHA-256 of the original", file.digest(), Optional.empty()));
        return lines;
    }

    private static List<Link> acts(SeenCase seen, Attached file) {
        var acts = new ArrayList<Link>();
        if (seen.seen().works()) {
            acts.add(Link.to("Take the original out", Files.path(seen, file.key()) + "/original"));
        }
        if (seen.acts()) {
            acts.add(Link.to("Strike it out", Files.path(seen, file.key()) + "/strike"));
        }
        return acts;
    }

    private String name(String worker) {
        return desk.agencies().names().getOrDefault(worker, worker);
    }

    private static String size(int bytes) {
        var kilo = Math.ceilDiv(bytes, KILO);
        return kilo < KILO ? kilo + " kB" : String.format(Locale.UK, "%.1f MB", (double) kilo / KILO);
    }
}
