package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Worker;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.store.Audit;

/// Says that two records are one child's, and takes it back. Nothing of either is lost by that.
public final class Linking {
    private final TransactionTemplate transaction;
    private final CaseRows rows;
    private final Children children;
    private final Audit audit;
    private final InForce packs;
    private final Writing writing;

    Linking(
            TransactionTemplate transaction,
            CaseRows rows,
            Children children,
            Audit audit,
            InForce packs,
            Writing writing) {
        this.transaction = transaction;
        this.rows = rows;
        this.children = children;
        this.audit = audit;
        this.packs = packs;
        this.writing = writing;
    }

    /// Says that two records are one child's, or that they are not after all. Both have to be wholly seen.
    ///
    /// @param same   whether they are
    /// @param reason why, in words
    /// @return the record that now stands for the child; empty if either does not exist for this person
    public Optional<UUID> same(UUID child, UUID sameAs, boolean same, String reason, Worker actor, Instant now) {
        return transaction.execute(status -> {
            children.hold(List.of(child, sameAs));
            var both = Stream.of(child, sameAs)
                    .allMatch(
                            it -> rows.reach(it, actor, packs.procedures(), now).works());
            var primary = children.primary(sameAs);
            if (!both || same == children.members(primary).contains(child)) {
                audit.write(actor.did("not-there", Optional.of(child), List.of(), "", now));
                return Optional.empty();
            }
            if (same) {
                children.link(children.primary(child), primary, reason, actor.id(), now);
            } else {
                children.unlink(child, primary, reason, actor.id(), now);
            }
            audit.write(actor.did(same ? "link" : "unlink", Optional.of(child), List.of(), reason, now));
            audit.write(actor.did(same ? "link" : "unlink", Optional.of(primary), List.of(), reason, now));
            writing.derive(child, now);
            writing.derive(primary, now);
            return Optional.of(same ? primary : child);
        });
    }

    /// The other records that are linked to a child's, by id with their references; none for whoever sees a part.
    public Map<UUID, String> linked(SeenCase seen) {
        var primary = children.primary(seen.child());
        var others = seen.seen().whole()
                ? children.members(primary).stream()
                        .filter(it -> !it.equals(primary))
                        .toList()
                : List.<UUID>of();
        return children.references(others);
    }
}
