package org.waymark.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.agencies.Worker;
import org.waymark.engine.guard.GuardAnswer;
import org.waymark.engine.pack.Kind;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.Send;
import org.waymark.web.Tone;
import org.waymark.workplace.Visit;

/// What a guard says to something that is about to be recorded, and how to go on.
final class Refusals {
    static final String WHY = "Why is it right here?";
    static final String HAPPENED_ALREADY = "happened-already";
    static final String SECOND = "second";

    /// Never kept with a form, never sent along unseen.
    static final String SECOND_PASSWORD = "second-password";

    private static final String REASON = "reason.";
    private static final int LINES = 3;

    private final Desk desk;

    Refusals(Desk desk) {
        this.desk = desk;
    }

    /// What the person said to guards, as the form sends it. The second person has yet to prove who they are.
    static Change.Consents consents(Filled filled) {
        return new Change.Consents(filled.ticked(HAPPENED_ALREADY), reasons(filled), Optional.empty());
    }

    private static Map<String, String> reasons(Filled filled) {
        var reasons = new HashMap<String, String>();
        filled.answers().keySet().stream()
                .filter(name -> name.startsWith(REASON))
                .forEach(name -> reasons.put(name.substring(REASON.length()), filled.one(name)));
        return reasons;
    }

    /// What was about to be recorded, and where it was.
    ///
    /// @param action  where the form goes
    /// @param again   leads back to the form with everything in it
    /// @param filled  the form as it came
    /// @param errors  by control, what is wrong with what was said to the guard
    record Attempt(
            SeenCase seen,
            Kind kind,
            Change.Recording recording,
            Filled filled,
            String action,
            String again,
            Map<String, String> errors) {
        @Override
        public String toString() {
            return "Attempt[" + kind.id() + "]";
        }
    }

    BreachView view(Attempt attempt, Outcome.Refused refused, Visit visit) {
        var answers = refused.answers().stream()
                .sorted(Comparator.comparingInt(Refusals::mildness))
                .toList();
        var first = answers.getFirst();
        var guard = first.guard();
        var refuses = first instanceof GuardAnswer.Refused;
        var others = answers.stream()
                .skip(1)
                .map(it -> it.guard().title() + ": " + it.reason())
                .collect(Collectors.joining(" "));
        return new BreachView(
                desk.frame("Stop", attempt.seen(), visit),
                Link.to("Back to the form", attempt.again()),
                desk.about(attempt.seen()),
                refuses ? Tone.DANGER : Tone.SOON,
                guard.title(),
                first.reason(),
                others,
                desk.guidance().cites(guard.origin().cites()),
                attempt.errors().entrySet().stream()
                        .map(error -> new ErrorItem(error.getValue(), "#" + error.getKey()))
                        .toList(),
                desk.story(attempt.seen())
                        .answers(attempt.kind(), attempt.recording().fields()),
                desk.packs().register().blaming(),
                new BreachView.Instead(
                        refuses ? "It has not happened" : "Do this instead",
                        guard.instead().isEmpty() ? "Do not do it." : guard.instead(),
                        Optional.of(Link.to("Change what you wrote", attempt.again()))),
                anyway(attempt, answers, visit));
    }

    /// An act in Waymark itself that is refused cannot be done. Something that has happened can always be recorded.
    private Optional<BreachView.Anyway> anyway(Attempt attempt, List<GuardAnswer> answers, Visit visit) {
        var refused = answers.stream().anyMatch(GuardAnswer.Refused.class::isInstance);
        if (refused && attempt.kind().act()) {
            return Optional.empty();
        }
        var hidden = new ArrayList<>(
                attempt.filled().without(List.of(SECOND, SECOND_PASSWORD)).hidden());
        if (refused) {
            hidden.add(new Hidden(HAPPENED_ALREADY, "yes"));
            return Optional.of(new BreachView.Anyway(
                    "It has happened",
                    "Then it belongs on the record. It is marked as against the procedures, and a manager is asked to answer for it.",
                    List.of(),
                    new Form(attempt.action(), hidden),
                    Send.only("Record that it happened")));
        }
        hidden.removeIf(it -> it.name().startsWith(REASON));
        var asked = new ArrayList<FieldView>();
        for (var answer : answers) {
            var name = REASON + answer.guard().id();
            if (answer instanceof GuardAnswer.Warned) {
                hidden.add(new Hidden(name, "read"));
            } else {
                asked.add(reason(answer, name, attempt));
            }
        }
        if (answers.stream().anyMatch(GuardAnswer.SecondPersonAsked.class::isInstance)) {
            asked.addAll(second(attempt, visit));
        }
        return Optional.of(new BreachView.Anyway(
                "Go on all the same",
                asked.isEmpty() ? "You have read this." : "What you say here is recorded with it.",
                asked,
                new Form(attempt.action(), hidden),
                Send.only("Record it")));
    }

    private static FieldView reason(GuardAnswer answer, String name, Attempt attempt) {
        return new FieldView.Words(
                FieldView.Ask.of(name, WHY, answer.guard().title(), attempt.errors()),
                attempt.filled().one(name),
                LINES);
    }

    private List<FieldView> second(Attempt attempt, Visit visit) {
        var picked = attempt.filled().one(SECOND);
        var colleagues = desk.agencies().workersOf(visit.worker().agency().id(), visit.now()).stream()
                .filter(it -> !it.id().equals(visit.worker().id()))
                .map(it -> new FieldView.Choice(
                        it.id(), it.name() + ", " + it.job(), "", it.id().equals(picked)))
                .toList();
        return List.of(
                new FieldView.Choose(
                        FieldView.Ask.of(
                                SECOND, "Who agrees?", "Someone beside you who has read this.", attempt.errors()),
                        FieldView.Shape.SELECT,
                        colleagues),
                new FieldView.Line(
                        FieldView.Ask.of(
                                SECOND_PASSWORD, "Their password", "They type it themselves.", attempt.errors()),
                        "",
                        "password",
                        FieldView.Size.MIDDLE,
                        "off"));
    }

    /// What has to be put right in what was said to the guards. Wrong passwords are found out by the caller.
    static Map<String, String> missing(Outcome.Refused refused, Filled filled, Worker actor) {
        var errors = new HashMap<String, String>();
        for (var answer : refused.answers()) {
            var name = REASON + answer.guard().id();
            if (filled.has(name) && filled.one(name).isEmpty()) {
                errors.put(name, "Say why it is right here");
            }
        }
        if (filled.has(SECOND)
                && (filled.one(SECOND).isEmpty() || filled.one(SECOND).equals(actor.id()))) {
            errors.put(SECOND, "Choose the person who agrees");
        }
        return errors;
    }

    private static int mildness(GuardAnswer answer) {
        return switch (answer) {
            case GuardAnswer.Refused _ -> 0;
            case GuardAnswer.SecondPersonAsked _ -> 1;
            case GuardAnswer.ReasonAsked _ -> 2;
            case GuardAnswer.Warned _ -> 3;
            case GuardAnswer.Allowed _ -> 4;
        };
    }
}
