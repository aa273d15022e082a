package org.waymark.casefile;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Asking;
import org.waymark.access.Ties;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Worker;
import org.waymark.duties.Duties;
import org.waymark.engine.access.Decision;
import org.waymark.engine.access.Reach;
import org.waymark.engine.access.SeenRecord;
import org.waymark.keys.Vault;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.store.Audit;
import org.waymark.store.Commands;
import org.waymark.store.Entries;
import org.waymark.store.KeptFiles;
import org.waymark.store.KeptPlaces;

/// The one gate to every record. Nobody reads a record but as they may see it, and every look leaves a line in the
/// audit; nobody writes but through a command, in one transaction: access, key, version, guard, entries, audit,
/// duties.
public final class Casefile {
    private final TransactionTemplate transaction;
    private final Asking asking;
    private final CaseRows rows;
    private final Children children;
    private final KeptPlaces places;
    private final Audit audit;
    private final InForce packs;
    private final Writing writing;
    private final Seeing seeing;
    private final Filing filing;
    private final Linking linking;

    Casefile(
            TransactionTemplate transaction,
            Asking asking,
            CaseRows rows,
            Children children,
            KeptPlaces places,
            Audit audit,
            InForce packs,
            Writing writing,
            Filing filing) {
        this.transaction = transaction;
        this.asking = asking;
        this.rows = rows;
        this.children = children;
        this.places = places;
        this.audit = audit;
        this.packs = packs;
        this.writing = writing;
        this.seeing = new Seeing(children, packs);
        this.filing = filing;
        this.linking = new Linking(transaction, rows, children, audit, packs, writing);
    }

    /// The gate, on the stores it guards.
    public static Casefile on(
            JdbcClient sql,
            TransactionTemplate transaction,
            Agencies agencies,
            Duties duties,
            InForce packs,
            Vault vault) {
        var entries = new Entries(sql);
        var ties = new Ties(sql);
        var children = new Children(sql);
        var places = new KeptPlaces(sql, vault);
        var audit = new Audit(sql);
        var asking = new Asking(sql, transaction, packs.procedures());
        var rows = new CaseRows(entries, ties, children, agencies, asking);
        var commands = new Commands(sql, vault);
        var files = new KeptFiles(sql, vault);
        var follow = new TiesFollow(ties, agencies, packs);
        var writing =
                new Writing(asking, rows, entries, places, files, commands, audit, duties, children, follow, packs);
        var filing = new Filing(transaction, rows, children, files, audit, packs);
        return new Casefile(transaction, asking, rows, children, places, audit, packs, writing, filing);
    }

    /// The work that derives cases anew as the clock runs.
    public Rederiving rederiving(Duties duties, InstantSource clock) {
        return new Rederiving(transaction, asking, writing, duties, children, clock);
    }

    /// The photographs and papers of records.
    public Filing filing() {
        return filing;
    }

    /// Which records are one child's.
    public Linking linking() {
        return linking;
    }

    /// A case as the viewer sees it now, by itself or as one of a list; empty if it does not exist for them.
    public Optional<SeenCase> see(UUID child, Worker viewer, Instant now) {
        return see(child, viewer, now, now, Looked.IN_A_LIST);
    }

    /// A case as the viewer, with the access they have now, sees what was known at an earlier moment.
    ///
    /// @param opened what they opened, see [Looked#page]
    Optional<SeenCase> see(UUID child, Worker viewer, Instant now, Instant knownAt, String opened) {
        return transaction.execute(status -> {
            var seen = look(child, viewer, now, knownAt);
            var reason = knownAt.equals(now) ? "" : Looked.EARLIER;
            audit(viewer, now, seen.isPresent() ? "read" : "not-there", child, List.of(opened), reason);
            return seen;
        });
    }

    /// Who looked at a child's record or wrote in it, for whoever sees the whole of it; empty for everyone else. This
    /// look is among them.
    ///
    /// @param before the day before which the last days are told
    Optional<Looked> looked(UUID child, Worker viewer, Instant now, LocalDate before) {
        return transaction.execute(status -> {
            var seen = look(child, viewer, now, now).filter(it -> it.seen().whole());
            audit(viewer, now, seen.isPresent() ? "read" : "not-there", child, List.of(Looked.PAGE), "");
            var why = rows.decide(Decision.Act.LOOK, child, viewer, packs.procedures(), now);
            return seen.map(
                    it -> new Looked(it, why.because(), audit.days(children.members(it.child()), before, Looked.DAYS)));
        });
    }

    /// Writes into a record, or says why not.
    public Outcome record(Command command, Worker actor, Instant now) {
        var outcome = transaction.execute(status -> {
            var written = writing.write(command, actor, now);
            if (!(written instanceof Outcome.Recorded)) {
                status.setRollbackOnly();
            }
            return written;
        });
        if (outcome instanceof Outcome.NotThere) {
            audit(actor, now, "not-there", command.child(), List.of(), "");
        }
        return outcome;
    }

    /// Makes new records for children that someone is worried about. Whether any of them was known is not looked up,
    /// so that nobody can learn it.
    ///
    /// @param key      made when the form was shown
    /// @param concerns one for each child
    public Outcome raise(UUID key, List<Change.Recording> concerns, Worker actor, Instant now) {
        return transaction.execute(status -> writing.raise(key, concerns, actor, now));
    }

