package org.waymark.web;

/// A short standing of something, in two or three words.
public record Tag(String text, Tone tone) {}
