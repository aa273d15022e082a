package org.waymark.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.waymark.agencies.Agencies;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.TimeWords;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.store.KeptFiles;
import org.waymark.web.ErrorView;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Pages;
import org.waymark.web.StoryLine;
import org.waymark.web.Times;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// What every page about one child needs: the record as this person sees it, the words for it, the frame around it.
public record Desk(
        Casefile casefile,
        InForce packs,
        Agencies agencies,
        Pages pages,
        Frames frames,
        EntryForms forms,
        CaseWords words,
        DutyGroups groups,
        ChildHeads heads) {
    /// The kind that says that a child is missing.
    public static final String MISSING = "missing";

    /// The child's case as this person sees it now.
    ///
    /// @throws NotThereException if it does not exist for them
    public SeenCase seen(UUID child, Visit visit) {
        return seen(child, visit, visit.now());
    }

    /// The same for whoever works with the child alone.
    ///
    /// @throws NotThereException for everyone else
    public SeenCase working(UUID child, Visit visit) {
        var seen = seen(child, visit);
        if (!seen.seen().works()) {
            throw new NotThereException();
        }
        return seen;
    }

    /// The other children of whoever asks; none for whoever does not work with this one.
    List<Children.Card> others(SeenCase seen, Visit visit) {
        return seen.seen().works() ? casefile.others(seen, visit.worker(), visit.now()) : List.of();
    }

    List<String> otherNames(SeenCase seen, Visit visit) {
        return casefile.otherNames(seen, visit.worker(), visit.now());
    }

    SeenCase seen(UUID child, Visit visit, Instant knownAt) {
        return casefile.see(child, visit.worker(), visit.now(), knownAt, Looked.page(visit.request()))
                .orElseThrow(NotThereException::new);
    }

    /// A kind that this person may record about this child.
    ///
    /// @throws NotThereException if there is none
    public Kind kind(String id, SeenCase seen, Visit visit) {
        return packs.procedures()
                .kind(id)
                .filter(it -> MayWrite.offers(it, seen.seen().writes(), visit.worker(), packs))
                .orElseThrow(NotThereException::new);
    }

    /// Whether this person may record an entry of a kind about this child.
    public boolean offers(Kind kind, SeenCase seen, Visit visit) {
        return kind.about().equals("child") && MayWrite.offers(kind, seen.seen().writes(), visit.worker(), packs);
    }

    public Story story(SeenCase seen) {
        return new Story(packs, agencies, seen);
    }

    public Sheets sheets(SeenCase seen) {
        return new Sheets(packs, seen, story(seen));
    }

    public Guidance guidance() {
        return new Guidance(packs);
    }

    public CaseWords.Reader reader(Visit visit) {
        return words.reader(visit.worker().id(), visit.now());
    }

    /// The frame of a page about a child, with a way to say that this child is missing.
    public Frame frame(String title, SeenCase seen, Visit visit) {
        var frame = frames.of(title, Part.CHILDREN, visit, missing(seen, visit));
        return seen.emergencyUntil()
                .map(until -> frame.during(new Frame.Emergency(
                        Times.plural(minutes(Duration.between(visit.now(), until)), "minute") + " left",
                        Times.at(until, visit.now()),
                        guidance().contacts("raise-a-concern"),
                        page(seen) + "/emergency/end")))
                .orElse(frame);
    }

    /// A minute that has begun counts.
    private static long minutes(Duration left) {
        return Math.ceilDiv(left.toSeconds(), Duration.ofMinutes(1).toSeconds());
    }

    private Optional<Link> missing(SeenCase seen, Visit visit) {
        return packs.procedures()
                .kind(MISSING)
                .filter(it -> MayWrite.offers(it, seen.seen().writes(), visit.worker(), packs))
                .map(it ->
                        new Link("Missing now", page(seen) + "/record/" + it.id(), "say that this child is missing"));
    }

    /// Leads to the child's page, by the child's name and reference.
    public Link about(SeenCase seen) {
        return new Link(heads.person(seen).name(), page(seen), seen.reference());
    }

    /// A photograph or a paper, as a line about it says what it is.
    public StoryLine.File file(SeenCase seen, KeptFiles.Attached file) {
        var says = file.type().words() + ", attached by " + agencies.names().getOrDefault(file.by(), file.by()) + ", "
                + TimeWords.minute(file.at());
        return new StoryLine.File(
                new Link(file.shows(), page(seen) + "/files/" + file.key(), ""),
                file.struck().isPresent() ? says + ". Struck out" : says);
    }

    public static String page(SeenCase seen) {
        return "/children/" + seen.child();
    }

    /// What was written crosses what someone else wrote meanwhile. Neither is lost.
    View clash(SeenCase seen, Visit visit, ErrorView.Clash clash) {
        var view = new ErrorView(
                frame("Changed meanwhile", seen, visit),
                "Someone else has changed this meanwhile",
                List.of(
                        "Nothing that you wrote is lost, and nothing of it is recorded yet.",
                        "Read what they wrote. Then record yours as well, or leave it."),
                "",
                Optional.of(clash),
                List.of(Link.to("Leave it as they wrote it", page(seen) + "/story")));
        return pages.show("web/error", view, HttpStatus.CONFLICT);
    }

    @Override
    public String toString() {
        return "Desk[]";
    }
}
