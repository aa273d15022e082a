package org.waymark.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.access.Caseloads.Held;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Casefile;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Outcome;
import org.waymark.engine.access.Access;
import org.waymark.engine.guard.GuardAnswer;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.packs.InForce;

/// Gives what somebody holds to somebody else, for good or for a time: an entry in the record of each child, as if each
/// had been recorded by itself.
final class PassingOn {
    private final Casefile casefile;
    private final InForce packs;

    PassingOn(Casefile casefile, InForce packs) {
        this.casefile = casefile;
        this.packs = packs;
    }

    /// For good, or for a time.
    enum Way {
        HAND_OVER("hand-over", "allocated"),
        STAND_IN("stand-in", "part-for-a-time");

        private final String word;
        private final String kind;

        Way(String word, String kind) {
            this.word = word;
            this.kind = kind;
        }

        static Optional<Way> of(String word) {
            return List.of(values()).stream().filter(it -> it.word.equals(word)).findFirst();
        }

        /// The kind of entry that says so.
        String kind() {
            return kind;
        }

        String path(String worker) {
            return ColleaguePage.path(worker) + "/" + word;
        }
    }

    /// What is passed on.
    ///
    /// @param key  made when the form was shown
    /// @param held of some children, the roles in which they are held
    /// @param day  of standing in the last, of handing over that on which it is looked at again
    /// @param note for whoever takes it on; goes into each record
    record Passing(UUID key, Way way, List<Held> held, Worker to, Optional<LocalDate> day, String note) {
        Passing {
            held = List.copyOf(held);
        }

        @Override
        public String toString() {
            return "Passing[" + way + " of " + held.size() + "]";
        }
    }

    /// Writes it into each record.
    ///
    /// @return by child, why it could not be; empty if all are passed on
    Map<UUID, String> pass(Passing passing, Worker actor, Instant now) {
        var refused = new LinkedHashMap<UUID, String>();
        for (var held : passing.held()) {
            roles(passing.way(), held.role(), packs.procedures())
                    .forEach(role -> why(passing, held, role, actor, now)
                            .ifPresent(why -> refused.merge(held.child(), why, (one, other) -> one)));
        }
        return refused;
    }

    /// The roles that are given where one is held: the same for good, and for a time whichever stands in for it.
    static List<String> roles(Way way, String held, Procedures procedures) {
        var roles = new ArrayList<String>();
        for (var role : procedures.roles().values()) {
            var given = switch (way) {
                case HAND_OVER -> role.id().equals(held) && isGiven(role);
                case STAND_IN -> role.standsInFor().equals(Optional.of(held));
            };
            if (given) {
                roles.add(role.id());
            }
        }
        return roles;
    }

    /// Whoever stands in, or took a contact at the front door, does not pass that on with the cases they hold.
    private static boolean isGiven(Role role) {
        return role.standsInFor().isEmpty() && !role.id().equals(Access.FRONT_DOOR);
    }

    private Optional<String> why(Passing passing, Held held, String role, Worker actor, Instant now) {
        var fields = new HashMap<String, Value>();
        fields.put("role", new Value.Option(role));
        fields.put("worker", new Value.Reference(passing.to().id()));
        var day = passing.way() == Way.STAND_IN ? "until" : "review";
        passing.day().ifPresent(it -> fields.put(day, new Value.Date(When.on(it))));
        if (!passing.note().isEmpty()) {
            fields.put("note", new Value.Text(passing.note()));
        }
        var recording = new Change.Recording(
                passing.way().kind(),
                When.at(now),
                When.at(now),
                actor.agency().id(),
                "",
                fields,
                Map.of(),
                Change.Consents.NONE);
        var key = UUID.nameUUIDFromBytes((passing.key() + " " + held.child() + " " + role).getBytes(UTF_8));
        return switch (casefile.record(new Command(key, held.child(), recording, Optional.empty()), actor, now)) {
            case Outcome.Recorded _ -> Optional.empty();
            case Outcome.Refused(var answers) ->
                Optional.of(answers.stream()
                        .map(GuardAnswer::guard)
                        .map(guard -> guard.title() + ": " + guard.says())
                        .collect(Collectors.joining(" ")));
            case Outcome.Invalid(var faults) ->
                Optional.of(faults.stream().map(Outcome.Fault::says).collect(Collectors.joining(". ")));
            case Outcome.Stale _ -> Optional.of("Somebody else has changed this meanwhile. Look at the record");
            case Outcome.NotThere _ -> Optional.of("You no longer work with this child");
        };
    }
}
