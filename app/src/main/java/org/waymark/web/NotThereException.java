package org.waymark.web;

/// Ends a request for something that does not exist for the person who asked. Carries nothing.
public final class NotThereException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotThereException() {
        super("not there", null, false, false);
    }
}
