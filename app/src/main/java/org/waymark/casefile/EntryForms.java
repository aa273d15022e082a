package org.waymark.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.access.Caseloads;
import org.waymark.agencies.Agencies;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.TimeWords;
import org.waymark.forms.Choices;
import org.waymark.packs.InForce;
import org.waymark.web.FieldView.Choice;
import org.waymark.web.Filled;
import org.waymark.web.Times;
import org.waymark.workplace.Visit;

/// Makes the forms that record entries, for any kind of the packs.
public final class EntryForms {
    private final InForce packs;
    private final Agencies agencies;
    private final Caseloads caseloads;

    public EntryForms(InForce packs, Agencies agencies, Caseloads caseloads) {
        this.packs = packs;
        this.agencies = agencies;
        this.caseloads = caseloads;
    }

    /// A form about a child whose record the person sees.
    public EntryForm of(Kind kind, SeenCase seen, Visit visit, Filled filled) {
        var offered = seen.seen().works() ? agencyChoices() : ownAgency(visit);
        return new EntryForm(kind, packs, visit, filled, choices(Optional.of(seen), visit), offered);
    }

    /// A form about a child of whom nothing is recorded yet. Anyone may take down what another agency rang about.
    public EntryForm ofNew(Kind kind, Visit visit, Filled filled) {
        return new EntryForm(kind, packs, visit, filled, choices(Optional.empty(), visit), agencyChoices());
    }

    private Choices choices(Optional<SeenCase> seen, Visit visit) {
        return new Choices(seen.map(this::entries).orElse(List.of()), agencyChoices(), workers(visit));
    }

    private List<Choice> entries(SeenCase seen) {
        var entries = new ArrayList<Choice>();
        for (var said :
                KnownRecord.asKnownAt(seen.at(), seen.seen().record().entries()).statements()) {
            var title = packs.procedures()
                    .kind(said.kind(), said.edition())
                    .map(Kind::title)
                    .orElse(said.kind());
            entries.addFirst(new Choice(said.id(), title + ", " + TimeWords.of(said.happened()), "", false));
        }
        return entries;
    }

    private List<Choice> agencyChoices() {
        return agencies.all().stream()
                .map(it -> new Choice(it.id(), it.name(), "", false))
                .toList();
    }

    private static List<Choice> ownAgency(Visit visit) {
        var own = visit.worker().agency();
        return List.of(new Choice(own.id(), own.name(), "", false));
    }

    /// Everyone, each with how much they carry already, so that nobody is given more than they can.
    private List<Choice> workers(Visit visit) {
        var loads = caseloads.sizes(visit.now());
        return agencies.workers(visit.now()).stream()
                .map(it -> new Choice(
                        it.id(),
                        it.name() + ", " + it.job() + ", " + it.agency().name() + ", "
                                + Times.plural(loads.getOrDefault(it.id(), 0), "case"),
                        "",
                        false))
                .toList();
    }
}
