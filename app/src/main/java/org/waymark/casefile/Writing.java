package org.waymark.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.access.Asking;
import org.waymark.agencies.Worker;
import org.waymark.duties.Duties;
import org.waymark.engine.access.SeenRecord;
import org.waymark.engine.duty.Derivation;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.people.Person;
import org.waymark.store.Audit;
import org.waymark.store.Commands;
import org.waymark.store.Entries;
import org.waymark.store.EntryRow;
import org.waymark.store.KeptFiles;
import org.waymark.store.KeptPlaces;

/// Carries out one command in the caller's transaction, in this order: access, key, version, guard, entries, audit,
/// duties.
final class Writing {
    private final Asking asking;
    private final CaseRows rows;
    private final Entries entries;
    private final KeptPlaces places;
    private final KeptFiles files;
    private final Commands commands;
    private final Audit audit;
    private final Duties duties;
    private final Children children;
    private final TiesFollow tiesFollow;
    private final InForce packs;
    private final ChildHeads heads;

    Writing(
            Asking asking,
            CaseRows rows,
            Entries entries,
            KeptPlaces places,
            KeptFiles files,
            Commands commands,
            Audit audit,
            Duties duties,
            Children children,
            TiesFollow tiesFollow,
            InForce packs) {
        this.asking = asking;
        this.rows = rows;
        this.entries = entries;
        this.places = places;
        this.files = files;
        this.commands = commands;
        this.audit = audit;
        this.duties = duties;
        this.children = children;
        this.tiesFollow = tiesFollow;
        this.packs = packs;
        this.heads = new ChildHeads(packs);
    }

    Outcome write(Command command, Worker actor, Instant now) {
        var concerned = command.change() instanceof Change.Moving it
                ? List.of(command.child(), it.to())
                : List.of(command.child());
        var held = children.hold(concerned);
        var whole = rows.of(command.child(), actor, now);
        if (held.containsAll(concerned) && !held.contains(whole.primary())) {
            // While this waited, another record came to stand for the child.
            children.hold(whole.members());
            whole = rows.of(command.child(), actor, now);
        }
        var reach = whole.reach(actor, packs.procedures(), now);
        var seen = SeenRecord.of(whole.record(), reach, actor.viewer(), packs.procedures());
        if (seen.isEmpty()
                || !new MayWrite(packs, actor, reach, seen.get()).allows(command.change())
                || (command.change() instanceof Change.Moving it
                        && !rows.reach(it.to(), actor, packs.procedures(), now).works())) {
            return new Outcome.NotThere();
        }
        var content = Drafting.content(command.change());
        switch (commands.look(command.key(), actor.id(), content)) {
            case Commands.Seen.Answered(var answer) -> {
                return Answers.read(answer);
            }
            case Commands.Seen.Taken _ -> {
                return new Outcome.Invalid(List.of(new Outcome.Fault("", "This form was used before. Open it again.")));
            }
            case Commands.Seen.New _ -> {}
        }
        var stale = Versions.stale(command, seen.get().record(), packs);
        if (stale.isPresent()) {
            return stale.get();
        }
        if (tiesFollow.givesAway(command.change(), actor, now)) {
            return new Outcome.Invalid(List.of(new Outcome.Fault(
                    "", "This worker is of another agency. Offer the child to that agency, under Sharing.")));
        }
        var objection = new Objections(packs, whole.record(), now).to(command.change());
        return objection.isPresent() ? objection.get() : carryOut(command, content, actor, whole, now);
    }

    Outcome raise(UUID key, List<Change.Recording> concerns, Worker actor, Instant now) {
        var content = String.join("\n", concerns.stream().map(Drafting::content).toList());
        switch (commands.look(key, actor.id(), content)) {
            case Commands.Seen.Answered(var answer) -> {
                return Answers.read(answer);
            }
            case Commands.Seen.Taken _ -> {
                return new Outcome.Invalid(List.of(new Outcome.Fault("", "This form was used before. Open it again.")));
            }
            case Commands.Seen.New _ -> {}
        }
        var together = concerns.size() > 1 ? Optional.of(UUID.randomUUID()) : Optional.<UUID>empty();
        var made = new ArrayList<UUID>();
        var first = Optional.<UUID>empty();
        for (var concern : concerns) {
            var child = children.create(now);
            tiesFollow.raised(child, actor, now);
            rows.open(child, actor, now);
            made.add(append(child, concern, actor, together, now).id());
            derive(child, now);
            first = first.or(() -> Optional.of(child));
        }
        var outcome = new Outcome.Recorded(first.orElseThrow(), made);
        commands.remember(key, actor.id(), content, Answers.write(outcome), now);
        return outcome;
    }

