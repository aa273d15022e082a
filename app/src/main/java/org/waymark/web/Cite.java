package org.waymark.web;

/// Where something is written.
///
/// @param row   the requirement row, such as "H6.4-1"
/// @param place where in which document, such as "document 002, section 6.4"
/// @param href  leads to that place of the handbook; empty if it is in none of its documents
public record Cite(String row, String place, String href) {}
