package org.waymark.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What can be attached.
public enum FileType {
    JPEG("Photograph", "image/jpeg", "jpg"),
    PNG("Picture", "image/png", "png"),
    PDF("PDF", "application/pdf", "pdf"),
    DOCX("Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final String words;
    private final String media;
    private final String ending;

    FileType(String words, String media, String ending) {
        this.words = words;
        this.media = media;
        this.ending = ending;
    }

    /// What people call it.
    public String words() {
        return words;
    }

    /// As HTTP names it.
    public String media() {
        return media;
    }

    /// How the name of such a file ends, without the dot.
    public String ending() {
        return ending;
    }

    /// One short stable word.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such type
    public static FileType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Whether a page can show it as it is.
    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /// What a browser offers to choose from.
    public static String accepted() {
        return Arrays.stream(values())
                .map(it -> it.media() + ",." + it.ending())
                .collect(Collectors.joining(","));
    }
}
