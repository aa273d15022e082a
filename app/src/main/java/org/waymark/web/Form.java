package org.waymark.web;

import java.util.List;

/// Where a form goes, and what it sends along unseen: an idempotency key, a version.
public record Form(String action, List<Hidden> hidden) {
    public Form {
        hidden = List.copyOf(hidden);
    }
}
