package org.waymark.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.waymark.agencies.Worker;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.engine.record.WhenText;
import org.waymark.packs.InForce;
import org.waymark.store.KeptPlaces.Place;

/// Turns what someone wants written into an entry. Places are taken out of it here and leave their keys behind.
final class Drafting {
    private Drafting() {}

    record Kept(UUID key, Place place) {}

    /// An entry that is ready to be appended.
    ///
    /// @param places by field, what is kept apart from it
    record Drafted(Entry entry, Map<String, Kept> places, String saidBy, Change.Consents consents) {
        EntryJson.Beside beside(UUID child, Optional<UUID> together) {
            return new EntryJson.Beside(child, saidBy, together, consents.reasons(), consents.second());
        }

        @Override
        public String toString() {
            return "Drafted[" + entry.id() + "]";
        }
    }

    static Drafted entry(UUID id, Change change, InForce packs, Worker actor, Instant now) {
        var stamp = new Entry.Stamp(
                id.toString(), When.at(now), now, actor.id(), actor.agency().id());
        return switch (change) {
            case Change.Recording it -> recording(stamp, it, packs, actor, now);
            case Change.Amending it -> {
                var kept = kept(it.places());
                yield new Drafted(
                        new Entry.Amended(
                                stamp,
                                it.target().toString(),
                                it.reason(),
                                it.happened(),
                                Optional.empty(),
                                withKeys(it.fields(), kept)),
                        kept,
                        "",
                        Change.Consents.NONE);
            }
            case Change.Striking it -> plain(new Entry.Struck(stamp, it.target().toString(), it.reason()));
            case Change.Moving it ->
                plain(new Entry.Moved(
                        stamp, it.target().toString(), it.reason(), it.to().toString()));
            case Change.Cancelling it ->
                plain(new Entry.Cancelled(stamp, it.target().toString(), it.reason()));
            case Change.Waiving it -> plain(new Entry.NotNeeded(stamp, it.duty(), it.reason()));
            case Change.Departing it -> plain(new Entry.Departed(stamp, it.duty(), it.reason(), it.manager()));
            case Change.Explaining it -> plain(new Entry.Explained(stamp, it.duty(), it.reason()));
        };
    }

    private static Drafted recording(Entry.Stamp stamp, Change.Recording it, InForce packs, Worker actor, Instant now) {
        var kind = packs.procedures().kind(it.kind()).orElseThrow();
        var kept = kept(it.places());
        var stated = new Entry.Stated(
                new Entry.Stamp(stamp.id(), it.known(), now, actor.id(), it.agency()),
                kind.id(),
                kind.edition(),
                it.happened(),
                withKeys(it.fields(), kept));
        return new Drafted(stated, kept, it.saidBy(), it.consents());
    }

    /// The entry that stands in the right child's record after a move: known from now on, by whoever noticed. Its
    /// places are kept anew, with that child's.
    ///
    /// @param takeOut a place by its key; empty if it does not open
    static Drafted moved(
            Change.Moving moving, CaseRecord from, Worker actor, Instant now, Function<UUID, Optional<Place>> takeOut) {
        var said = KnownRecord.asKnownAt(now, from.entries()).statements().stream()
                .filter(it -> it.id().equals(moving.target().toString()))
                .findFirst()
                .orElseThrow();
        var stamp = new Entry.Stamp(
                UUID.randomUUID().toString(),
                When.at(now),
                now,
                actor.id(),
                said.stamp().agency());
        var places = new HashMap<String, Place>();
        said.fields().forEach((field, value) -> {
            if (value instanceof Value.KeptApart(var key)) {
                takeOut.apply(UUID.fromString(key)).ifPresent(place -> places.put(field, place));
            }
        });
        var kept = kept(places);
        var moved =
                new Entry.Stated(stamp, said.kind(), said.edition(), said.happened(), withKeys(said.fields(), kept));
        return new Drafted(moved, kept, "", Change.Consents.NONE);
    }

    /// Everything about a change that makes it the same change when it is sent again.
    static String content(Change change) {
        return switch (change) {
            case Change.Recording it ->
                String.join(
                        "\u0000",
                        it.kind(),
                        WhenText.write(it.happened()),
                        it.agency(),
                        it.saidBy(),
                        ValueJson.write(it.fields()).toString(),
                        words(it.places()));
            case Change.Amending it ->
                String.join(
                        "\u0000",
                        it.target().toString(),
                        it.reason(),
                        it.happened().map(WhenText::write).orElse(""),
                        ValueJson.write(it.fields()).toString(),
                        words(it.places()));
            case Change.Striking it -> "strike " + it.target() + " " + it.reason();
            case Change.Moving it -> "move " + it.target() + " " + it.to() + " " + it.reason();
            case Change.Cancelling it -> "cancel " + it.target() + " " + it.reason();
            case Change.Waiving it -> "waive " + it.duty().text() + " " + it.reason();
            case Change.Departing it -> "depart " + it.duty().text() + " " + it.manager() + " " + it.reason();
            case Change.Explaining it -> "explain " + it.duty().text() + " " + it.reason();
        };
    }

    private static Drafted plain(Entry entry) {
        return new Drafted(entry, Map.of(), "", Change.Consents.NONE);
    }

    private static Map<String, Kept> kept(Map<String, Place> places) {
        var kept = new HashMap<String, Kept>();
        places.forEach((field, place) -> kept.put(field, new Kept(UUID.randomUUID(), place)));
        return kept;
    }

    private static Map<String, Value> withKeys(Map<String, Value> fields, Map<String, Kept> kept) {
        var all = new HashMap<>(fields);
        kept.forEach(
                (field, place) -> all.put(field, new Value.KeptApart(place.key().toString())));
        return all;
    }

    private static String words(Map<String, Place> places) {
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(place -> place.getKey() + "=" + place.getValue().reveal())
                .reduce("", String::concat);
    }
}
