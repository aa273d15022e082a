package org.waymark.web;

/// Where something is written.
///
/// @param row   the requirement row, such as "H6.4-1"
/// @param place where in which document, such as "document 002, section 6.4"
public record Cite(String row, String place) {}
