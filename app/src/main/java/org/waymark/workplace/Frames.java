package org.waymark.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.agencies.Worker;
import org.waymark.duties.Duties;
import org.waymark.engine.access.Access;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.web.Assets;
import org.waymark.web.Contact;
import org.waymark.web.Frame;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.SignInPages;
import org.waymark.web.Times;
import org.waymark.web.Who;

/// Makes what stands around a page: the parts of Waymark, who is signed in, the trial's clock.
public final class Frames {
    private static final String NOTICE = "waymark.notice";

    private static final Link MISSING = new Link("Missing now", "/missing", "say that a child is missing");

    private final Assets assets;
    private final Who who;
    private final Duties duties;
    private final List<Contact> ring;

    /// @param ring whom to ring about a missing child
    public Frames(Assets assets, Who who, Duties duties, List<Contact> ring) {
        this.assets = assets;
        this.who = who;
        this.duties = duties;
        this.ring = List.copyOf(ring);
    }

    /// The parts of Waymark.
    public enum Part {
        WORK,
        CHILDREN,
        FRONT_DOOR,
        ENQUIRIES,
        PROCEDURES,
        OVERSIGHT,
        /// A person's own pages, which stand under their name.
        YOU
    }

    /// A page about no child in particular. Its way to say that a child is missing asks which.
    ///
    /// @param title of the browser window; never anything of a child
    public Frame of(String title, Part part, Visit visit) {
        return of(title, part, visit, Optional.of(MISSING));
    }

    /// @param missing leads to saying that this child is missing
    public Frame of(String title, Part part, Visit visit, Optional<Link> missing) {
        var worker = visit.worker();
        return new Frame(
                title,
                assets,
                Optional.of(trial(visit)),
                nav(part, worker),
                Optional.of(new Frame.Person(
                        worker.name(), worker.job() + ", " + worker.agency().name(), "/sign-out")),
                missing,
                ring,
                takeNotice(visit.request()),
                Optional.empty(),
                hidden(visit.request(), worker),
                "Printed by " + worker.name() + ", " + TimeWords.minute(visit.now()));
    }

    /// Says something once, on the next page that this person sees.
    public static void say(HttpServletRequest request, String title, String says) {
        request.getSession().setAttribute(NOTICE, title + "\n" + says);
    }

    private static Optional<Frame.Notice> takeNotice(HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(NOTICE) instanceof String notice) {
            session.removeAttribute(NOTICE);
            var lines = notice.split("\n", 2);
            return Optional.of(new Frame.Notice(lines[0], lines.length > 1 ? lines[1] : "", Optional.empty()));
        }
        return Optional.empty();
    }

    private static List<Frame.Place> nav(Part current, Worker worker) {
        var places = new ArrayList<Frame.Place>();
        places.add(place("Work", "/", current == Part.WORK));
        places.add(place("Children", "/children", current == Part.CHILDREN));
        if (worker.is(Access.FRONT_DOOR)) {
            places.add(place("Front door", "/front-door", current == Part.FRONT_DOOR));
        }
        places.add(place("Enquiries", "/enquiries", current == Part.ENQUIRIES));
        places.add(place("Procedures", "/procedures", current == Part.PROCEDURES));
        if (worker.is(Worker.DATA_PROTECTION_OFFICER)) {
            places.add(place("Who looked", "/oversight", current == Part.OVERSIGHT));
        }
        return places;
    }

    private static Frame.Place place(String text, String href, boolean current) {
        return new Frame.Place(Link.to(text, href), current);
    }

    private Frame.Trial trial(Visit visit) {
        var now = visit.now();
        return new Frame.Trial(
                TimeWords.minute(now),
                duties.nextChange().filter(now::isBefore).map(TimeWords::minute).orElse(""),
                "/trial/clock",
                London.dayOf(now).toString(),
                Times.clock(now),
                back(visit.request()));
    }

    private static String back(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? request.getRequestURI() : "/";
    }

    private List<Hidden> hidden(HttpServletRequest request, Worker worker) {
        var hidden = new ArrayList<>(SignInPages.csrf(request));
        hidden.add(who.mark(worker.id()));
        return hidden;
    }
}
