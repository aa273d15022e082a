package org.waymark.coverage;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.casefile.Guidance;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;
import org.waymark.engine.pack.Strength;
import org.waymark.engine.pack.Variable;
import org.waymark.packs.InForce;
import org.waymark.web.Contact;

/// Where the pages show what stands in the packs. A test holds it to what the pages read.
final class Shown {
    static final String RAISE = "raise-a-concern";
    static final String RECEIPT = "receipt";
    static final String PROCEDURES = "procedures";

    private static final List<String> DUTIES =
            List.of("What must happen now", "the child’s page", "Why is this due?", "Procedures");
    private static final List<String> CHILD = List.of("the child’s page");
    private static final List<String> DIRECTORY = List.of("the directory");
    private static final String MISSING = "missing";
    private static final String ENQUIRY = "location-enquiry";

    private final Procedures procedures;
    private final Guidance guidance;
    private final Map<Integer, Set<String>> ofFacts = new HashMap<>();

    Shown(InForce packs) {
        this.procedures = packs.procedures();
        this.guidance = new Guidance(packs);
        followConditions();
    }

    static List<String> duty() {
        return DUTIES;
    }

    static List<String> flagOrStage() {
        return CHILD;
    }

    static List<String> document() {
        return DIRECTORY;
    }

    static List<String> right() {
        return DIRECTORY;
    }

    static List<String> form(Kind kind) {
        return List.of(formOf(kind));
    }

    /// What is asked before something is done, and said where it may not be.
    List<String> guard(Guard guard) {
        return forms(guard.before());
    }

    /// The forms that choose from a list.
    List<String> options(Handbook.OptionList list) {
        return forms(field -> field.options().filter(list.id()::equals).isPresent());
    }

    /// The forms that offer a sign of the register.
    List<String> sign(Handbook.Indicator sign) {
        return forms(field -> field.type() == Field.Type.INDICATORS && offers(field, sign));
    }

    /// The form, if its question offers any sign.
    List<String> signs(Field field, Kind kind) {
        return procedures.handbook().indicators().values().stream().anyMatch(sign -> offers(field, sign))
                ? form(kind)
                : List.of();
    }

