package org.waymark.enquiries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.engine.pack.Procedures;
import org.waymark.web.Filled;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.web.Times;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// For whoever takes a call from somebody who asks about a child: what to say, and what to write down. No page here
/// depends on any child that is known.
@Controller
class EnquiryPages {
    private static final String PATH = "/enquiries";
    private static final String KEY = "key";
    private static final int AT_MOST = 20;

    private final Desk desk;
    private final Enquiries enquiries;
    private final Unsent unsent;

    EnquiryPages(Desk desk, Enquiries enquiries, Unsent unsent) {
        this.desk = desk;
        this.enquiries = enquiries;
        this.unsent = unsent;
    }

    @GetMapping(PATH)
    View form(Visit visit) {
        var filled = unsent.begun(visit).orElse(Filled.EMPTY);
        return show(filled, Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping(PATH)
    View take(Visit visit) {
        var filled = Filled.of(visit.request().getParameterMap());
        var said = new EnquiryForm(procedures(), filled, Map.of()).said();
        if (said.nothing()) {
            var errors = Map.of(EnquiryForm.CALLER, "Write down something of the call");
            return show(filled, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var key = filled.key(KEY);
        enquiries.take(key, said, visit.worker(), visit.now());
        unsent.sent(filled, visit);
        return new RedirectView(PATH + "/" + key);
    }

    @GetMapping(PATH + "/{enquiry}")
    View taken(@PathVariable UUID enquiry, Visit visit) {
        var taken = enquiries
                .find(enquiry)
                .filter(it -> it.worker().equals(visit.worker().id()))
                .orElseThrow(NotThereException::new);
        var view = new TakenView(
                desk.frames().of("Enquiry recorded", Part.ENQUIRIES, visit),
                taken.reference(),
                desk.guidance().contacts(Enquiries.KIND),
                List.of(
                        Link.to("Raise a concern about a child", "/concerns/new"),
                        Link.to("Write down another call", PATH)));
        return desk.pages().show("enquiries/taken", view);
    }

    private View show(Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var view = new EnquiriesView(
                desk.frames().of("Someone asks about a child", Part.ENQUIRIES, visit),
                unsent.form(
                        PATH,
                        "Someone asks about a child",
                        List.of(new Hidden(KEY, filled.key(KEY).toString())),
                        filled,
                        visit),
                EntryForm.items(errors),
                desk.guidance().contacts(Enquiries.KIND),
                desk.guidance().practice(Enquiries.KIND),
                new EnquiryForm(procedures(), filled, errors).parts(),
                Send.only("Write it down"),
                enquiries.takenBy(visit.worker(), AT_MOST).stream()
                        .map(it -> new EnquiriesView.Taken(
                                it.reference(), Times.at(it.taken(), visit.now()), lines(it.said(), procedures())))
                        .toList());
        return desk.pages().show("enquiries/enquiries", view, status);
    }

    private Procedures procedures() {
        return desk.packs().procedures();
    }

    /// What was written down, each answer under what it answers; what was left out is left out.
    static List<EnquiriesView.Line> lines(Enquiry.Said said, Procedures procedures) {
        var lines = new ArrayList<EnquiriesView.Line>();
        add(lines, "Who asked", said.caller());
        add(lines, "Number they gave", said.number());
        add(lines, "What they say they are to the child", EnquiryForm.link(said.claimed(), procedures));
        add(lines, "Organisation", said.organisation());
        add(lines, "Name of the child, as they said it", said.child());
        add(lines, "What else they said of the child", said.more());
        add(lines, "What they asked for", said.asked());
        add(lines, "Their own words", said.words());
        add(lines, "What was worrying", said.worried());
        return lines;
    }

    private static void add(List<EnquiriesView.Line> lines, String ask, String says) {
        if (!says.isEmpty()) {
            lines.add(new EnquiriesView.Line(ask, says));
        }
    }
}
