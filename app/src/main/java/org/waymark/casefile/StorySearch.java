package org.waymark.casefile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.web.StoryLine;

/// Finds what a story says, as far as this viewer reads it: lines that hold every word asked for, or words that it is a
/// part of, whatever their capitals and accents.
final class StorySearch {
    private final List<String> wanted;

    /// @param words in any order; without any, every line is found
    StorySearch(String words) {
        this.wanted = Arrays.stream(plain(words).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The days on which something was found, with that alone.
    List<ChildView.Day> in(List<ChildView.Day> days) {
        return days.stream()
                .map(day -> new ChildView.Day(
                        day.title(), day.lines().stream().filter(this::finds).toList()))
                .filter(day -> !day.lines().isEmpty())
                .toList();
    }

    private boolean finds(StoryLine line) {
        var says = plain(says(line).collect(Collectors.joining("\n")));
        return wanted.stream().allMatch(says::contains);
    }

    private static Stream<String> says(StoryLine line) {
        return Stream.of(
                        Stream.of(line.title(), line.saidBy(), line.recorded(), line.breach()),
                        line.answers().stream().flatMap(it -> Stream.of(it.ask(), it.says())),
                        line.spoken().stream().flatMap(it -> Stream.of(it.words(), it.heard())),
                        line.changes().stream().flatMap(it -> Stream.of(it.says(), it.reason(), it.by())),
                        line.files().stream().flatMap(it -> Stream.of(it.page().text(), it.says())))
                .flatMap(parts -> parts);
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