    /// Where someone is, for a reason that is kept in the audit. Empty if it does not exist for the viewer.
    public Optional<KeptPlaces.Found> reveal(UUID child, UUID key, String reason, Worker viewer, Instant now) {
        return transaction.execute(status -> {
            rows.open(child, viewer, now);
            var decision = rows.decide(Decision.Act.SEE_PLACE, child, viewer, packs.procedures(), now);
            var place = children.members(child).stream()
                    .filter(_ -> decision.allowed())
                    .flatMap(member ->
                            places.takeOut(key, line(viewer, now, "reveal", member, List.of(), reason)).stream())
                    .findFirst();
            if (!(place.orElse(null) instanceof KeptPlaces.Found.Open)) {
                audit(viewer, now, place.isPresent() ? "not-opened" : "not-there", child, List.of(), reason);
            }
            return place;
        });
    }

    /// The children that a worker sees whole: those of their cases, or those that match a search.
    ///
    /// @param search part of a name, or a reference; blank for all
    public List<Children.Card> list(Worker viewer, String search, Instant now) {
        return transaction.execute(status -> {
            var cards = asking.listing(
                    viewer.viewer(), now, () -> children.wholeCards(viewer, packs.procedures(), search, now));
            var what = cards.stream().map(Children.Card::reference).toList();
            var act = search.isBlank() ? "list" : "search";
            audit.write(viewer.did(act, Optional.empty(), what, "", now));
            return cards;
        });
    }

    /// The other children with whom a worker works, to say which of them may be this one.
    List<Children.Card> others(SeenCase seen, Worker worker, Instant now) {
        var own = children.members(seen.child());
        return asking
                .listing(worker.viewer(), now, () -> children.wholeCards(worker, packs.procedures(), "", now))
                .stream()
                .filter(it -> !own.contains(it.child()))
                .toList();
    }

    /// What the other children are called with whom a worker works: full names, and references. For telling them that
    /// what they wrote names another child; what does not match is shown to nobody.
    List<String> otherNames(SeenCase seen, Worker worker, Instant now) {
        var own = children.members(seen.child());
        return asking.listing(worker.viewer(), now, () -> children.otherNames(worker, packs.procedures(), own, now));
    }

    /// Leaves a line in the audit for a search that found nobody, in whole or in part.
    ///
    /// @param marks stand for the words, which are not kept
    public void foundNobody(List<String> marks, Worker viewer, Instant now) {
        transaction.executeWithoutResult(
                status -> audit.write(viewer.did("searched-in-vain", Optional.empty(), marks, "", now)));
    }

    /// Of some workers those to whom a child's record is open at all.
    public List<Worker> whoSees(UUID child, List<Worker> workers, Instant now) {
        return who(child, workers, reach -> reach.breadth() != Reach.Breadth.NOTHING, now);
    }

    /// Of some workers those who work with a child.
    public List<Worker> whoWorks(UUID child, List<Worker> workers, Instant now) {
        return who(child, workers, Reach::works, now);
    }

    private List<Worker> who(UUID child, List<Worker> workers, Predicate<Reach> which, Instant now) {
        return workers.stream().filter(it -> which.test(reach(child, it, now))).toList();
    }

    /// What waits at the front door of a worker's agency, the longest waiting first. Nothing for whoever does not
    /// work there.
    public List<SeenCase> frontDoor(Worker viewer, int limit, Instant now) {
        return children.atFrontDoor(viewer.agency().id(), limit, now).stream()
                .flatMap(child -> see(child, viewer, now).filter(it -> it.seen().works()).stream())
                .toList();
    }

    /// Whether somebody works with a child now; for acts that leave a line in the audit themselves.
    public boolean works(UUID child, Worker worker, Instant now) {
        return reach(child, worker, now).works();
    }

    /// Derives what follows from a case once more, after somebody who held a role in it was kept out.
    public void holdersChanged(UUID child, Instant now) {
        writing.derive(children.primary(child), now);
    }

    private Reach reach(UUID child, Worker viewer, Instant now) {
        return rows.reach(child, viewer, packs.procedures(), now);
    }

    /// A case, and the cases of other children about whom a concern was raised on the same form, as the viewer sees
    /// them; empty if the first does not exist for them.
    public List<SeenCase> raisedTogether(UUID child, Worker viewer, Instant now) {
        var first = see(child, viewer, now, now, Looked.RECEIPT);
        var others = first.stream()
                .flatMap(seen -> seen.beside().values().stream())
                .flatMap(beside -> beside.together().stream())
                .distinct()
                .flatMap(together -> rows.together(together).stream())
                .filter(other -> !other.equals(child))
                .distinct()
                .flatMap(other -> see(other, viewer, now, now, Looked.RECEIPT).stream());
        return Stream.concat(first.stream(), others).toList();
    }

    /// Does the same for a child that never was as for one whom this person may not see, or the time it takes would
    /// tell them apart.
    private Optional<SeenCase> look(UUID child, Worker viewer, Instant now, Instant knownAt) {
        var whole = rows.of(child, viewer, now);
        var reach = whole.reach(viewer, packs.procedures(), now);
        return SeenRecord.of(whole.record(), reach, viewer.viewer(), packs.procedures())
                .map(seen -> seeing.of(child, whole, seen, knownAt, whole.openUntil(seen, now)));
    }

    private void audit(Worker who, Instant now, String act, UUID child, List<String> what, String reason) {
        audit.write(line(who, now, act, child, what, reason));
    }

    private static Audit.Line line(Worker who, Instant now, String act, UUID child, List<String> what, String reason) {
        return who.did(act, Optional.of(child), what, reason, now);
    }
}
