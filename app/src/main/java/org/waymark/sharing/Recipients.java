package org.waymark.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.agencies.Worker;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.engine.access.Access;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.workplace.Visit;

/// With whom something can be shared: agencies for which somebody speaks, people who use Waymark, and anybody else, who
/// is told.
record Recipients(Desk desk, Visit visit) {
    static final String WITH = "with";
    static final String OUTSIDE = "outside";
    private static final String AGENCY = "agency:";
    private static final String WORKER = "worker:";

    List<FieldView> fields(Filled filled, Map<String, String> errors) {
        return List.of(
                new FieldView.Choose(
                        FieldView.Ask.of(
                                WITH,
                                "With whom?",
                                "An agency’s part is seen by those who speak for it on safeguarding.",
                                errors),
                        FieldView.Shape.SELECT,
                        choices(filled.one(WITH))),
                new FieldView.Line(
                        new FieldView.Ask(
                                OUTSIDE,
                                "Who is told, and of which organisation?",
                                "They are shown nothing here. You get a receipt to print.",
                                errors.getOrDefault(OUTSIDE, ""),
                                "",
                                Optional.of(new FieldView.OnlyIf(
                                        WITH, List.of(OUTSIDE), "Only if they do not use Waymark")),
                                Optional.empty()),
                        filled.one(OUTSIDE),
                        "text",
                        FieldView.Size.FULL,
                        "off"));
    }

    private List<FieldView.Choice> choices(String picked) {
        var choices = new ArrayList<FieldView.Choice>();
        var others = others();
        others.stream()
                .filter(it -> it.is(Access.SPEAKS_FOR_AGENCY))
                .map(Worker::agency)
                .distinct()
                .filter(it -> !it.equals(visit.worker().agency()))
                .forEach(it -> choices.add(choice(AGENCY + it.id(), it.name(), picked)));
        others.forEach(it -> choices.add(choice(
                WORKER + it.id(),
                it.name() + ", " + it.job() + ", " + it.agency().name(),
                picked)));
        choices.add(choice(OUTSIDE, "Somebody who does not use Waymark", picked));
        return choices;
    }

    private static FieldView.Choice choice(String value, String text, String picked) {
        return new FieldView.Choice(value, text, "", value.equals(picked));
    }

    private List<Worker> others() {
        return desk.agencies().workers(visit.now()).stream()
                .filter(it -> !it.id().equals(visit.worker().id()))
                .toList();
    }

    /// Who was chosen; whatever is wrong goes into `errors` by control.
    Optional<Recipient> read(Filled filled, Map<String, String> errors) {
        var picked = filled.one(WITH);
        if (choices(picked).stream().noneMatch(FieldView.Choice::chosen)) {
            errors.put(WITH, "Choose with whom");
            return Optional.empty();
        }
        if (picked.startsWith(AGENCY)) {
            return Optional.of(new Recipient.OfAgency(picked.substring(AGENCY.length())));
        }
        if (picked.startsWith(WORKER)) {
            return Optional.of(new Recipient.OfWorker(picked.substring(WORKER.length())));
        }
        if (filled.one(OUTSIDE).isEmpty()) {
            errors.put(OUTSIDE, "Say who is told, and of which organisation");
            return Optional.empty();
        }
        return Optional.of(new Recipient.Outside(filled.one(OUTSIDE)));
    }

    /// Who somebody is, in words.
    static String words(Recipient with, Desk desk, CaseWords.Reader reader) {
        return switch (with) {
            case Recipient.OfAgency(var agency) ->
                reader.agencyNames().getOrDefault(agency, agency) + ", whoever speaks for it on safeguarding";
            case Recipient.OfWorker(var worker) ->
                desk.agencies()
                        .worker(worker, reader.now())
                        .map(it ->
                                it.name() + ", " + it.job() + ", " + it.agency().name())
                        .orElseGet(() -> reader.names().getOrDefault(worker, worker));
            case Recipient.Outside(var who) -> who;
        };
    }
}
