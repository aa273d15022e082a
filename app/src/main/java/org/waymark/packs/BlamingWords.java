package org.waymark.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Words that blame a child for what is done to it, each with a better one. They are found as whole words, in capitals
/// or not, and across the end of a line.
public final class BlamingWords {
    /// Looks out for nothing.
    public static final BlamingWords NONE = new BlamingWords(List.of());

    private static final String NOT_AFTER = "(?<![\\p{L}\\p{M}\\p{N}_])";
    private static final String NOT_BEFORE = "(?![\\p{L}\\p{M}\\p{N}_])";
    private static final int ANY_LETTERS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final List<Word> words;

    BlamingWords(List<Word> words) {
        this.words = List.copyOf(words);
    }

    /// @param pattern finds it whole; Java and browsers read it alike
    public record Word(Pattern pattern, String better) {
        /// @param word as the register writes it: a regular expression, in which a space is any gap
        static Word of(String word, String better) {
            var anyGap = word.replace(" ", "\\s+");
            return new Word(Pattern.compile(NOT_AFTER + "(?:" + anyGap + ")" + NOT_BEFORE, ANY_LETTERS), better);
        }
    }

    /// @param at   how many characters stand before it
    /// @param word as it was written
    public record Found(int at, String word, String better) {
        @Override
        public String toString() {
            return "Found[hidden]";
        }
    }

    public List<Word> words() {
        return words;
    }

    /// Every such word in a text, in the order of the text.
    public List<Found> in(String text) {
        var found = new ArrayList<Found>();
        for (var word : words) {
            word.pattern()
                    .matcher(text)
                    .results()
                    .forEach(match -> found.add(new Found(match.start(), match.group(), word.better())));
        }
        found.sort(Comparator.comparingInt(Found::at));
        return found;
    }
}
