package org.waymark.web;

/// One page to look at: a template and the view that fills it.
record Look(String name, String template, Record view) {}
