package org.waymark.packs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Holder;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// A case written as a file: its record, what is asked about it, and the moments to judge it at.
///
/// @param name    what the file calls it
/// @param asks    intended acts to put to the guards
/// @param at      the moment to judge at
/// @param knownAt only what was recorded by then counts
record CaseFile(String name, CaseRecord record, List<Ask> asks, Instant at, Instant knownAt) {
    /// An intended act.
    record Ask(String id, Kind kind, Map<String, Value> fields) {}

    /// The cases of a file. What is wrong with them is added to `problems`.
    ///
    /// @param at      stands in for what a case leaves out
    /// @param knownAt stands in for what a case leaves out
    static List<CaseFile> read(
            Path file, Procedures procedures, Optional<Instant> at, Optional<Instant> knownAt, Problems problems) {
        var cases = new ArrayList<CaseFile>();
        for (var part : YamlSource.read(file, file.toString(), problems)) {
            cases.add(new Reader(procedures).read(part, at, knownAt));
        }
        if (cases.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(file.toString(), 1, 1, "There is no case in this file", "", ""));
        }
        return cases;
    }

    /// The packs that the first case of a file names; empty for all. One that is not there is added to `problems`.
    static List<String> packsOf(Path file, List<String> known, Problems problems) {
        var named = YamlSource.read(file, file.toString(), problems).stream()
                .findFirst()
                .map(part -> part.texts("packs"))
                .orElse(List.of());
        named.stream()
                .filter(name -> !known.contains(name.value()))
                .forEach(name -> name.problem(
                        "There is no pack \"" + name.value() + "\"", Nearest.suggestion(name.value(), known)));
        return named.stream().map(Text::value).filter(known::contains).toList();
    }

    /// Reads one case, by the procedures that it is under.
    static final class Reader {
        private final Procedures procedures;

        Reader(Procedures procedures) {
            this.procedures = procedures;
        }

        CaseFile read(Part part, Optional<Instant> atGiven, Optional<Instant> knownAtGiven) {
            part.strings("packs");
            var name = part.textOr("case", part.source().name());
            var at = atGiven.or(() -> moment(part, "at"));
            if (at.isEmpty() && !part.has("at")) {
                part.problem("\"at\" is missing", "Say when to judge: at: 2026-04-04T18:11, or --at.");
            }
            var judged = at.orElse(When.LONG_AGO);
            var knownAt = knownAtGiven.or(() -> moment(part, "known_at")).orElse(judged);
            var result =
                    new CaseFile(name, record(part, name, part.parts("entries"), knownAt), asks(part), judged, knownAt);
            part.done();
            return result;
        }

        /// @param knownAt the moment as known at which the case is asked about
        CaseRecord record(Part part, String name, List<Part> entries, Instant knownAt) {
            var holders = holders(part);
            var read = new CaseEntries(procedures, knownAt).read(entries);
            return new CaseRecord(name, read, holders, agencyTypes(part, holders));
        }

        List<Ask> asks(Part part) {
            var asks = new ArrayList<Ask>();
            var answers = new AnswerReader(procedures);
            for (var ask : part.parts("ask")) {
                var id = ask.textOr("id", "q" + (asks.size() + 1));
                var before = ask.required("before");
                ask.text("by");
                var kind = procedures.kind(before.value());
                if (kind.isEmpty()) {
                    before.problem(
                            "There is no entry kind \"" + before.value() + "\"",
                            Nearest.suggestion(
                                    before.value(), procedures.kinds().keySet()));
                }
                var fields = ask.part("fields");
                kind.ifPresent(it -> asks.add(new Ask(
                        id,
                        it,
                        fields.map(given -> answers.answers(given, it.fields())).orElse(Map.of()))));
                ask.done();
            }
            return asks;
        }

        private Map<String, List<Holder>> holders(Part part) {
            var holders = new HashMap<String, List<Holder>>();
            part.part("holders").ifPresent(roles -> {
                for (var role : roles.names()) {
                    var held = new ArrayList<Holder>();
                    for (var holder : roles.parts(role)) {
                        held.add(new Holder(
                                holder.required("who").value(),
                                holder.text("from")
                                        .flatMap(Dates::when)
                                        .map(When::first)
                                        .orElse(When.LONG_AGO),
                                holder.text("to")
                                        .flatMap(Dates::when)
                                        .map(When::first)
                                        .orElse(When.FAR_AHEAD)));
                        holder.done();
                    }
                    if (procedures.role(role).isEmpty()) {
                        roles.problem(
                                role,
                                "There is no role \"" + role + "\"",
                                Nearest.suggestion(role, procedures.roles().keySet()));
                    }
                    holders.put(role, List.copyOf(held));
                }
            });
            return holders;
        }

        /// What a case says of its agencies; what its role holders give away; and an agency called by its type.
        private Map<String, Set<String>> agencyTypes(Part part, Map<String, List<Holder>> holders) {
            var types = new HashMap<String, Set<String>>();
            part.part("agencies")
                    .ifPresent(agencies -> agencies.names()
                            .forEach(agency -> types.computeIfAbsent(agency, none -> new HashSet<>())
                                    .addAll(agencies.strings(agency))));
            holders.forEach((role, held) -> procedures
                    .role(role)
                    .flatMap(Role::agencyType)
                    .ifPresent(type -> held.forEach(
                            holder -> types.computeIfAbsent(CaseEntries.agencyOf(holder.who()), none -> new HashSet<>())
                                    .add(type))));
            procedures.roles().values().stream()
                    .flatMap(role -> role.agencyType().stream())
                    .forEach(type ->
                            types.computeIfAbsent(type, none -> new HashSet<>()).add(type));
            return Map.copyOf(types);
        }

        static Optional<Instant> moment(Part part, String name) {
            return part.text(name)
                    .flatMap(text -> Dates.when(text).flatMap(when -> {
                        if (when.accuracy() != Accuracy.MINUTE || when.estimated()) {
                            text.problem("\"" + name + "\" needs a day and a time", "Write it as 2026-04-04T18:11.");
                            return Optional.empty();
                        }
                        return Optional.of(when.first());
                    }));
        }
    }
}
