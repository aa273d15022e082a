package org.waymark.files;

import org.waymark.keys.Bytes;

/// What came of checking a file.
public sealed interface Checked {
    /// It is what it says.
    ///
    /// @param shown a copy made anew, without what says where, when and by whom the original was made
    record Fit(FileType type, Bytes shown) implements Checked {}

    /// It is not taken.
    record Unfit(Fault fault) implements Checked {}
}
