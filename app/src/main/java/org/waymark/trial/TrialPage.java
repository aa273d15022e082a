package org.waymark.trial;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.casefile.Rederiving;
import org.waymark.duties.Duties;
import org.waymark.engine.record.WhenText;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Visit;

/// Moves the clock of a trial, so that people can watch limits pass.
@Controller
class TrialPage {
    private final TrialClock clock;
    private final Duties duties;
    private final Rederiving rederiving;

    TrialPage(TrialClock clock, Duties duties, Rederiving rederiving) {
        this.clock = clock;
        this.duties = duties;
        this.rederiving = rederiving;
    }

    @PostMapping("/trial/clock")
    View move(
            Visit visit,
            @RequestParam String move,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "/") String back) {
        var now = visit.now();
        switch (move) {
            case "hour" -> clock.moveTo(now.plus(Duration.ofHours(1)));
            case "day" -> clock.moveTo(now.plus(Duration.ofDays(1)));
            case "next" ->
                duties.nextChange().map(it -> it.plus(1, ChronoUnit.MINUTES)).ifPresent(clock::moveTo);
            default -> moveTo(visit, day + "T" + time);
        }
        rederiving.catchUp(clock.instant());
        return new RedirectView(back.startsWith("/") && !back.startsWith("//") ? back : "/");
    }

    private void moveTo(Visit visit, String moment) {
        if (WhenText.read(moment) instanceof WhenText.Read.Time(var when) && when.exact()) {
            if (when.first().isBefore(visit.now())) {
                Frames.say(
                        visit.request(),
                        "The clock was not moved.",
                        "It only goes forward: what is recorded would lie ahead of it.");
            }
            clock.moveTo(when.first());
        } else {
            Frames.say(visit.request(), "The clock was not moved.", "Give a day and a time.");
        }
    }
}
