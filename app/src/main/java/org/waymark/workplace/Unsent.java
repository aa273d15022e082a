package org.waymark.workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.web.Drafts;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Hidden;
import org.waymark.web.Returning;
import org.waymark.web.Times;
import org.waymark.web.Typing;

/// The forms of a page that are kept while they are typed, for whoever visits it.
public final class Unsent {
    private final Drafts drafts;

    public Unsent(Drafts drafts) {
        this.drafts = drafts;
    }

    /// The draft that an address names, if it is this person's. It carries along what it is.
    public Optional<Filled> begun(Visit visit) {
        return Filled.of(visit.request().getParameterMap())
                .id(Returning.HELD)
                .flatMap(id -> drafts.find(id, visit.worker().id())
                        .map(found -> found.filled()
                                .with(Returning.HELD, id.toString())
                                .with(Typing.NAME, Typing.fresh(found.version()).text())));
    }

    /// A form that is kept while it is typed.
    ///
    /// @param title  what the form is for, never anything of a child
    /// @param filled as the page shows it
    public Form form(String action, String title, List<Hidden> hidden, Filled filled, Visit visit) {
        var all = new ArrayList<>(hidden);
        all.add(new Hidden(Returning.HELD, filled.key(Returning.HELD).toString()));
        all.add(new Hidden(Typing.NAME, Typing.of(filled).text()));
        var begun = filled.has(Returning.HELD)
                ? Optional.<Drafts.Draft>empty()
                : drafts.begun(visit.worker().id(), action);
        return new Form(
                action,
                all,
                Optional.of(new Form.Draft(
                        title,
                        begun.map(it -> new Form.Begun(
                                Times.at(it.saved(), visit.now()).words(), Returning.to(action, it.id()))))));
    }

    /// Keeps a form as it stands while a question about it is asked.
    ///
    /// @return the page on which it can be changed
    public String keep(String action, String title, Filled filled, Visit visit) {
        var kept = filled.without(Returning.NOT_KEPT);
        var about = new Drafts.About(action, title);
        return drafts.save(filled.key(Returning.HELD), visit.worker().id(), about, kept, Typing.of(filled), visit.now())
                .map(saved -> Returning.to(action, saved.id()))
                .orElse(action);
    }

    /// Lets go of a draft once what it said is recorded.
    public void sent(Filled filled, Visit visit) {
        filled.id(Returning.HELD)
                .ifPresent(id -> drafts.release(id, visit.worker().id(), visit.now()));
    }
}
