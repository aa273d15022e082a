package org.waymark.web;

/// A time twice: as people say it, and exactly.
///
/// @param words "by 6:10 pm tomorrow"
/// @param exact "Sat 4 April, 18:10", or empty where the words are all there is
public record Moment(String words, String exact) {}
