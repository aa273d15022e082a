package org.waymark.packs;

import java.util.HashSet;
import java.util.Map;

/// Checks that nothing has the name of something else of its kind. Entries, facts, duties, guards, options, menus and
/// flags are checked where they are read: some of them may have several editions.
final class IdChecks {
    private static final Map<String, String> NAMED = Map.of(
            "groups", "group",
            "stages", "stage",
            "roles", "role",
            "practice", "piece of practice",
            "checklists", "checklist",
            "documents", "document",
            "contacts", "contact",
            "rights", "right",
            "definitions", "definition");

    private final Assembly assembly;

    IdChecks(Assembly assembly) {
        this.assembly = assembly;
    }

    void run() {
        NAMED.forEach((section, name) -> {
            var known = new HashSet<String>();
            for (var item : assembly.sections().of(section)) {
                if (!known.add(item.id())) {
                    item.part().problem("id", "There is a " + name + " \"" + item.id() + "\" already", "");
                }
            }
        });
    }
}
