package org.waymark.engine.duty;

import java.util.HashSet;
import java.util.Set;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Variable;
import org.waymark.engine.record.Entry;

/// The names of the fields that any rule asks about, of whatever kind of entry. Most of what people write is asked
/// about by none, and to correct it changes no duty.
final class FieldsRead {
    private final Set<String> names = new HashSet<>();

    FieldsRead(Procedures procedures) {
        procedures.facts().forEach(this::add);
        procedures
                .guards()
                .forEach(guards ->
                        guards.all().forEach(edition -> add(edition.rule().against())));
        procedures.duties().forEach(duties -> duties.all().forEach(edition -> add(edition.rule())));
        procedures
                .kinds()
                .values()
                .forEach(kind -> kind.shares().ifPresent(sharing -> {
                    names.add(sharing.with());
                    sharing.entries().ifPresent(names::add);
                }));
    }

    /// Whether a correction may change how anything comes out.
    boolean concerns(Entry.Amended correction) {
        return correction.happened().isPresent()
                || correction.known().isPresent()
                || correction.fields().keySet().stream().anyMatch(names::contains);
    }

    private void add(Fact fact) {
        switch (fact) {
            case Fact.Holds it -> add(it.is());
            case Fact.Lasts it -> add(it.where());
            case Fact.Stated it -> it.from().forEach(place -> names.add(place.field()));
            case Fact.Reaches _, Fact.RunsOut _ -> {}
        }
    }

    private void add(Duty duty) {
        add(duty.when());
        add(duty.whilst());
        add(duty.metBy().where());
        names.addAll(duty.metBy().same());
        if (duty.metBy().meets() instanceof Duty.Meets.Named(var field)) {
            names.add(field);
        }
        for (var limit : duty.limits()) {
            if (limit.from() instanceof Duty.From.OfField(var field)) {
                names.add(field);
            }
        }
        switch (duty.starts()) {
            case Duty.Starts.ByEntry it -> add(it.where());
            case Duty.Starts.ByDate it -> names.add(it.field());
            case Duty.Starts.ByFact _, Duty.Starts.ByAge _, Duty.Starts.ByDuty _, Duty.Starts.ByBreach _ -> {}
        }
    }

    private void add(Condition condition) {
        for (var variable : condition.reads()) {
            switch (variable) {
                case Variable.Latest it -> names.add(it.path().getFirst());
                case Variable.Here it -> names.add(it.field());
                case Variable.OfFact _, Variable.Recorded _, Variable.AtHand _ -> {}
            }
        }
    }
}
