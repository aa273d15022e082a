package org.waymark.engine.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.engine.calendar.TimeSpan;
import org.waymark.engine.calendar.WorkingCalendar;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Origin;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;
import org.waymark.engine.pack.Strength;

/// Procedures with invented duties on a handful of kinds and facts; a failing test shows them by their duties alone.
record Book(Procedures procedures) {
    static final String FLAG = "flag";
    static final String DAY = "day";
    static final String ABOUT = "about";
    static final String PLACE = "place";
    static final String TO = "to";
    static final String BIRTH = "birth";

    /// What happens, each with the same four fields.
    static final List<String> KINDS = List.of("a", "b", "c");

    static final String PLAN = "plan-of-b";
    static final String TELLS_ONE = "tells-one";
    static final String TELLS_ALL = "tells-all";
    static final String IDENTITY = "identity";

    /// No rule reads it.
    static final String NOISE = "noise";

    static final int BORN = 0;
    static final int ADULT = 1;
    static final int QUIET = 2;
    static final int FLAGGED = 3;
    static final int SAID = 4;
    static final int MIXED = 5;
    static final int SURELY_ADULT = 6;
    static final int LASTING = 7;

    /// The facts that hold or do not.
    static final List<Integer> CONDITIONS = List.of(ADULT, QUIET, FLAGGED, SAID, MIXED, SURELY_ADULT, LASTING);

    /// Knows the bank holidays around Easter and nothing after 24 April.
    static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "Easter",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 24),
            Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));

    /// The same, knowing every day that a record can speak of.
    static final WorkingCalendar ENDLESS =
            new WorkingCalendar("Endless", LocalDate.of(1890, 1, 1), LocalDate.of(2210, 1, 1), CALENDAR.holidays());

    static final Origin ORIGIN = new Origin("invented", List.of(), Optional.empty(), Optional.empty());

    static Book with(List<Editions<Duty>> duties) {
        return new Book(new Procedures(
                kinds(),
                List.of(),
                facts(),
                duties,
                guards(),
                List.of(),
                List.of(),
                roles(),
                new Handbook(
                        Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of())));
    }

    DutyEngine engine(WorkingCalendar calendar) {
        return new DutyEngine(procedures, calendar);
    }

    @Override
    public String toString() {
        return procedures.duties().stream()
                .flatMap(editions -> editions.all().stream())
                .map(edition -> "\n    " + edition)
                .collect(Collectors.joining());
    }

    private static Map<String, Kind> kinds() {
        var kinds = new HashMap<String, Kind>();
        for (var id : List.of("a", "b", "c", NOISE)) {
            kinds.put(id, kind(id, Optional.empty(), Optional.empty()));
        }
        kinds.put(PLAN, kind(PLAN, Optional.of("b"), Optional.empty()));
        kinds.put(TELLS_ONE, kind(TELLS_ONE, Optional.empty(), Optional.of(new Kind.Sharing(TO, Optional.of(ABOUT)))));
        kinds.put(TELLS_ALL, kind(TELLS_ALL, Optional.empty(), Optional.of(new Kind.Sharing(TO, Optional.empty()))));
        kinds.put(IDENTITY, kind(IDENTITY, Optional.empty(), Optional.empty()));
        return kinds;
    }

    private static Kind kind(String id, Optional<String> plans, Optional<Kind.Sharing> shares) {
        return new Kind(
                id,
                1,
                id,
                "child",
                FieldClass.CASE,
                false,
                false,
                false,
                plans,
                shares,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                ORIGIN);
    }

    private static List<Fact> facts() {
        return List.of(
                new Fact.Stated("born", "born", field(BIRTH, Field.Type.DATE), at(BIRTH), ORIGIN),
                new Fact.Reaches("adult", "adult", Period.ofYears(18), BORN, ORIGIN),
                new Fact.RunsOut("quiet", "quiet", new TimeSpan.Days(3), "a", ORIGIN),
                new Fact.Holds("flagged", "flagged", new Asking.Latest("a"), ORIGIN),
                new Fact.Stated("said", "said", field(FLAG, Field.Type.YES_NO), at(FLAG), ORIGIN),
                new Fact.Holds(
                        "mixed",
                        "mixed",
                        new Asking.Either(
                                new Asking.OfFact(FLAGGED),
                                new Asking.Either(
                                        new Asking.Recorded("c"), new Asking.Not(new Asking.OfFact(QUIET)), true),
                                false),
                        ORIGIN),
                new Fact.Holds("surely-adult", "surely-adult", new Asking.Certainly(new Asking.OfFact(ADULT)), ORIGIN),
                new Fact.Lasts("lasting", "lasting", List.of("a"), new Asking.Here(), List.of("c"), ORIGIN));
    }

    private static List<Fact.Place> at(String field) {
        return List.of(new Fact.Place(IDENTITY, field));
    }

    private static Field field(String id, Field.Type type) {
        return new Field(
                id,
                type,
                id,
                "",
                Optional.empty(),
                FieldClass.CASE,
                false,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                List.of(),
                List.of());
    }

    /// One guard against any "b" that says yes, and one against any "c" after an "a" that does.
    private static List<Editions<Guard>> guards() {
        return List.of(guard("guard", "b", new Asking.Here()), guard("other-guard", "c", new Asking.Latest("a")));
    }

    private static Editions<Guard> guard(String id, String before, Condition against) {
        var guard = new Guard(id, id, List.of(before), Guard.Answer.REFUSE, against, "No.", "", Strength.MUST, ORIGIN);
        return new Editions<>(id, List.of(new Edition<>(guard, LocalDate.MIN, LocalDate.MAX, Instant.MIN, false)));
    }

    private static Map<String, Role> roles() {
        return Map.of(
                "worker",
                        new Role(
                                "worker",
                                "",
                                Optional.empty(),
                                Optional.of("manager"),
                                false,
                                false,
                                Role.Sees.PART,
                                false,
                                Optional.empty(),
                                Set.of(),
                                "",
                                ORIGIN),
                "manager",
                        new Role(
                                "manager",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                false,
                                Role.Sees.PART,
                                false,
                                Optional.empty(),
                                Set.of(),
                                "",
                                ORIGIN),
                "agency",
                        new Role(
                                "agency",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                true,
                                Role.Sees.PART,
                                false,
                                Optional.empty(),
                                Set.of(),
                                "",
                                ORIGIN),
                "outside",
                        new Role(
                                "outside",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                false,
                                Role.Sees.PART,
                                false,
                                Optional.empty(),
                                Set.of(),
                                "",
                                ORIGIN));
    }
}
