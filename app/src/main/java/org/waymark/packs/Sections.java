package org.waymark.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The items of all chosen packs, by section, in the order of the packs and of their files.
final class Sections {
    static final Set<String> NAMES = Set.of(
            "options",
            "groups",
            "entries",
            "facts",
            "duties",
            "tell",
            "guards",
            "stages",
            "flags",
            "roles",
            "practice",
            "checklists",
            "menus",
            "sheets",
            "documents",
            "contacts",
            "rights",
            "definitions");

    private final Map<String, List<Item>> items = new LinkedHashMap<>();

    void add(PackHeader pack, Part file) {
        for (var name : NAMES) {
            for (var part : file.parts(name)) {
                items.computeIfAbsent(name, none -> new ArrayList<>()).add(new Item(part, pack));
            }
        }
        file.done();
    }

    List<Item> of(String section) {
        return items.getOrDefault(section, List.of());
    }
}
