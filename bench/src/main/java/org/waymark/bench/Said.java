package org.waymark.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.London;
import org.waymark.engine.record.Value;

/// An entry as a user of the peer would write it down: a flat fact with a property for everything its rules ask about.
///
/// Times are seconds since 1970. What was not answered is an empty text.
public final class Said {
    private static final int OF_AGE = 18;

    private final Entry.Stated entry;
    private final long happened;
    private final LocalDate birthDate;

    Said(Entry.Stated entry) {
        this.entry = entry;
        this.happened = entry.happened().first().getEpochSecond();
        this.birthDate = entry.fields().get("birth_date") instanceof Value.Date(var when)
                ? London.dayOf(when.first())
                : LocalDate.MAX;
    }

    public String getId() {
        return entry.id();
    }

    public String getKind() {
        return entry.kind();
    }

    public String getAgency() {
        return entry.stamp().agency();
    }

    public long getHappened() {
        return happened;
    }

    Instant recorded() {
        return entry.stamp().recorded();
    }

    public boolean isBorn() {
        return !birthDate.equals(LocalDate.MAX);
    }

    /// When the child whose date of birth it states turns eighteen.
    public long getEighteenthBirthday() {
        return birthDate.plusYears(OF_AGE).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    public boolean isAgeDoubted() {
        return yes("age_doubt");
    }

    public boolean isMertonCompliant() {
        return yes("merton_compliant");
    }

    public String getOutcome() {
        return word("outcome");
    }

    public String getChannel() {
        return word("channel");
    }

    public String getDecision() {
        return word("decision");
    }

    public String getConference() {
        return word("conference");
    }

    public String getRole() {
        return word("role");
    }

    public String getType() {
        return word("type");
    }

    public String getContact() {
        return word("contact");
    }

    /// How many powers were considered.
    public int getPowersConsidered() {
        return entry.fields().get("powers_considered") instanceof Value.Options(var ids) ? ids.size() : 0;
    }

    private boolean yes(String field) {
        return entry.fields().getOrDefault(field, Value.NO_ANSWER).equals(new Value.Answer(true));
    }

    private String word(String field) {
        return switch (entry.fields().getOrDefault(field, Value.NO_ANSWER)) {
            case Value.Option(var id) -> id;
            case Value.Reference(var id) -> id;
            default -> "";
        };
    }
}
