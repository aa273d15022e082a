package org.waymark.coverage;

/// What something in the packs is, as far as it can answer a row of the register.
enum ItemKind {
    DUTY("duty"),
    /// A duty met by an entry that itself tells somebody something.
    DUTY_THAT_TELLS("duty to tell"),
    /// What the packs have someone told.
    TELL("thing to tell"),
    LIMIT("limit of the duty"),
    GUARD("guard"),
    ADVICE_MAY("advice (may)"),
    ADVICE_SHOULD("advice (should)"),
    ADVICE_MUST("advice (must)"),
    ENTRY("entry kind"),
    FIELD("question"),
    REQUIRED_FIELD("required question"),
    /// A question that offers signs of the register.
    SIGNS("question for signs"),
    REGISTERED_SIGN("sign of the register"),
    OPTIONS("option list"),
    FACT("fact"),
    /// A fact that the clock turns.
    TIMED_FACT("fact of time"),
    FLAG("flag"),
    STAGE("stage"),
    CHECKLIST("checklist"),
    ROLE("role"),
    DOCUMENT("document"),
    CONTACT("contact"),
    RIGHT("right"),
    DEFINITION("definition");

    private final String word;

    ItemKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
