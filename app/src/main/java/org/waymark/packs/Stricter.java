package org.waymark.packs;

import java.util.List;
import java.util.Optional;
import org.waymark.engine.calendar.TimeSpan;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Strength;

/// Checks that what lies over a duty only tightens it: no weaker strength, no limit that leaves as much time as one
/// there is.
final class Stricter {
    private final Item item;
    private final Duty base;

    /// @param item the layer
    /// @param base the duty as it stands without it
    Stricter(Item item, Duty base) {
        this.item = item;
        this.base = base;
    }

    /// @param own the limits of the layer, in the order in which they are written
    void check(List<Duty.Limit> own) {
        item.part()
                .text("strength")
                .ifPresent(text -> LimitReader.strength(text).ifPresent(strength -> checkStrength(text, strength)));
        var parts = item.part().parts("limits");
        if (parts.size() == own.size()) {
            for (var index = 0; index < own.size(); index++) {
                checkLimit(own.get(index), parts.get(index));
            }
        }
    }

    private void checkStrength(Text text, Strength strength) {
        if (strength.strongerOf(base.strength()) != strength) {
            text.problem(
                    "\"" + item.pack().id() + "\" would loosen \"" + base.id() + "\": it is stronger than this already",
                    "A layer only tightens. Leave the strength out.");
        }
    }

    private void checkLimit(Duty.Limit limit, Part part) {
        for (var known : base.limits()) {
            if (limit.breach()
                    && known.breach()
                    && limit.from().equals(known.from())
                    && leavesAsMuch(limit.by(), known.by())) {
                part.problem(
                        "within",
                        "\"" + item.pack().id() + "\" does not tighten \"" + base.id() + "\": \""
                                + known.origin().pack() + "\" has "
                                + words(known.by()).orElse("a limit that ends no later"),
                        "A layer only tightens. Give less time, or take the limit away; later law stands under"
                                + " \"supersedes\".");
            }
        }
    }

    private static boolean leavesAsMuch(Duty.By one, Duty.By other) {
        if (one instanceof Duty.By.Reaching(var age, var birth)
                && other instanceof Duty.By.Reaching(var lower, var ofBirth)) {
            return birth == ofBirth && age.toTotalMonths() >= lower.toTotalMonths();
        }
        return one instanceof Duty.By.Span(var span)
                && other instanceof Duty.By.Span(var known)
                && span.getClass() == known.getClass()
                && count(span) >= count(known);
    }

    private static int count(TimeSpan span) {
        return switch (span) {
            case TimeSpan.Hours(var count) -> count;
            case TimeSpan.Days(var count) -> count;
            case TimeSpan.WorkingDays(var count) -> count;
            case TimeSpan.Months(var count) -> count;
        };
    }

    private static Optional<String> words(Duty.By by) {
        return by instanceof Duty.By.Span(var span) ? Optional.of(span.words()) : Optional.empty();
    }
}
