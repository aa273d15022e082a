package org.waymark.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Origin;
import org.waymark.engine.record.London;

/// What `pack.yaml` says of a pack, and what its items inherit.
///
/// @param agencyTypes the types of agency it binds; any if empty
/// @param needs       the packs it lies over
/// @param from        the first day its rules are in force, unless a rule says otherwise
/// @param published   when it was published, unless a rule says otherwise
record PackHeader(
        String id,
        String title,
        String layer,
        String applies,
        List<String> agencyTypes,
        String source,
        List<String> needs,
        LocalDate from,
        Instant published,
        Optional<String> instrument,
        Optional<String> grade) {

    static PackHeader read(String folder, Part part) {
        var id = part.required("pack");
        if (!id.value().isEmpty() && !id.value().equals(folder)) {
            id.problem(
                    "The pack is called \"" + id.value() + "\" and its folder \"" + folder + "\"",
                    "Give them one name.");
        }
        var applies = part.part("applies");
        var header = new PackHeader(
                folder,
                part.required("title").value(),
                part.required("layer").value(),
                applies.map(it -> it.textOr("area", "")).orElse(""),
                applies.map(it -> it.strings("agency_type")).orElse(List.of()),
                part.textOr("source", ""),
                part.strings("needs"),
                Dates.day(part, "in_force").orElse(LocalDate.MIN),
                Dates.day(part, "published").map(London::startOf).orElse(Instant.MIN),
                part.text("instrument").map(Text::value),
                part.text("grade").map(Text::value));
        applies.ifPresent(Part::done);
        part.done();
        return header;
    }

    /// Where an item comes from: what it says itself, else what its pack says.
    Origin origin(Part part) {
        return new Origin(
                id,
                part.strings("cites"),
                part.text("instrument").map(Text::value).or(() -> instrument),
                part.text("grade").map(Text::value).or(() -> grade));
    }

    Handbook.PackInfo info() {
        var when = published.equals(Instant.MIN) ? "" : London.dayOf(published).toString();
        return new Handbook.PackInfo(id, title, layer, applies, source, when);
    }
}
