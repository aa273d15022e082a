package org.waymark.enquiries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Procedures;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;

/// The questions about a call, in the order in which a call goes. None has to be answered.
record EnquiryForm(Procedures procedures, Filled filled, Map<String, String> errors) {
    static final String CALLER = "caller";
    private static final String LINKS = "links-to-child";
    private static final int FEW_LINES = 2;
    private static final int LINES = 4;

    /// What was written down.
    Enquiry.Said said() {
        var claimed = filled.one("claimed");
        return new Enquiry.Said(
                filled.one(CALLER),
                filled.one("number"),
                links().stream().anyMatch(it -> it.id().equals(claimed)) ? claimed : "",
                filled.one("organisation"),
                filled.one("child"),
                filled.one("more"),
                filled.one("asked"),
                filled.one("words"),
                filled.one("worried"));
    }

    List<EnquiriesView.Part> parts() {
        return List.of(
                new EnquiriesView.Part(
                        "who",
                        "Who is asking?",
                        List.of(
                                line(CALLER, "Their name", "As they give it."),
                                line("number", "Their number", "The one they want to be rung on."),
                                claimed(),
                                line("organisation", "Organisation", "If they say that they ring for one."))),
                new EnquiriesView.Part(
                        "whom",
                        "Whom do they ask about?",
                        List.of(
                                line("child", "Name of the child", "As they say it. Ask how it is spelt."),
                                words(
                                        "more",
                                        "What else do they say of the child?",
                                        "Age, school, looks, where the child comes from.",
                                        FEW_LINES))),
                new EnquiriesView.Part(
                        "what",
                        "What do they want?",
                        List.of(
                                words(
                                        "asked",
                                        "What do they ask for?",
                                        "Where the child is, a visit, a call.",
                                        FEW_LINES),
                                words("words", "Their own words", "As exactly as you remember them.", LINES),
                                words(
                                        "worried",
                                        "Did anything about the call worry you?",
                                        "Anger, haste, somebody else in the room, knowing more than a relative would.",
                                        LINES))));
    }

    private List<Handbook.Option> links() {
        return Optional.ofNullable(procedures.handbook().options().get(LINKS))
                .map(Handbook.OptionList::options)
                .orElse(List.of());
    }

    /// What somebody says they are to the child, in words.
    static String link(String option, Procedures procedures) {
        return Optional.ofNullable(procedures.handbook().options().get(LINKS))
                .flatMap(list -> list.option(option))
                .map(Handbook.Option::label)
                .orElse("");
    }

    private FieldView claimed() {
        var claimed = filled.one("claimed");
        var choices = links().stream()
                .map(it -> new FieldView.Choice(it.id(), it.label(), "", it.id().equals(claimed)))
                .toList();
        return new FieldView.Choose(
                ask("claimed", "What do they say they are to the child?", ""), FieldView.Shape.SELECT, choices);
    }

    private FieldView line(String name, String text, String hint) {
        return new FieldView.Line(ask(name, text, hint), filled.one(name), "text", FieldView.Size.FULL, "off");
    }

    private FieldView words(String name, String text, String hint, int rows) {
        return new FieldView.Words(ask(name, text, hint), filled.one(name), rows);
    }

    private FieldView.Ask ask(String name, String text, String hint) {
        return FieldView.Ask.of(name, text, hint, errors);
    }
}
