package org.waymark.packs;

/// Something wrong in a file, told so that its writer can mend it.
///
/// @param file   the file's path as the writer knows it
/// @param line   from 1
/// @param column from 1
/// @param says   what is wrong
/// @param mend   what to do about it, or empty
/// @param source the line as it stands in the file
public record Problem(String file, int line, int column, String says, String mend, String source) {
    /// In the form of a compiler message: place and fault, the line, a caret, what to do.
    public String text() {
        var text = new StringBuilder(file + ":" + line + ":" + column + ": " + says + "\n");
        if (!source.isEmpty()) {
            text.append("  | ")
                    .append(source)
                    .append("\n  | ")
                    .append(" ".repeat(Math.max(0, column - 1)))
                    .append("^\n");
        }
        if (!mend.isEmpty()) {
            text.append("  ").append(mend).append("\n");
        }
        return text.toString();
    }
}
