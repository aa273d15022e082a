package org.waymark.packs;

/// One item of a section, and the pack it stands in.
record Item(Part part, PackHeader pack) {
    String id() {
        return part.id();
    }
}
