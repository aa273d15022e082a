package org.waymark.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Handbook.Option;
import org.waymark.engine.pack.Handbook.OptionList;
import org.waymark.engine.pack.Origin;

/// Reads `options`: the lists that choices are made from. A local pack may add to a list with `adds_to`.
final class OptionSection {
    private final Map<String, OptionList> lists = new LinkedHashMap<>();

    void read(Sections sections) {
        for (var item : sections.of("options")) {
            if (item.part().has("adds_to")) {
                add(item);
            } else {
                declare(item);
            }
            item.part().done();
        }
        tellings(sections);
    }

    Optional<OptionList> list(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    Map<String, OptionList> all() {
        return lists;
    }

    private void declare(Item item) {
        var list = new OptionList(
                item.id(),
                item.part().textOr("title", item.id()),
                options(item.part()),
                item.pack().origin(item.part()));
        if (lists.put(list.id(), list) != null) {
            item.part().problem("id", "There is an option list \"" + list.id() + "\" already", "");
        }
    }

    private void add(Item item) {
        var target = item.part().required("adds_to");
        var list = lists.get(target.value());
        var added = options(item.part());
        if (list == null) {
            target.problem(
                    "There is no option list \"" + target.value() + "\"",
                    Nearest.suggestion(target.value(), lists.keySet()));
            return;
        }
        var all = new ArrayList<>(list.options());
        all.addAll(added);
        lists.put(list.id(), new OptionList(list.id(), list.title(), all, citing(list.origin(), item)));
    }

    /// Where a list comes from, with what was added to it.
    private static Origin citing(Origin origin, Item added) {
        var cites = Stream.concat(origin.cites().stream(), added.part().strings("cites").stream())
                .distinct()
                .toList();
        return new Origin(origin.pack(), cites, origin.instrument(), origin.grade());
    }

    private static List<Option> options(Part part) {
        var options = new ArrayList<Option>();
        part.part("options").ifPresent(map -> {
            for (var id : map.names()) {
                if (map.isPart(id)) {
                    var detail = map.part(id).orElseThrow();
                    options.add(new Option(id, detail.required("label").value(), detail.textOr("note", "")));
                    detail.done();
                } else {
                    options.add(new Option(id, map.textOr(id, id), ""));
                }
            }
        });
        return options;
    }

    private void tellings(Sections sections) {
        var options = new ArrayList<Option>();
        for (var item : sections.of("tell")) {
            options.add(new Option(
                    item.id(),
                    item.part().textOr("title", item.id()),
                    item.part().textOr("what", "")));
        }
        if (!options.isEmpty()) {
            var origin = sections.of("tell")
                    .getFirst()
                    .pack()
                    .origin(sections.of("tell").getFirst().part());
            lists.put(Handbook.TOLD, new OptionList(Handbook.TOLD, "What was explained", options, origin));
        }
    }
}
