package org.waymark.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.waymark.agencies.Worker;

/// One request: who asks, and the one moment at which all of it happens.
public record Visit(HttpServletRequest request, Worker worker, Instant now) {
    @Override
    public String toString() {
        return "Visit[" + worker.id() + "]";
    }
}
