package org.waymark.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.web.Link;

/// By a row of a source document, what people meet because of it, with a way there.
final class Answers {
    private static final String DIRECTORY = "/procedures/directory";

    private final Map<String, SequencedSet<Link>> ofRows = new LinkedHashMap<>();

    Answers(Procedures procedures) {
        procedures.duties().stream().map(Editions::newest).forEach(this::duty);
        procedures.guards().stream()
                .map(Editions::newest)
                .forEach(it -> add(it.origin().cites(), it.title(), "/procedures#" + RuleWords.id(it), "check"));
        procedures.kinds().values().forEach(this::form);
        var handbook = procedures.handbook();
        handbook.practices().forEach(it -> add(it.origin().cites(), it.title(), "", "advice beside a form"));
        handbook.contacts().forEach(it -> add(it.origin().cites(), it.title(), DIRECTORY, "directory"));
        handbook.documents().forEach(it -> add(it.origin().cites(), it.title(), DIRECTORY, "directory"));
        handbook.rights().forEach(it -> add(it.origin().cites(), it.title(), DIRECTORY, "directory"));
        handbook.definitions().forEach(it -> add(it.origin().cites(), it.term(), DIRECTORY, "directory"));
    }

    private void duty(Duty duty) {
        var href = "/procedures#" + RuleWords.id(duty);
        add(duty.origin().cites(), duty.title(), href, "duty");
        duty.limits().forEach(it -> add(it.origin().cites(), duty.title(), href, "duty"));
    }

    private void form(Kind kind) {
        add(kind.origin().cites(), kind.title(), "", "form");
        kind.fields().forEach(it -> field(it, kind));
    }

    private void field(Field field, Kind kind) {
        add(field.cites(), kind.title(), "", "form");
        field.parts().forEach(it -> field(it, kind));
    }

    private void add(List<String> rows, String title, String href, String what) {
        rows.forEach(
                row -> ofRows.computeIfAbsent(row, _ -> new LinkedHashSet<>()).add(new Link(title, href, what)));
    }

    List<Link> to(String row) {
        return new ArrayList<>(ofRows.getOrDefault(row, new LinkedHashSet<>()));
    }
}
