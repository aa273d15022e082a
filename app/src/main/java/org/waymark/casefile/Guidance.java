package org.waymark.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Strength;
import org.waymark.packs.InForce;
import org.waymark.web.Advice;
import org.waymark.web.Cite;
import org.waymark.web.Contact;

/// What the packs say at the point of work: practice, terms explained, whom to ring, and the rows that are cited.
public record Guidance(InForce packs) {
    /// How many digits a number for emergencies has at most.
    private static final int EMERGENCY_DIGITS = 3;

    private static final String DIFFER = "The sources differ";

    /// Rows as they are cited, each with its place.
    public List<Cite> cites(List<String> rows) {
        return rows.stream()
                .map(row -> new Cite(row, packs.register().place(row).orElse(""), href(row)))
                .toList();
    }

    private String href(String row) {
        return packs.register()
                .requirement(row)
                .map(it -> "/procedures/documents/" + it.source() + "#" + it.id())
                .orElse("");
    }

    /// Advice for the point of work: an entry kind, a stage or a page. What must be done comes first.
    public List<Advice> practice(String at) {
        return packs.procedures().handbook().practices().stream()
                .filter(it -> it.at().contains(at))
                .sorted(Comparator.comparing(Handbook.Practice::strength).reversed())
                .map(it -> new Advice(
                        it.title(),
                        it.says(),
                        it.sourcesDiffer() ? DIFFER : "",
                        cites(it.origin().cites())))
                .toList();
    }

    /// What advice of one strength says at a place, without its titles.
    public List<String> practice(String at, Strength strength) {
        return packs.procedures().handbook().practices().stream()
                .filter(it -> it.at().contains(at) && it.strength() == strength)
                .map(Handbook.Practice::says)
                .toList();
    }

    /// The terms that a form uses, explained.
    public List<Advice> definitions(Kind kind) {
        var text = new StringBuilder(kind.title()).append(' ').append(kind.help());
        kind.fields()
                .forEach(field ->
                        text.append(' ').append(field.ask()).append(' ').append(field.hint()));
        var words = text.toString().toLowerCase(Locale.UK);
        return packs.procedures().handbook().definitions().stream()
                .filter(it -> words.contains(it.term().toLowerCase(Locale.UK)))
                .map(it ->
                        new Advice(it.term(), it.says(), "", cites(it.origin().cites())))
                .toList();
    }

    /// Whom to ring, at an entry kind, a stage, a sheet or a page. Somebody with several numbers appears with each; the
    /// shortest number, which is the one for an emergency, comes first.
    public List<Contact> contacts(String at) {
        return packs.procedures().handbook().contacts().stream()
                .filter(it -> it.at().contains(at))
                .flatMap(it -> it.reach().entrySet().stream()
                        .filter(reach -> reach.getValue().matches("[0-9 +()]{3,}"))
                        .map(reach -> new Contact(
                                it.title(),
                                reach.getValue(),
                                "tel:" + reach.getValue().replaceAll("[^0-9+]", ""),
                                it.hours(),
                                it.caveat())))
                .sorted(Comparator.comparingInt(contact ->
                        Math.min(EMERGENCY_DIGITS + 1, contact.number().length())))
                .toList();
    }
}
