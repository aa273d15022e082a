package org.waymark.engine.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Origin;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;

/// Forms with a question of every class, a group with a part that is held more closely than the group, one that tells
/// another agency and one that answers a referrer.
final class InventedForms {
    static final String NOTE = "note";
    static final String TELLS = "tells";
    static final String ANSWERS = "answers";

    /// A question for each class has its name.
    static final String PEOPLE = "people";

    /// No form asks it any more.
    static final String FORMER = "former";

    static final String ABOUT = "about";
    static final String WITH = "with";

    static final String WHOLE_ROLE = "social-worker";
    static final String PART_ROLE = "advocate";
    static final String MANAGER = "team-manager";
    static final String HIGHER = "service-manager";
    static final String HIGHEST = "head-of-service";

    /// What an entry may have words in.
    static final List<String> QUESTIONS = Stream.concat(
                    Arrays.stream(FieldClass.values()).map(Enum::name), Stream.of(PEOPLE, FORMER))
            .toList();

    private static final Origin ORIGIN = new Origin("invented", List.of(), Optional.empty(), Optional.empty());

    static final Procedures PROCEDURES = new Procedures(
            Map.of(
                    NOTE, kind(NOTE, Optional.empty(), Optional.empty()),
                    TELLS, kind(TELLS, Optional.of(new Kind.Sharing(WITH, Optional.of(ABOUT))), Optional.empty()),
                    ANSWERS, kind(ANSWERS, Optional.empty(), Optional.of(ABOUT))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(
                    WHOLE_ROLE,
                    role(WHOLE_ROLE, Optional.of(MANAGER), Role.Sees.WHOLE, true, Set.of()),
                    MANAGER,
                    role(MANAGER, Optional.of(HIGHER), Role.Sees.WHOLE, false, Set.of()),
                    HIGHER,
                    role(HIGHER, Optional.of(HIGHEST), Role.Sees.WHOLE, false, Set.of()),
                    HIGHEST,
                    role(HIGHEST, Optional.empty(), Role.Sees.WHOLE, false, Set.of()),
                    PART_ROLE,
                    role(PART_ROLE, Optional.empty(), Role.Sees.PART, false, Set.of()),
                    Access.FRONT_DOOR,
                    role(Access.FRONT_DOOR, Optional.empty(), Role.Sees.PART, false, Set.of(Role.InEmergency.OPENS))),
            new Handbook(
                    Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of()));

    private InventedForms() {}

    /// How closely a question is held.
    static Optional<FieldClass> classOf(String question) {
        return switch (question) {
            case PEOPLE -> Optional.of(FieldClass.HEALTH);
            case ABOUT, WITH -> Optional.of(FieldClass.OPEN);
            case FORMER -> Optional.empty();
            default -> Optional.of(FieldClass.valueOf(question));
        };
    }

    private static Kind kind(String id, Optional<Kind.Sharing> shares, Optional<String> answers) {
        var fields = new ArrayList<Field>();
        for (var each : FieldClass.values()) {
            fields.add(field(each.name(), each, List.of()));
        }
        fields.add(field(PEOPLE, FieldClass.OPEN, List.of(field("ill", FieldClass.HEALTH, List.of()))));
        fields.add(field(ABOUT, FieldClass.OPEN, List.of()));
        fields.add(field(WITH, FieldClass.OPEN, List.of()));
        return new Kind(
                id,
                1,
                id,
                "child",
                FieldClass.CASE,
                false,
                false,
                false,
                Optional.empty(),
                shares,
                answers,
                false,
                Optional.empty(),
                List.of(),
                fields,
                "",
                ORIGIN);
    }

    private static Field field(String id, FieldClass held, List<Field> parts) {
        return new Field(
                id,
                parts.isEmpty() ? Field.Type.WORDS : Field.Type.GROUP,
                id,
                "",
                Optional.empty(),
                held,
                false,
                Optional.empty(),
                parts,
                false,
                means(id),
                List.of(),
                List.of());
    }

    /// One question that tells who the child is is held as closely as most, one more closely.
    private static Optional<Field.Means> means(String id) {
        return switch (id) {
            case "CASE" -> Optional.of(Field.Means.NAME);
            case "LEGAL" -> Optional.of(Field.Means.BIRTH_DATE);
            case "OPEN" -> Optional.of(Field.Means.OWN_WORDS);
            default -> Optional.empty();
        };
    }

    private static Role role(
            String id, Optional<String> fallsTo, Role.Sees sees, boolean takesCase, Set<Role.InEmergency> inEmergency) {
        return new Role(
                id,
                id,
                Optional.empty(),
                fallsTo,
                false,
                false,
                sees,
                takesCase,
                Optional.empty(),
                inEmergency,
                "",
                ORIGIN);
    }
}
