package org.waymark.agencies;

/// @param type the type by which packs name such agencies, such as `school`
public record Agency(String id, String name, String type) {}
