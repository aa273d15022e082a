package org.waymark.files;

/// Why a file is not taken, and what to do.
public enum Fault {
    EMPTY("There is nothing in that file. Choose it again"),
    TOO_LARGE("That file is larger than " + Checks.LARGEST_WORDS
            + ". Take the photograph in a smaller size, or send the pages of a document as several files"),
    OTHER_TYPE(
            "That is not a JPEG or PNG picture, a PDF or a Word document (.docx). Save it as one of these and choose it again"),
    DAMAGED("That file is damaged: it cannot be read to its end. Save it once more and choose it again"),
    TOO_MANY_DOTS("That picture has too many dots to be opened safely. Save it in a smaller size"),
    OTHER_COLOURS("The colours of that picture are made for printing. Save it as an ordinary JPEG or PNG"),
    SOMETHING_BEHIND("Another file is hidden in that one. Take the photograph or print the document to a PDF again"),
    LOCKED("That PDF is locked with a password. Save it without one and choose it again"),
    RUNS("Something in that document can run by itself. Print it to a PDF and choose that"),
    HOLDS_FILES("That document holds other files. Attach each by itself, or print it to a PDF"),
    REACHES_OUT("That document fetches something from elsewhere when it is opened. Print it to a PDF and choose that"),
    UNKNOWN_PART("Something in that document cannot be checked. Print it to a PDF and choose that"),
    TOO_MUCH_INSIDE("That document is far larger when it is unpacked. Print it to a PDF and choose that");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