    private Outcome carryOut(Command command, String content, Worker actor, CaseRows.Whole whole, Instant now) {
        var entry = append(command.child(), command.change(), actor, Optional.empty(), now);
        if (command.change() instanceof Change.Moving moving) {
            appendMoved(moving, whole, actor, now);
        }
        derive(whole, rows.with(whole, entry), now);
        var outcome = new Outcome.Recorded(whole.primary(), List.of(entry.id()));
        commands.remember(command.key(), actor.id(), content, Answers.write(outcome), now);
        return outcome;
    }

    private EntryRow append(UUID child, Change change, Worker actor, Optional<UUID> together, Instant now) {
        var id = UUID.randomUUID();
        var drafted = Drafting.entry(id, change, packs, actor, now);
        var row = EntryJson.write(drafted.entry(), drafted.beside(child, together));
        entries.append(row);
        drafted.places().forEach((field, kept) -> places.keep(kept.key(), child, id, field, kept.place(), now));
        audit.write(new Audit.Line(
                now,
                actor.id(),
                actor.agency().id(),
                EntryJson.form(drafted.entry()),
                Optional.of(child),
                List.of(id.toString()),
                ""));
        if (drafted.entry() instanceof Entry.Stated said) {
            tiesFollow.recorded(child, said, actor, now);
        }
        return row;
    }

    /// What was said about the wrong child is said about the right one from the moment this is noticed.
    private void appendMoved(Change.Moving moving, CaseRows.Whole from, Worker actor, Instant now) {
        var moved = Drafting.moved(moving, from.record(), actor, now, key -> takenOut(key, from.members(), actor, now));
        var child = moving.to();
        var to = UUID.fromString(moved.entry().id());
        rows.open(child, actor, now);
        entries.append(EntryJson.write(moved.entry(), moved.beside(child, Optional.empty())));
        moved.places().forEach((field, kept) -> places.keep(kept.key(), child, to, field, kept.place(), now));
        files.of(from.members()).stream()
                .filter(file -> file.entry().equals(moving.target()))
                .forEach(file -> files.follow(
                        file, child, to, actor.did("file-moved", Optional.of(file.child()), List.of(), "", now)));
        derive(child, now);
    }

    private Optional<KeptPlaces.Place> takenOut(UUID key, List<UUID> members, Worker actor, Instant now) {
        return members.stream()
                .map(member -> actor.did("place-moved", Optional.of(member), List.of(), "", now))
                .flatMap(line -> places.takeOut(key, line).stream())
                .flatMap(found -> found instanceof KeptPlaces.Found.Open(var place) ? Stream.of(place) : Stream.empty())
                .findFirst();
    }

    /// Puts in place what follows from a child's record. Records that another one stands for have nothing of their own.
    void derive(UUID child, Instant now) {
        asking.errand(() -> {
            var whole = rows.onErrand(child);
            return derive(whole, whole.record(), now);
        });
    }

    /// @param record of the case as it is now, with what has been added since it was read
    private Derivation derive(CaseRows.Whole whole, CaseRecord record, Instant now) {
        whole.members().stream()
                .filter(member -> !member.equals(whole.primary()))
                .forEach(duties::drop);
        var derivation = duties.refresh(whole.primary(), record, now);
        var person = Person.of(record, packs.procedures(), now);
        var marks = ChildHeads.marks(
                packs.engine().flags(record, now, now), packs.engine().stages(record, now, now), derivation.breaches());
        children.refresh(whole.primary(), person, heads.face(person, marks));
        return derivation;
    }
}
