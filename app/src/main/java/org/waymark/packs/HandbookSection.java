package org.waymark.packs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Handbook.Audience;
import org.waymark.engine.pack.Origin;
import org.waymark.engine.pack.Role;
import org.waymark.engine.pack.Strength;

/// Reads what people look up: roles, checklists, practice, papers, contacts, rights and definitions.
final class HandbookSection {
    private final Sections sections;

    HandbookSection(Sections sections) {
        this.sections = sections;
    }

    Handbook handbook(OptionSection options, SheetSection sheets, Register register, List<PackHeader> packs) {
        var menus = menus();
        return new Handbook(
                options.all(),
                register.indicators(),
                checklists(),
                menus,
                sheets.read(sections, menus),
                items("practice", HandbookSection::practice),
                items("documents", HandbookSection::paper),
                items("contacts", HandbookSection::contact),
                items("rights", HandbookSection::right),
                items("definitions", HandbookSection::definition),
                packs.stream().map(PackHeader::info).toList());
    }

    Map<String, Role> roles() {
        var roles = new LinkedHashMap<String, Role>();
        for (var role : items("roles", HandbookSection::role)) {
            roles.put(role.id(), role);
        }
        return roles;
    }

    /// Makes one thing from one item.
    private interface Making<T> {
        T of(String id, Part part, Origin origin);
    }

    private <T> List<T> items(String section, Making<T> making) {
        return sections.of(section).stream()
                .map(item -> {
                    var made = making.of(item.id(), item.part(), item.pack().origin(item.part()));
                    item.part().done();
                    return made;
                })
                .toList();
    }

    private Map<String, Handbook.Checklist> checklists() {
        var checklists = new LinkedHashMap<String, Handbook.Checklist>();
        for (var one : items(
                "checklists",
                (id, part, origin) -> new Handbook.Checklist(id, title(id, part), part.textOr("says", ""), origin))) {
            checklists.put(one.id(), one);
        }
        return checklists;
    }

    /// The menus of all packs, each with what later packs add to it.
    private List<Handbook.Menu> menus() {
        var menus = new LinkedHashMap<String, Handbook.Menu>();
        var items = sections.of("menus");
        items.stream().filter(item -> !item.part().has("adds_to")).forEach(item -> declare(item, menus));
        items.stream().filter(item -> item.part().has("adds_to")).forEach(item -> add(item.part(), menus));
        items.stream()
                .filter(item -> !item.part().has("adds_to"))
                .forEach(item ->
                        item.part().texts("line_of_time").forEach(menu -> menu.mustBeAmong(menus.keySet(), "menu")));
        items.forEach(item -> item.part().done());
        return List.copyOf(menus.values());
    }

    private static void declare(Item item, Map<String, Handbook.Menu> menus) {
        var id = item.id();
        var part = item.part();
        var menu = new Handbook.Menu(
                id,
                title(id, part),
                part.textOr("says", ""),
                new Handbook.Shows(
                        part.strings("line_of_time"), part.text("episodes_of").map(Text::value)),
                part.strings("entries"),
                item.pack().origin(part));
        if (menus.putIfAbsent(id, menu) != null) {
            part.problem("id", "There is a menu \"" + id + "\" already", "Write \"adds_to: " + id + "\" to add to it.");
        }
    }

    private static void add(Part part, Map<String, Handbook.Menu> menus) {
        var id = part.required("adds_to");
        var before = part.text("before");
        var more = part.strings("entries");
        if (!part.has("entries")) {
            part.required("entries");
        }
        var menu = menus.get(id.value());
        id.mustBeAmong(menus.keySet(), "menu");
        if (menu == null) {
            return;
        }
        before.filter(kind -> !menu.kinds().contains(kind.value()))
                .ifPresent(kind -> kind.problem(
                        "\"" + kind.value() + "\" does not stand in this menu",
                        Nearest.suggestion(kind.value(), menu.kinds())));
        menus.put(menu.id(), menu.with(more, before.map(Text::value)));
    }

    private static Role role(String id, Part part, Origin origin) {
        return new Role(
                id,
                title(id, part),
                part.text("agency").map(Text::value),
                part.text("falls_to").map(Text::value),
                part.flag("outside"),
                part.flag("per_agency"),
                part.says("sees", "whole", "part") ? Role.Sees.WHOLE : Role.Sees.PART,
                part.flag("takes_case"),
                part.text("stands_in_for").map(Text::value),
                inEmergency(part),
                part.textOr("says", ""),
                origin);
    }

    private static Set<Role.InEmergency> inEmergency(Part part) {
        var known = Map.of("opens", Role.InEmergency.OPENS, "reviews", Role.InEmergency.REVIEWS);
        var marks = EnumSet.noneOf(Role.InEmergency.class);
        for (var mark : part.texts("in_emergency")) {
            mark.mustBeAmong(known.keySet(), "mark for emergencies");
            Optional.ofNullable(known.get(mark.value())).ifPresent(marks::add);
        }
        return marks;
    }

    private static Handbook.Practice practice(String id, Part part, Origin origin) {
        return new Handbook.Practice(
                id,
                title(id, part),
                part.required("says").value(),
                part.strings("at"),
                part.text("strength").flatMap(LimitReader::strength).orElse(Strength.SHOULD),
                part.flag("sources_differ"),
                origin);
    }

    private static Handbook.Paper paper(String id, Part part, Origin origin) {
        return new Handbook.Paper(
                id, title(id, part), part.textOr("says", ""), part.textOr("link", ""), shelf(part), origin);
    }

    private static Handbook.Shelf shelf(Part part) {
        var whom = part.texts("for").stream()
                .flatMap(name -> audience(name).stream())
                .toList();
        return new Handbook.Shelf(
                part.textOr("theme", "Everything else"), whom.isEmpty() ? List.of(Audience.PROFESSIONAL) : whom);
    }

    static Optional<Audience> audience(Text name) {
        var known = Arrays.stream(Audience.values())
                .filter(it -> it.word().equals(name.value()))
                .findFirst();
        if (known.isEmpty()) {
            name.problem(
                    "Nobody is called \"" + name.value() + "\" in the directory",
                    "Write child, family, adult or professional.");
        }
        return known;
    }

    private static Handbook.Contact contact(String id, Part part, Origin origin) {
        var reach = new LinkedHashMap<String, String>();
        part.part("reach").ifPresent(map -> map.names().forEach(name -> reach.put(name, map.textOr(name, ""))));
        return new Handbook.Contact(
                id,
                title(id, part),
                reach,
                part.textOr("hours", ""),
                part.strings("at"),
                part.textOr("caveat", ""),
                shelf(part),
                origin);
    }

    private static Handbook.Right right(String id, Part part, Origin origin) {
        return new Handbook.Right(
                id, title(id, part), part.required("says").value(), part.textOr("whose", "child"), origin);
    }

    private static Handbook.Definition definition(String id, Part part, Origin origin) {
        return new Handbook.Definition(
                id, part.textOr("term", title(id, part)), part.required("says").value(), origin);
    }

    private static String title(String id, Part part) {
        return part.textOr("title", FieldReader.sentence(id));
    }
}
