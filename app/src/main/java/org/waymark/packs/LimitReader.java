package org.waymark.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Strength;

/// Reads the limits of a duty.
final class LimitReader {
    /// Stands in for a limit that was reported, so that the rest of its line is still read.
    private static final Duty.By UNREADABLE = new Duty.By.Before("");

    private final Map<String, Kind> kinds;
    private final FactSection facts;

    LimitReader(Map<String, Kind> kinds, FactSection facts) {
        this.kinds = kinds;
        this.facts = facts;
    }

    /// @param strength of a limit that does not say its own
    List<Duty.Limit> limits(Item item, Strength strength) {
        var limits = new ArrayList<Duty.Limit>();
        for (var part : item.part().parts("limits")) {
            var by = by(part);
            var limit = limit(item, part, by.orElse(UNREADABLE), strength);
            by.ifPresent(_ -> limits.add(limit));
            part.done();
        }
        return limits;
    }

    /// How a duty with these limits comes round again. Whoever counts from when it was due has to know when that was.
    static Optional<Duty.Repeat> repeat(Part part, List<Duty.Limit> limits) {
        return part.part("repeat").flatMap(repeat -> {
            var then = Spans.limit(repeat.required("then"));
            var fromDue = repeat.says("from", "due", "met");
            if (fromDue && limits.stream().noneMatch(Duty.Limit::tellsADay)) {
                repeat.problem(
                        "from",
                        "No limit of this duty says when it is due",
                        "Write \"from: met\", or add a limit with \"within\" and \"breach: true\".");
            }
            repeat.done();
            return then.map(span -> new Duty.Repeat(span, fromDue));
        });
    }

    private Duty.Limit limit(Item item, Part part, Duty.By by, Strength strength) {
        var breach = part.flag("breach");
        var measured = !(by instanceof Duty.By.Immediately);
        if (measured && !part.has("breach")) {
            part.problem(
                    "This limit does not say whether running past it is a breach",
                    "Add \"breach: true\", or \"breach: false\" if it is only a target.");
        }
        if (!measured && breach) {
            part.problem(
                    "breach",
                    "\"immediately\" cannot be run past",
                    "Add a measured limit, sourced or \"local: true\".");
        }
        return new Duty.Limit(
                by,
                from(part),
                breach && measured,
                part.text("strength").flatMap(LimitReader::strength).orElse(strength),
                part.flag("local"),
                item.pack().origin(part));
    }

    private Optional<Duty.By> by(Part part) {
        if (part.has("before")) {
            var kind = part.required("before");
            known(kind);
            return Optional.of(new Duty.By.Before(kind.value()));
        }
        if (part.has("age")) {
            var age = Spans.age(part.required("age"));
            var birth = facts.dateFact(part.required("of"));
            return age.flatMap(it -> birth.map(of -> new Duty.By.Reaching(it, of)));
        }
        var within = part.required("within");
        if (within.value().isEmpty()) {
            return Optional.empty();
        }
        return within.value().equals("immediately")
                ? Optional.of(new Duty.By.Immediately())
                : Spans.limit(within).map(Duty.By.Span::new);
    }

    private Duty.From from(Part part) {
        if (part.isPart("from")) {
            var from = part.part("from").orElseThrow();
            var kind = from.required("entry");
            from.done();
            known(kind);
            return new Duty.From.OfEntry(kind.value());
        }
        return switch (part.textOr("from", "happened")) {
            case "happened" -> new Duty.From.Happened();
            case "known" -> new Duty.From.Known();
            case String field -> new Duty.From.OfField(field);
        };
    }

    private void known(Text kind) {
        if (!kinds.containsKey(kind.value())) {
            kind.problem(
                    "There is no entry kind \"" + kind.value() + "\"",
                    Nearest.suggestion(kind.value(), kinds.keySet()));
        }
    }

    static Optional<Strength> strength(Text text) {
        return switch (text.value()) {
            case "must" -> Optional.of(Strength.MUST);
            case "should" -> Optional.of(Strength.SHOULD);
            case "may" -> Optional.of(Strength.MAY);
            default -> {
                text.problem("\"" + text.value() + "\" is not a strength", "Write must, should or may.");
                yield Optional.empty();
            }
        };
    }
}
