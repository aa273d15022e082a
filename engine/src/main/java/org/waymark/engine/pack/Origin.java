package org.waymark.engine.pack;

import java.util.List;
import java.util.Optional;

/// Where a rule comes from.
///
/// @param pack       the pack that states it
/// @param cites      the requirement rows it implements
/// @param instrument the law or guidance behind it, where that is not one of the source documents
/// @param grade      how well the instrument's text was confirmed: L, G, S or U
public record Origin(String pack, List<String> cites, Optional<String> instrument, Optional<String> grade) {
    public Origin {
        cites = List.copyOf(cites);
    }
}
