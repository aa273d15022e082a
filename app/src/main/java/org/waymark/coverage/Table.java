package org.waymark.coverage;

import static org.waymark.coverage.ItemKind.ADVICE_MAY;
import static org.waymark.coverage.ItemKind.ADVICE_MUST;
import static org.waymark.coverage.ItemKind.ADVICE_SHOULD;
import static org.waymark.coverage.ItemKind.CONTACT;
import static org.waymark.coverage.ItemKind.DEFINITION;
import static org.waymark.coverage.ItemKind.DOCUMENT;
import static org.waymark.coverage.ItemKind.DUTY;
import static org.waymark.coverage.ItemKind.DUTY_THAT_TELLS;
import static org.waymark.coverage.ItemKind.ENTRY;
import static org.waymark.coverage.ItemKind.FACT;
import static org.waymark.coverage.ItemKind.FIELD;
import static org.waymark.coverage.ItemKind.FLAG;
import static org.waymark.coverage.ItemKind.GUARD;
import static org.waymark.coverage.ItemKind.LIMIT;
import static org.waymark.coverage.ItemKind.OPTIONS;
import static org.waymark.coverage.ItemKind.REGISTERED_SIGN;
import static org.waymark.coverage.ItemKind.REQUIRED_FIELD;
import static org.waymark.coverage.ItemKind.RIGHT;
import static org.waymark.coverage.ItemKind.ROLE;
import static org.waymark.coverage.ItemKind.SIGNS;
import static org.waymark.coverage.ItemKind.STAGE;
import static org.waymark.coverage.ItemKind.TELL;
import static org.waymark.coverage.ItemKind.TIMED_FACT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.packs.Register.Requirement;

/// What answers a row, by the kind of row. The guide for pack authors says it in words.
final class Table {
    private static final String ADVICE_AS_STRONG = "advice as strong as the row";

    /// @param needs what answers a row of a kind, in words
    /// @param itemKinds the same
    private record Answers(String needs, Set<ItemKind> itemKinds) {}

    private static final Answers SOMETHING_TOLD =
            new Answers("a thing to tell, a right or a duty to tell", Set.of(TELL, RIGHT, DUTY_THAT_TELLS));

    private static final Map<String, Answers> BY_KIND = Map.ofEntries(
            row(
                    "duty",
                    "a duty, a thing to tell, a guard or advice",
                    Set.of(DUTY, DUTY_THAT_TELLS, TELL, LIMIT, GUARD, ADVICE_MAY, ADVICE_SHOULD, ADVICE_MUST)),
            row(
                    "prohibition/guard",
                    "a guard, a required question, a fact that rules ask or " + ADVICE_AS_STRONG,
                    Set.of(GUARD, REQUIRED_FIELD, FACT, ADVICE_MAY, ADVICE_SHOULD, ADVICE_MUST)),
            row("deadline", "a limit of a duty", Set.of(LIMIT)),
            row(
                    "record/field",
                    "a question of a form, an option list or an entry kind",
                    Set.of(FIELD, REQUIRED_FIELD, SIGNS, OPTIONS, ENTRY)),
            Map.entry("information-to-give", SOMETHING_TOLD),
            Map.entry("right/entitlement", SOMETHING_TOLD),
            row("option-list", "an option list", Set.of(OPTIONS)),
            row(
                    "indicator",
                    "a sign of the register, an option list or a question of a form",
                    Set.of(SIGNS, REGISTERED_SIGN, OPTIONS, FIELD, REQUIRED_FIELD)),
            row(
                    "risk-factor",
                    "a sign of the register, an option list, a question of a form, a flag or advice",
                    Set.of(
                            SIGNS,
                            REGISTERED_SIGN,
                            OPTIONS,
                            FIELD,
                            REQUIRED_FIELD,
                            FLAG,
                            ADVICE_MAY,
                            ADVICE_SHOULD,
                            ADVICE_MUST)),
            row("role", "a role, or a duty or a guard that names it", Set.of(ROLE, DUTY, DUTY_THAT_TELLS, TELL, GUARD)),
            row(
                    "definition",
                    "a definition, a fact, or a guard, a flag or a stage that rests on it",
                    Set.of(DEFINITION, FACT, TIMED_FACT, GUARD, FLAG, STAGE)),
            row("document/form", "a document or an entry kind", Set.of(DOCUMENT, ENTRY)),
            row("resource/contact", "a contact or a document", Set.of(CONTACT, DOCUMENT)),
            row(
                    "training",
                    "a duty, advice, a document or a contact, or a place in the list of what comes later",
                    Set.of(DUTY, DUTY_THAT_TELLS, TELL, ADVICE_MAY, ADVICE_SHOULD, ADVICE_MUST, DOCUMENT, CONTACT)),
            row("metric", "a place in the list of what comes later", Set.of()),
            row("context only", "nothing", Set.of()));

    /// A time or a figure that a source only tells, and asks nobody to act on, is answered where people read it.
    private static final Set<String> TOLD_AS_A_FACT = Set.of("deadline", "metric");

    private static final Set<ItemKind> TELLS_A_FACT =
            Set.of(TIMED_FACT, DEFINITION, ADVICE_MAY, ADVICE_SHOULD, ADVICE_MUST);

    private static final Set<String> MAY_WAIT = Set.of("training", "metric");

    private Table() {}

    private static Map.Entry<String, Answers> row(String kind, String needs, Set<ItemKind> itemKinds) {
        return Map.entry(kind, new Answers(needs, itemKinds));
    }

    /// The kinds of row that there are.
    static Set<String> kinds() {
        return BY_KIND.keySet();
    }

    /// Whether a row asks for nothing.
    static boolean asksNothing(Requirement row) {
        return row.kind().equals("context only");
    }

    /// Whether a row may stand in the list of what comes later.
    static boolean mayWait(Requirement row) {
        return MAY_WAIT.contains(row.kind());
    }

    /// Why something that cites a row does not answer it; empty if it does.
    static Optional<String> fault(Requirement row, Cited cited) {
        if (!canAnswer(row, cited.itemKind())) {
            return Optional.of("cannot answer a row of this kind");
        }
        if (row.kind().equals("prohibition/guard") && weaker(cited.itemKind(), row.strength())) {
            return Optional.of("weaker than the row");
        }
        if (cited.shown().isEmpty()) {
            return Optional.of("shown on no page");
        }
        return Optional.of(cited.unproved()).filter(it -> row.kind().equals("deadline") && !it.isEmpty());
    }

    /// Whether something of a kind can answer a row.
    static boolean canAnswer(Requirement row, ItemKind itemKind) {
        return Optional.ofNullable(BY_KIND.get(row.kind()))
                        .filter(it -> it.itemKinds().contains(itemKind))
                        .isPresent()
                || (isToldAsAFact(row) && TELLS_A_FACT.contains(itemKind));
    }

    /// What would answer a row, in words.
    static String needs(Requirement row) {
        var needs =
                Optional.ofNullable(BY_KIND.get(row.kind())).map(Answers::needs).orElse("a kind that is known");
        return isToldAsAFact(row) ? needs + ", or advice, a definition or a fact of time that tells it" : needs;
    }

    private static boolean isToldAsAFact(Requirement row) {
        return TOLD_AS_A_FACT.contains(row.kind()) && row.strength().equals("fact");
    }

    private static boolean weaker(ItemKind itemKind, String strength) {
        return switch (itemKind) {
            case ADVICE_MAY -> strength.equals("must") || strength.equals("should");
            case ADVICE_SHOULD -> strength.equals("must");
            default -> false;
        };
    }
}
