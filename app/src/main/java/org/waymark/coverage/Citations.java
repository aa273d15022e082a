package org.waymark.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.packs.InForce;
import org.waymark.packs.Proofs;
import org.waymark.packs.Register;

/// Gathers what the packs say about each row: every item that cites it, and every sign whose place it speaks of.
final class Citations {
    private final Procedures procedures;
    private final Register register;
    private final Proofs proofs;
    private final Shown shown;
    private final Map<String, List<Cited>> ofRows = new LinkedHashMap<>();

    private Citations(InForce packs, Proofs proofs) {
        this.procedures = packs.procedures();
        this.register = packs.register();
        this.proofs = proofs;
        this.shown = new Shown(packs);
    }

    /// By the id of the row.
    static Map<String, List<Cited>> of(InForce packs, Proofs proofs) {
        var citations = new Citations(packs, proofs);
        citations.rules();
        citations.forms();
        citations.handbook();
        citations.signs();
        return citations.ofRows;
    }

    private void add(List<String> rows, Cited cited) {
        for (var row : rows) {
            ofRows.computeIfAbsent(row, _ -> new ArrayList<>()).add(cited);
        }
    }

    private void rules() {
        procedures.duties().stream().map(Editions::all).forEach(editions -> editions.forEach(it -> duty(it.rule())));
        procedures.guards().stream()
                .flatMap(it -> it.all().stream())
                .map(it -> it.rule())
                .forEach(it ->
                        add(it.origin().cites(), new Cited(ItemKind.GUARD, it.id(), it.title(), shown.guard(it))));
        procedures.facts().forEach(this::fact);
        procedures
                .flags()
                .forEach(it ->
                        add(it.origin().cites(), new Cited(ItemKind.FLAG, it.id(), it.text(), Shown.flagOrStage())));
        procedures
                .stages()
                .forEach(it ->
                        add(it.origin().cites(), new Cited(ItemKind.STAGE, it.id(), it.title(), Shown.flagOrStage())));
        procedures
                .roles()
                .values()
                .forEach(it -> add(it.origin().cites(), new Cited(ItemKind.ROLE, it.id(), it.title(), shown.role(it))));
    }

    private void duty(Duty duty) {
        var tells = duty.metBy().kinds().stream()
                .flatMap(id -> procedures.kind(id).stream())
                .allMatch(Citations::tells);
        var sort = duty.tells().isPresent() ? ItemKind.TELL : tells ? ItemKind.DUTY_THAT_TELLS : ItemKind.DUTY;
        add(duty.origin().cites(), new Cited(sort, duty.id(), duty.title(), Shown.duty()));
        for (var limit : duty.limits()) {
            add(
                    limit.origin().cites(),
                    new Cited(ItemKind.LIMIT, duty.id(), duty.title(), Shown.duty(), unproved(duty, limit)));
        }
    }

    /// Whether recording it is telling somebody, or says what was told.
    private static boolean tells(Kind kind) {
        return kind.shares().isPresent()
                || kind.answersReferrer().isPresent()
                || kind.fields().stream()
                        .anyMatch(
                                it -> it.options().filter(Handbook.TOLD::equals).isPresent());
    }

    private String unproved(Duty duty, Duty.Limit limit) {
        return switch (limit.by()) {
            case Duty.By.Immediately _, Duty.By.Before _ -> "";
            case Duty.By.Span _, Duty.By.Reaching _ -> unproved(proofs.of(duty, limit));
        };
    }

    private static String unproved(Proofs.Sides sides) {
        if (sides.before() && sides.after()) {
            return "";
        }
        var side = sides.before() ? "after its end" : sides.after() ? "before its end" : "on either side of its end";
        return "judged by no example " + side;
    }

    private void fact(Fact fact) {
        var timed = fact instanceof Fact.Reaches || fact instanceof Fact.RunsOut;
        add(
                fact.origin().cites(),
                new Cited(
                        timed ? ItemKind.TIMED_FACT : ItemKind.FACT,
                        fact.id(),
                        fact.title(),
                        shown.fact(fact),
                        timed ? unproved(proofs.of(fact.id())) : ""));
    }

    private void forms() {
        for (var kind : procedures.kinds().values()) {
            add(kind.origin().cites(), new Cited(ItemKind.ENTRY, kind.id(), kind.title(), Shown.form(kind)));
            kind.fields().stream().flatMap(Shown::withParts).forEach(field -> field(field, kind));
        }
        procedures.handbook().options().values().stream()
                .filter(it -> !it.id().equals(Handbook.TOLD))
                .forEach(it ->
                        add(it.origin().cites(), new Cited(ItemKind.OPTIONS, it.id(), it.title(), shown.options(it))));
    }

    private void field(Field field, Kind kind) {
        var id = kind.id() + "." + field.id();
        var signs = field.type() == Field.Type.INDICATORS;
        var sort = signs ? ItemKind.SIGNS : field.required() ? ItemKind.REQUIRED_FIELD : ItemKind.FIELD;
        add(field.cites(), new Cited(sort, id, field.ask(), signs ? shown.signs(field, kind) : Shown.form(kind)));
    }

    private void handbook() {
        var handbook = procedures.handbook();
        handbook.practices().forEach(it -> {
            var sort = switch (it.strength()) {
                case MAY -> ItemKind.ADVICE_MAY;
                case SHOULD -> ItemKind.ADVICE_SHOULD;
                case MUST -> ItemKind.ADVICE_MUST;
            };
            add(it.origin().cites(), new Cited(sort, it.id(), it.title(), shown.practice(it)));
        });
        handbook.checklists()
                .values()
                .forEach(it -> add(
                        it.origin().cites(), new Cited(ItemKind.CHECKLIST, it.id(), it.title(), shown.checklist(it))));
        handbook.documents()
                .forEach(it ->
                        add(it.origin().cites(), new Cited(ItemKind.DOCUMENT, it.id(), it.title(), Shown.document())));
        handbook.contacts()
                .forEach(it ->
                        add(it.origin().cites(), new Cited(ItemKind.CONTACT, it.id(), it.title(), shown.contact(it))));
        handbook.rights()
                .forEach(it -> add(it.origin().cites(), new Cited(ItemKind.RIGHT, it.id(), it.title(), Shown.right())));
        handbook.definitions()
                .forEach(it -> add(
                        it.origin().cites(), new Cited(ItemKind.DEFINITION, it.id(), it.term(), shown.definition(it))));
    }

    /// Signs of the register stand at places of the sources, and so at the one row that speaks of that place.
    private void signs() {
        var rows = register.requirements().values().stream()
                .filter(row -> row.kind().equals("indicator") || row.kind().equals("risk-factor"))
                .toList();
        for (var sign : procedures.handbook().indicators().values()) {
            for (var place : sign.places()) {
                var covering = rows.stream()
                        .filter(row -> new Locus(row.source(), row.locus()).covers(place))
                        .toList();
                if (covering.size() == 1) {
                    add(
                            List.of(covering.getFirst().id()),
                            new Cited(ItemKind.REGISTERED_SIGN, sign.id(), sign.label(), shown.sign(sign)));
                }
            }
        }
    }
}
