package org.waymark.web;

import java.util.List;

/// Advice or a definition, shown beside the work.
///
/// @param mark what kind of advice it is, where that matters: "The sources differ"; or empty
public record Advice(String title, String says, String mark, List<Cite> cites) {
    public Advice {
        cites = List.copyOf(cites);
    }
}