    List<String> practice(Handbook.Practice practice) {
        return practice.at().stream()
                .flatMap(at -> Stream.of(
                                kind(at).map(Shown::formOf),
                                checklist(at, practice),
                                Optional.of("Raise a concern")
                                        .filter(_ -> at.equals(RAISE) && practice.strength() == Strength.MUST),
                                Optional.of("the receipt of a concern").filter(_ -> at.equals(RECEIPT)),
                                Optional.of("Enquiries").filter(_ -> at.equals(ENQUIRY)),
                                Optional.of("the directory")
                                        .filter(_ -> at.equals(PROCEDURES) || practice.sourcesDiffer()))
                        .flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    /// Every contact stands in the directory. The other pages ring people up: one without a number stands on none.
    List<String> contact(Handbook.Contact contact) {
        var beside = contact.at().stream()
                .filter(at -> guidance.contacts(at).stream().map(Contact::label).anyMatch(contact.title()::equals))
                .flatMap(at -> Stream.of(
                                kind(at).filter(Kind::safety).map(Shown::formOf),
                                Optional.of("Raise a concern").filter(_ -> at.equals(RAISE)),
                                Optional.of("the receipt of a concern").filter(_ -> at.equals(RECEIPT)),
                                Optional.of("Enquiries").filter(_ -> at.equals(ENQUIRY)),
                                sheet(at),
                                Optional.of("Missing now").filter(_ -> at.equals(MISSING)))
                        .flatMap(Optional::stream))
                .distinct();
        return Stream.concat(DIRECTORY.stream(), beside).toList();
    }

    private Optional<String> sheet(String at) {
        return procedures.handbook().sheets().stream()
                .filter(sheet -> sheet.id().equals(at))
                .map(sheet -> "the sheet “" + sheet.title() + "”")
                .findFirst();
    }

    /// The directory, and the forms in whose words a term stands.
    List<String> definition(Handbook.Definition definition) {
        var forms = procedures.kinds().values().stream()
                .filter(kind -> guidance.definitions(kind).stream()
                        .anyMatch(it -> it.title().equals(definition.term())))
                .map(Shown::formOf)
                .sorted();
        return Stream.concat(DIRECTORY.stream(), forms).toList();
    }

    List<String> role(Role role) {
        var owes =
                procedures.duties().stream().anyMatch(it -> it.newest().owner().equals(role.id()));
        var allocated = procedures.kinds().values().stream()
                .filter(kind ->
                        kind.allocates().filter(it -> takesOn(kind, it, role)).isPresent())
                .map(Shown::formOf)
                .sorted();
        return Stream.of(
                        role.says().isEmpty() ? Stream.<String>of() : DIRECTORY.stream(),
                        owes ? DUTIES.stream() : Stream.<String>of(),
                        allocated)
                .flatMap(it -> it)
                .toList();
    }

    List<String> checklist(Handbook.Checklist checklist) {
        return procedures.duties().stream()
                        .anyMatch(it -> it.newest()
                                .checklist()
                                .filter(checklist.id()::equals)
                                .isPresent())
                ? List.of("the checklist “" + checklist.title() + "”")
                : List.of();
    }

    /// Where the rules that ask a fact are shown.
    List<String> fact(Fact fact) {
        var index = procedures.facts().indexOf(fact);
        return List.copyOf(ofFacts.getOrDefault(index, Set.of()));
    }

    private boolean takesOn(Kind kind, Kind.Allocating allocating, Role role) {
        return allocating.role().equals("=" + role.id())
                || kind.field(allocating.role()).flatMap(Field::options).stream()
                        .flatMap(list -> Optional.ofNullable(
                                procedures.handbook().options().get(list))
                                .stream())
                        .anyMatch(list -> list.option(role.id()).isPresent());
    }

    private Optional<Kind> kind(String id) {
        return procedures.kind(id).filter(it -> it.about().equals("child"));
    }

    /// A checklist shows the first advice that is given for it.
    private Optional<String> checklist(String at, Handbook.Practice practice) {
        return Optional.ofNullable(procedures.handbook().checklists().get(at))
                .filter(_ -> guidance.practice(at).stream()
                        .findFirst()
                        .filter(it -> it.title().equals(practice.title()))
                        .isPresent())
                .map(it -> "the checklist “" + it.title() + "”");
    }

    private List<String> forms(List<String> kinds) {
        return kinds.stream()
                .flatMap(id -> procedures.kind(id).stream())
                .map(Shown::formOf)
                .toList();
    }

    private List<String> forms(Predicate<Field> asking) {
        return procedures.kinds().values().stream()
                .filter(kind -> kind.fields().stream().flatMap(Shown::withParts).anyMatch(asking))
                .map(Shown::formOf)
                .sorted()
                .toList();
    }

    static Stream<Field> withParts(Field field) {
        return Stream.concat(Stream.of(field), field.parts().stream().flatMap(Shown::withParts));
    }

    private static boolean offers(Field field, Handbook.Indicator sign) {
        return field.natures().isEmpty() || field.natures().contains(sign.nature());
    }

    private static String formOf(Kind kind) {
        return "the form “" + kind.title() + "”";
    }

    private void followConditions() {
        for (var editions : procedures.duties()) {
            var duty = editions.newest();
            Stream.of(duty.when(), duty.whilst(), duty.metBy().where(), starting(duty))
                    .forEach(it -> follow(it, List.of("Why is this due?")));
            if (duty.starts() instanceof Duty.Starts.ByFact(var fact)) {
                follow(fact, List.of("Why is this due?"));
            }
            if (duty.starts() instanceof Duty.Starts.ByAge(var _, var birth)) {
                follow(birth, List.of("Why is this due?"));
            }
        }
        procedures.guards().stream().map(it -> it.newest()).forEach(it -> follow(it.against(), guard(it)));
        procedures.flags().forEach(it -> follow(it.when(), CHILD));
        procedures
                .stages()
                .forEach(it ->
                        Stream.of(it.applies(), it.begun(), it.done()).forEach(condition -> follow(condition, CHILD)));
    }

    private static Condition starting(Duty duty) {
        return duty.starts() instanceof Duty.Starts.ByEntry(var _, var where) ? where : Condition.ALWAYS;
    }

    private void follow(Condition condition, List<String> places) {
        facts(condition).forEach(fact -> follow(fact, places));
    }

    private static Set<Integer> facts(Condition condition) {
        return condition.reads().stream()
                .filter(Variable.OfFact.class::isInstance)
                .map(it -> ((Variable.OfFact) it).index())
                .collect(Collectors.toSet());
    }

    private void follow(int index, List<String> places) {
        if (ofFacts.computeIfAbsent(index, _ -> new LinkedHashSet<>()).addAll(places)) {
            switch (procedures.facts().get(index)) {
                case Fact.Holds it -> follow(it.is(), places);
                case Fact.Lasts it -> follow(it.where(), places);
                case Fact.Reaches it -> follow(it.birth(), places);
                case Fact.RunsOut _, Fact.Stated _ -> {}
            }
        }
    }
}
