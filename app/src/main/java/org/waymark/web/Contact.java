package org.waymark.web;

/// Somebody to ring.
///
/// @param href   `tel:` and the number
/// @param hours  when they answer, or empty
/// @param caveat what is wrong or unconfirmed about the number, or empty
public record Contact(String label, String number, String href, String hours, String caveat) {}
