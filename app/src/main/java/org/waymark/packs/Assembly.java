package org.waymark.packs;

import java.util.List;
import java.util.Map;
import org.waymark.engine.calendar.WorkingCalendar;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Procedures;

/// Puts the sections of all packs together, each after the ones it needs.
final class Assembly {
    private final Register register;
    private final WorkingCalendar calendar;
    private final Symbols symbols = new Symbols();
    private final OptionSection options = new OptionSection();
    private final KindSection kinds;
    private final FactSection facts;
    private final DutySection duties;
    private final GuardSection guards;
    private final Sections sections;
    private final Procedures procedures;

    Assembly(Sections sections, List<PackHeader> packs, Register register, WorkingCalendar calendar) {
        this.sections = sections;
        this.register = register;
        this.calendar = calendar;
        options.read(sections);
        var fields = new FieldReader(options);
        fields.readGroups(sections);
        kinds = new KindSection(fields);
        kinds.read(sections);
        kinds.newest().values().forEach(symbols::addKind);
        facts = new FactSection(kinds.newest(), symbols, options);
        facts.read(sections);
        var conditions = new Conditions(symbols, options::list);
        duties = new DutySection(new DutyReader(kinds.newest(), facts, conditions, kinds.tellingFields()));
        duties.read(sections);
        guards = new GuardSection(kinds.newest(), conditions);
        guards.read(sections);
        var flags = new FlagSection(kinds.newest(), facts.facts(), conditions);
        var handbook = new HandbookSection(sections);
        procedures = new Procedures(
                kinds.newest(),
                kinds.former(),
                facts.facts(),
                DutyOrder.of(duties),
                guards.guards(),
                guards.stages(),
                flags.read(sections),
                handbook.roles(),
                handbook.handbook(options, new SheetSection(kinds.newest(), facts), register, packs));
    }

    Loaded.Ready ready() {
        return new Loaded.Ready(procedures, calendar, register);
    }

    Procedures procedures() {
        return procedures;
    }

    Register register() {
        return register;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    Sections sections() {
        return sections;
    }

    Map<String, Item> kindItems() {
        return kinds.items();
    }

    Map<String, Item> dutyItems() {
        return duties.items();
    }

    List<Item> dutyLayers() {
        return duties.layers();
    }

    Map<String, Item> guardItems() {
        return guards.items();
    }

    List<Fact> facts() {
        return facts.facts();
    }
}
