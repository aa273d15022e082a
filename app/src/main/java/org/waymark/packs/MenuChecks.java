package org.waymark.packs;

import java.util.HashSet;

/// Checks that whoever wants to record something finds it, and finds it once: every kind about a child stands in
/// exactly one menu. Packs without any menu leave all of it to one list.
final class MenuChecks {
    private final Assembly assembly;

    MenuChecks(Assembly assembly) {
        this.assembly = assembly;
    }

    void run() {
        var menus = assembly.sections().of("menus");
        var placed = new HashSet<String>();
        for (var menu : menus) {
            for (var kind : menu.part().texts("entries")) {
                if (!placed.add(kind.value())) {
                    kind.problem("\"" + kind.value() + "\" stands in a menu already", "Keep one of them.");
                }
            }
        }
        if (!menus.isEmpty()) {
            assembly.kindItems().forEach((id, item) -> {
                if (!placed.contains(id) && isAboutAChild(id)) {
                    item.part()
                            .problem(
                                    "id",
                                    "\"" + id + "\" stands in no menu",
                                    "Name it in the one where someone who wants to record it looks.");
                }
            });
        }
    }

    /// What is about a worker or an organisation is not recorded from a child's page.
    private boolean isAboutAChild(String kind) {
        return assembly.procedures()
                .kind(kind)
                .filter(it -> it.about().equals("child"))
                .isPresent();
    }
}
