package org.waymark.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The words of a name, and which of them are alike enough to be one name: names are misheard, shortened, and spelt in
/// many ways once they have left their own script.
public final class NameWords {
    /// How many letters a word needs, unless no word of the name has as many.
    private static final int SHORTEST = 3;

    /// From how many letters on one wrong letter is let pass.
    private static final int FORGIVING = 4;

    private static final String VOWELS = "aeiou";

    private NameWords() {}

    /// The words of a name in small letters, without accents; the very short ones only where there are no others.
    public static List<String> of(String name) {
        var words = Arrays.stream(plain(name).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        var enough = words.stream().filter(word -> word.length() >= SHORTEST).toList();
        return enough.isEmpty() ? words : enough;
    }

    /// Whether two words may be the same name.
    public static boolean alike(String one, String other) {
        return one.equals(other)
                || begins(one, other)
                || begins(other, one)
                || oneLetterApart(one, other)
                || sameBones(one, other);
    }

    /// Of some words those that may be the same name as any of others.
    public static List<String> alike(List<String> words, List<String> others) {
        return words.stream()
                .filter(word -> others.stream().anyMatch(other -> alike(word, other)))
                .toList();
    }

    /// A word without its vowels but the first, so that it is the same however they are written.
    static String sound(String word) {
        return bones(word);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean begins(String longer, String shorter) {
        return shorter.length() >= SHORTEST && longer.startsWith(shorter);
    }

    /// Whether one letter left out, added, changed, or two that changed places, make one word the other.
    private static boolean oneLetterApart(String one, String other) {
        if (Math.min(one.length(), other.length()) < FORGIVING || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        var first = 0;
        while (first < Math.min(one.length(), other.length()) && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        var mine = one.substring(first);
        var theirs = other.substring(first);
        return rest(mine, 1).equals(rest(theirs, 1))
                || mine.equals(rest(theirs, 1))
                || rest(mine, 1).equals(theirs)
                || (rest(mine, 2).equals(rest(theirs, 2)) && swapped(mine, theirs));
    }

    private static boolean swapped(String one, String other) {
        return one.length() > 1
                && other.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0);
    }

    private static String rest(String word, int from) {
        return word.substring(Math.min(from, word.length()));
    }

    private static boolean sameBones(String one, String other) {
        return one.charAt(0) == other.charAt(0)
                && bones(one).length() >= SHORTEST
                && bones(one).equals(bones(other));
    }

    /// The first letter and the consonants after it, each once where it is doubled: what is left of a name however its
    /// vowels are written.
    private static String bones(String word) {
        var bones = new StringBuilder().append(word.charAt(0));
        for (var at = 1; at < word.length(); at++) {
            var letter = word.charAt(at);
            if (VOWELS.indexOf(letter) < 0 && letter != word.charAt(at - 1)) {
                bones.append(letter);
            }
        }
        return bones.toString();
    }
}
