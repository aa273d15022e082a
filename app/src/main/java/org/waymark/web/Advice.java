package org.waymark.web;

import java.util.List;

/// Advice or a definition, shown beside the work.
public record Advice(String title, String says, List<Cite> cites) {
    public Advice {
        cites = List.copyOf(cites);
    }
}
