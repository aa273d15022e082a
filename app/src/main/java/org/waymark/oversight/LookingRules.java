package org.waymark.oversight;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/// The house's own numbers about looking at records. They stand in a file and not here: see `looking.properties`, which
/// says of each what it is for.
///
/// @param pace       so many pages of any records open within a time
/// @param every      how often looks are gone through
/// @param commonName from how many children of one name on a name tells nothing
public record LookingRules(
        Many many,
        Many crawl,
        Peers peers,
        Repeated repeated,
        Hours hours,
        int commonName,
        Often emergencies,
        GivenBack givenBack,
        Often searches,
        Often turnedAway,
        Standing standing,
        Limit limit,
        Often pace,
        Often wrongReferences,
        Duration every) {
    /// The name of the file in the data folder that changes single lines.
    public static final String FILE = "looking.properties";

    /// Many different children within a time.
    ///
    /// @param timesOwn   how many times one's own cases it takes at least
    /// @param timesPeers how many times what is usual in one's job
    public record Many(Duration within, int least, int timesOwn, int timesPeers) {}

    /// @param least how many people a job needs for a comparison
    /// @param back  how far it looks back
    public record Peers(int least, Duration back) {}

    /// @param apart what is opened again sooner is the same opening
    public record Repeated(Duration within, int times, int onDays, Duration apart) {}

    public record Hours(Duration back, int leastDays, int looks) {}

    /// So many times within a time.
    public record Often(Duration within, int times) {}

    public record GivenBack(Duration held, Duration within, int times) {}

    /// How long an alert stands for what it tells.
    ///
    /// @param quiet     how long the same is not told again
    /// @param justified the same once it was found to be justified
    /// @param answer    by when it is to be answered
    public record Standing(Duration quiet, Duration justified, Duration answer) {}

    /// @param ask    beyond so many different children a reason is asked for
    /// @param refuse beyond so many no further record opens
    public record Limit(Duration within, int ask, int refuse) {}

    /// What came of reading them.
    public sealed interface Outcome {
        record Read(LookingRules rules) implements Outcome {}

        record Refused(String oneLine) implements Outcome {}
    }

    /// The house's numbers, with what the file in a folder changes of them.
    public static Outcome in(Path folder) {
        var own = new Properties();
        var changed = new Properties();
        var file = folder.resolve(FILE);
        try (var standard = LookingRules.class.getResourceAsStream("/" + FILE)) {
            own.load(new InputStreamReader(Optional.ofNullable(standard).orElseThrow(), StandardCharsets.UTF_8));
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    changed.load(reader);
                }
            }
        } catch (IOException | IllegalArgumentException failed) {
            return new Outcome.Refused("The rules about looking in " + file + " cannot be read: not a text of lines");
        }
        var unknown = new TreeSet<>(changed.stringPropertyNames());
        unknown.removeAll(own.stringPropertyNames());
        own.putAll(changed);
        return unknown.stream()
                .map(name -> name + " is no name of one")
                .findFirst()
                .or(() -> own.stringPropertyNames().stream()
                        .sorted()
                        .filter(name -> !own.getProperty(name).strip().matches("[1-9][0-9]{0,5}"))
                        .map(name -> name + " is no number from 1 on")
                        .findFirst())
                .<Outcome>map(
                        why -> new Outcome.Refused("The rules about looking in " + file + " cannot be read: " + why))
                .orElseGet(() -> new Outcome.Read(of(new Numbers(own))));
    }

    /// The house's numbers as they are.
    public static LookingRules standard() {
        return switch (in(Path.of("nowhere"))) {
            case Outcome.Read(var rules) -> rules;
            case Outcome.Refused(var why) -> throw new UncheckedIOException(new IOException(why));
        };
    }

    private record Numbers(Properties lines) {
        int number(String name) {
            return Integer.parseInt(lines.getProperty(name).strip());
        }

        Duration minutes(String name) {
            return Duration.ofMinutes(number(name));
        }

        Duration hours(String name) {
            return Duration.ofHours(number(name));
        }

        Duration days(String name) {
            return Duration.ofDays(number(name));
        }

        Many many(String name, Duration within) {
            return new Many(
                    within, number(name + ".least"), number(name + ".times-own"), number(name + ".times-peers"));
        }
    }

    private static LookingRules of(Numbers it) {
        return new LookingRules(
                it.many("many", it.minutes("many.minutes")),
                it.many("crawl", it.days("crawl.days")),
                new Peers(it.number("peers.least"), it.days("peers.days")),
                new Repeated(
                        it.days("repeated.days"),
                        it.number("repeated.times"),
                        it.number("repeated.on-days"),
                        it.minutes("repeated.apart-minutes")),
                new Hours(it.days("hours.days"), it.number("hours.least-days"), it.number("hours.looks")),
                it.number("name.common"),
                new Often(it.days("emergency.days"), it.number("emergency.times")),
                new GivenBack(it.hours("given-back.hours"), it.days("given-back.days"), it.number("given-back.times")),
                new Often(it.days("search.days"), it.number("search.times")),
                new Often(it.hours("turned-away.hours"), it.number("turned-away.times")),
                new Standing(
                        it.days("alert.quiet-days"), it.days("alert.justified-days"), it.hours("alert.answer-hours")),
                new Limit(it.minutes("limit.minutes"), it.number("limit.ask"), it.number("limit.refuse")),
                new Often(it.minutes("pace.minutes"), it.number("pace.times")),
                new Often(it.minutes("wrong-reference.minutes"), it.number("wrong-reference.times")),
                it.minutes("alert.every-minutes"));
    }

    /// How far back any rule looks.
    Duration back() {
        return java.util.stream.Stream.of(
                        peers.back(),
                        crawl.within(),
                        repeated.within(),
                        hours.back(),
                        emergencies.within(),
                        givenBack.within().plus(givenBack.held()),
                        searches.within())
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
