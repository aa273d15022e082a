package org.waymark.engine.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The rules in force together, from all packs of a partnership.
///
/// @param kinds  every entry kind, in its newest edition, by id
/// @param formerKinds earlier editions, so that old answers can be shown as they were asked
/// @param facts  in an order in which each uses only earlier ones; conditions name them by their place here
/// @param duties in an order in which each depends only on earlier ones
/// @param guards in the order of the packs
/// @param stages in the order of the pathway
/// @param flags  in the order of the packs
/// @param roles  by id
/// @param handbook what people look up
public record Procedures(
        Map<String, Kind> kinds,
        List<Kind> formerKinds,
        List<Fact> facts,
        List<Editions<Duty>> duties,
        List<Editions<Guard>> guards,
        List<Stage> stages,
        List<Flag> flags,
        Map<String, Role> roles,
        Handbook handbook) {
    public Procedures {
        kinds = Map.copyOf(kinds);
        formerKinds = List.copyOf(formerKinds);
        facts = List.copyOf(facts);
        duties = List.copyOf(duties);
        guards = List.copyOf(guards);
        stages = List.copyOf(stages);
        flags = List.copyOf(flags);
        roles = Map.copyOf(roles);
    }

    /// The same rules, but for a change to each edition of each duty.
    public Procedures withDuties(UnaryOperator<Duty> change) {
        return new Procedures(
                kinds,
                formerKinds,
                facts,
                duties.stream().map(editions -> editions.with(change)).toList(),
                guards,
                stages,
                flags,
                roles,
                handbook);
    }

    public Optional<Kind> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /// The form that an entry answered; the newest if that edition is not there any more.
    public Optional<Kind> kind(String id, int edition) {
        return formerKinds.stream()
                .filter(kind -> kind.id().equals(id) && kind.edition() == edition)
                .findFirst()
                .or(() -> kind(id));
    }

    public Optional<Role> role(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    /// For each kind that can be arranged, the kind whose entries arrange it.
    public Map<String, String> plannedBy() {
        var result = new HashMap<String, String>();
        kinds.values().forEach(kind -> kind.plans().ifPresent(planned -> result.put(planned, kind.id())));
        return result;
    }
}
