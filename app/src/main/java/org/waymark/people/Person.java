package org.waymark.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.London;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// What a record, as someone may see it, says about who the child is. The latest statement of each thing counts.
public record Person(Map<Field.Means, Value> stated, List<String> allNames) {
    public Person {
        stated = Map.copyOf(stated);
        allNames = List.copyOf(allNames);
    }

    /// Reads what is said of the child, as known at a moment.
    public static Person of(CaseRecord record, Procedures procedures, Instant knownAt) {
        var stated = new EnumMap<Field.Means, Value>(Field.Means.class);
        var names = new ArrayList<String>();
        var statements =
                new ArrayList<>(KnownRecord.asKnownAt(knownAt, record.entries()).statements());
        statements.sort(Comparator.comparing(said -> said.stamp().recorded()));
        for (var said : statements) {
            procedures
                    .kind(said.kind(), said.edition())
                    .ifPresent(kind -> kind.fields()
                            .forEach(field ->
                                    field.means().ifPresent(means -> take(said, field, means, stated, names))));
        }
        return new Person(stated, names);
    }

    private static void take(
            Entry.Stated said, Field field, Field.Means means, Map<Field.Means, Value> stated, List<String> names) {
        var value = said.field(field.id()).orElse(Value.NO_ANSWER);
        if (!(value instanceof Value.Unknown)) {
            stated.put(means, value);
            if (value instanceof Value.Text(var words) && isName(means) && !names.contains(words)) {
                names.add(words);
            }
        }
    }

    /// The name as given, or a stand-in that says that there is none yet.
    public String name() {
        return text(Field.Means.NAME).orElse("Name not known");
    }

    /// First name and initials, for lists.
    public String shortName() {
        var words = name().strip().split("\\s+", -1);
        if (text(Field.Means.NAME).isEmpty() || words.length == 1) {
            return name();
        }
        var last = words[words.length - 1];
        return words[0] + " " + last.substring(0, last.offsetByCodePoints(0, 1)) + ".";
    }

    public Optional<String> text(Field.Means means) {
        return stated.get(means) instanceof Value.Text(var words) && !words.isBlank()
                ? Optional.of(words)
                : Optional.empty();
    }

    public Optional<When> birthDate() {
        return stated.get(Field.Means.BIRTH_DATE) instanceof Value.Date(When when)
                        && when.accuracy() != Accuracy.UNKNOWN
                ? Optional.of(when)
                : Optional.empty();
    }

    /// The age in words of somebody born then, as exactly as it is known: "12", "12 or 13", "between 11 and 14".
    public static String age(When birth, Instant now) {
        return age(birth, London.dayOf(now));
    }

    private static String age(When birth, LocalDate today) {
        var youngest = years(birth.latestDay(), today);
        var oldest = years(birth.earliestDay(), today);
        if (youngest == oldest) {
            return Integer.toString(youngest);
        }
        return oldest - youngest == 1 ? youngest + " or " + oldest : "between " + youngest + " and " + oldest;
    }

    private static int years(LocalDate birth, LocalDate today) {
        return Math.max(0, Period.between(birth, today).getYears());
    }

    private static boolean isName(Field.Means means) {
        return means == Field.Means.NAME || means == Field.Means.OTHER_NAMES || means == Field.Means.OWN_SCRIPT;
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
