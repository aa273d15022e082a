package org.waymark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.casefile.ChildView;
import org.waymark.keys.Vault;
import org.waymark.store.KeptPlaces;

/// How the house is built, where the compiler cannot see to it.
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.waymark");
    private static final Set<String> READ_A_CLOCK = Set.of("now", "system", "systemUTC", "systemDefaultZone");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access",
                "agencies",
                "casefile",
                "children",
                "concern",
                "coverage",
                "duties",
                "emergency",
                "engine",
                "enquiries",
                "forms",
                "frontdoor",
                "keys",
                "oversight",
                "packs",
                "people",
                "procedures",
                "proof",
                "providers",
                "sharing",
                "signin",
                "store",
                "trial",
                "web",
                "work",
                "workplace"
            })
    void each_package_of_the_house_was_looked_at(String name) {
        assertThat(ALL.stream().filter(it -> it.getPackageName().startsWith("org.waymark." + name)))
                .isNotEmpty();
    }

    @Test
    void no_two_packages_need_each_other() {
        slices().matching("org.waymark.(*)..").should().beFreeOfCycles().check(ALL);
        slices().matching("org.waymark.engine.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void nothing_but_the_start_reads_a_clock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .callMethodWhere(describe("reads a clock", ArchitectureTest::readsAClock))
                .check(ALL);
        assertThat(ALL.get(Main.class).getMethodCallsFromSelf()).anyMatch(ArchitectureTest::readsAClock);
    }

    /// Every page is made of records with children in them; none may be written out by accident.
    @Test
    void nothing_that_a_page_shows_can_be_printed() {
        var views = describe(
                "what pages show",
                (JavaClass it) -> it.getSimpleName().endsWith("View") && it.isTopLevelClass() && it.isRecord());
        assertThat(views.test(ALL.get(ChildView.class))).isTrue();
        classes().that(views).should(printNothing()).check(ALL);
    }

    @Test
    void where_a_child_is_can_be_read_in_two_places_only() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(KeptPlaces(\\$.*)?|PlacePage|Writing|Drafting)")
                .should()
                .callMethod(KeptPlaces.Place.class, "reveal")
                .check(ALL);
    }

    @Test
    void what_is_sealed_is_opened_in_four_places_only_and_no_page_is_one() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(KeptPlaces|KeptFiles|SecondSteps|Drafts)")
                .should()
                .callMethodWhere(describe(
                        "opens what is sealed",
                        call -> call.getTargetOwner().isEquivalentTo(Vault.class)
                                && call.getName().equals("open")))
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.waymark.keys")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Cipher.class)
                .check(ALL);
        assertThat(ALL.get(KeptPlaces.class).getMethodCallsFromSelf())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Vault.class)
                        && call.getName().equals("open"));
    }

    /// Tables of a child's record belong to the store and the few classes that are the gate to it.
    @Test
    void pages_use_no_database() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Page")
                .or()
                .haveSimpleNameEndingWith("Pages")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                .check(ALL);
    }

    private static boolean readsAClock(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var ofTime = owner.getPackageName().equals("java.time")
                || owner.isEquivalentTo(Clock.class)
                || owner.isEquivalentTo(InstantSource.class);
        return (ofTime && READ_A_CLOCK.contains(call.getName()))
                || (owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis"));
    }

    /// What the compiler writes for a record prints everything, and is final; what people write is not.
    private static ArchCondition<JavaClass> printNothing() {
        return new ArchCondition<>("say nothing of what they hold") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                var own = !view.getMethod("toString").getModifiers().contains(JavaModifier.FINAL);
                events.add(new SimpleConditionEvent(view, own, view.getName() + " prints what it holds"));
            }
        };
    }
}
