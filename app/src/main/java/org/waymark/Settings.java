package org.waymark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.waymark.keys.KeyRing;
import org.waymark.sharing.HouseRule;
import org.waymark.web.OwnAddress;

/// Every setting, read once at the start.
///
/// @param port      where the pages are served, on this machine only
/// @param data      the folder of the trial's database
/// @param packs     the folder of the procedure packs
/// @param keys      the file of the keys under which places are kept
/// @param identity  the file that describes the sign-ins that agencies keep themselves
/// @param empty     whether the trial starts without invented children
/// @param idleLock  how long a page may lie untouched before it asks for the password again; and how long whoever has
///                  shown who they are is shown places without being asked again
/// @param session   how long a sign-in lasts at most without a click
/// @param enquiry   for how long a call about a child is shown to whoever comes to work with a child of that name
/// @param emergency how long a record that is opened in an emergency stays open. A house rule: no source gives it
/// @param review    how long both agencies have to say whether that was justified, before managers are asked; a rule of
///                  the house too
/// @param sharing   for how many days parts of a record are shared. A house rule as well
/// @param address   where people open Waymark, to which their passkeys are bound
/// @param secondStep whether a password alone opens no child's record, so that everybody needs a passkey or a code.
///                  Off in a trial, so that invented people can sign in
/// @param real      the time that passes for people, before a trial's clock is put forward
public record Settings(
        int port,
        Path data,
        Path packs,
        Path keys,
        Optional<Path> identity,
        boolean empty,
        Duration idleLock,
        Duration session,
        Duration enquiry,
        Duration emergency,
        Duration review,
        HouseRule sharing,
        OwnAddress address,
        boolean secondStep,
        InstantSource real) {
    static final int DEFAULT_PORT = 8080;
    static final Duration IDLE_LOCK = Duration.ofMinutes(15);
    static final Duration SESSION = Duration.ofHours(10);
    static final Duration ENQUIRY = Duration.ofDays(365);
    static final Duration EMERGENCY = Duration.ofMinutes(30);
    static final Duration REVIEW = Duration.ofDays(3);
    static final HouseRule SHARING = new HouseRule(182, 365);

    /// The settings of a start that leaves out what can be left out.
    static Settings standard(int port, Path data, Path packs, boolean empty, InstantSource real) {
        var keys = ownKeys(data);
        var identity = Optional.<Path>empty();
        return new Settings(
                port,
                data,
                packs,
                keys,
                identity,
                empty,
                IDLE_LOCK,
                SESSION,
                ENQUIRY,
                EMERGENCY,
                REVIEW,
                SHARING,
                OwnAddress.ofThisMachine(),
                false,
                real);
    }

    /// Where the keys are if no other file is named.
    static Path ownKeys(Path data) {
        return data.resolve(KeyRing.FILE);
    }

    Settings withKeys(Path file) {
        return with(file, identity, address, secondStep);
    }

    Settings withIdentity(Path file) {
        return with(keys, Optional.of(file), address, secondStep);
    }

    Settings withAddress(OwnAddress opened) {
        return with(keys, identity, opened, secondStep);
    }

    Settings withSecondStep(boolean required) {
        return with(keys, identity, address, required);
    }

    private Settings with(Path file, Optional<Path> named, OwnAddress opened, boolean required) {
        return new Settings(
                port, data, packs, file, named, empty, idleLock, session, enquiry, emergency, review, sharing, opened,
                required, real);
    }

    /// Whether the keys are a trial's own, which it makes for itself.
    boolean makesKeys() {
        return keys.equals(ownKeys(data));
    }
}
