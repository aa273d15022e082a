package org.waymark.coverage;

import java.util.List;

/// Something in the packs that cites a row.
///
/// @param itemKind what it is
/// @param shown    where people meet it; empty if no page shows it
/// @param unproved what the examples leave open about its time; empty if nothing, or if it has none
record Cited(ItemKind itemKind, String id, String title, List<String> shown, String unproved) {
    Cited {
        shown = List.copyOf(shown);
    }

    Cited(ItemKind itemKind, String id, String title, List<String> shown) {
        this(itemKind, id, title, shown, "");
    }
}
