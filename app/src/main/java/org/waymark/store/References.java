package org.waymark.store;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// Short references that people say over the telephone.
public final class References {
    /// No vowels, so that no reference spells a word; nothing that is misread over the telephone.
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final int LENGTH = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    /// @param of what it refers to, in two letters
    public static String random(String of) {
        return of + "-"
                + RANDOM.ints(LENGTH, 0, LETTERS.length())
                        .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                        .collect(Collectors.joining());
    }
}
