package org.waymark.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Which open page a form is typed on, and what that page was shown: by this a draft tells whether it was changed
/// elsewhere meanwhile.
///
/// @param version of the draft, 0 for a form that was begun here
/// @param page    names the open page, as no other is named
public record Typing(int version, String page) {
    /// The unseen field that carries it: `3.6f9e…`.
    public static final String NAME = "typing";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\.([0-9a-f-]{36})");

    /// A page that has just been opened.
    ///
    /// @param version of the draft that it shows, 0 for none
    public static Typing fresh(int version) {
        return new Typing(version, UUID.randomUUID().toString());
    }

    /// What a form carries; a page of its own if it carries nothing that can be read.
    public static Typing of(Filled filled) {
        return Optional.of(TEXT.matcher(filled.one(NAME)))
                .filter(it -> it.matches())
                .map(it -> new Typing(Integer.parseInt(it.group(1)), it.group(2)))
                .orElseGet(() -> fresh(0));
    }

    public String text() {
        return version + "." + page;
    }
}
