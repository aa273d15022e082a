package org.waymark.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Standing;
import org.waymark.engine.pack.Strength;

/// What can be said of a duty itself, beside doing it.
enum DutyAct {
    LATE("Say why it was late", "Asked once, so that it can be understood."),
    NOT_NEEDED("Say that it is not needed here", "It stays on the record with your reason."),
    DEPART("Depart from it", "Only for an exceptional reason, decided by a manager. It stays on the record with both.");

    private final String link;
    private final String says;

    DutyAct(String link, String says) {
        this.link = link;
        this.says = says;
    }

    String link() {
        return link;
    }

    String says() {
        return says;
    }

    static Optional<DutyAct> of(String name) {
        for (var act : values()) {
            if (act.word().equals(name)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    String path(UUID child, String ref) {
        return "/children/" + child + "/duties/" + word() + "?duty=" + CaseWords.encoded(ref);
    }

    boolean allowed(Instance instance) {
        var late = instance.standing() instanceof Standing.Overdue || instance.standing() instanceof Standing.MetLate;
        return switch (this) {
            case LATE -> late && instance.lateReason().isEmpty();
            case NOT_NEEDED ->
                instance.standing().open()
                        && (instance.strength() != Strength.MUST
                                || instance.duty().conditional());
            case DEPART ->
                instance.standing().open() && instance.duty().departure().isPresent();
        };
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
