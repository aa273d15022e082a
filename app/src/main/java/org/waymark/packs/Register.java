package org.waymark.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.waymark.engine.pack.Handbook;

/// The rows that everything in the packs answers for: requirements of the source documents, national limits,
/// indicators and resources; and the words that blame a child.
///
/// @param requirements by id
/// @param limits       national time limits by id, each with its grade of proof
/// @param indicators   by id
/// @param resources    by id
/// @param blaming      words that neither a pack nor a record should hold
public record Register(
        Map<String, Requirement> requirements,
        Map<String, NationalLimit> limits,
        Map<String, Handbook.Indicator> indicators,
        Map<String, Resource> resources,
        BlamingWords blaming) {
    /// One duty, right, guard, field, definition or fact of a source document, in our own words.
    public record Requirement(
            String id,
            String source,
            String locus,
            String kind,
            String actor,
            String condition,
            String what,
            String due,
            String strength,
            String notes) {
        /// Whether the source leaves no way round it.
        public boolean absolute() {
            return notes.contains("ABSOLUTE");
        }
    }

    /// @param grade L: legislation seen, G: government guidance seen, S: quoted by another, U: unverified
    public record NationalLimit(String id, String step, String limit, String grade, String source) {}

    public record Resource(String id, String name, String kind, String phone, String email, String url, String notes) {}

    /// Reads the register from its folder.
    ///
    /// @throws UncheckedIOException if a file is missing or cannot be read
    static Register read(Path folder) {
        var requirements = new LinkedHashMap<String, Requirement>();
        rows(folder.resolve("requirements.csv")).forEach(row -> requirements.put(row.get("id"), requirement(row)));
        var limits = new LinkedHashMap<String, NationalLimit>();
        rows(folder.resolve("national-limits.csv")).forEach(row -> limits.put(row.get("id"), limit(row)));
        var indicators = new LinkedHashMap<String, Handbook.Indicator>();
        rows(folder.resolve("indicators.csv")).forEach(row -> indicators.put(row.get("id"), indicator(row)));
        var resources = new LinkedHashMap<String, Resource>();
        rows(folder.resolve("resources.csv")).forEach(row -> resources.put(row.get("id"), resource(row)));
        var blaming = rows(folder.resolve("blaming-words.csv")).stream()
                .map(row -> BlamingWords.Word.of(row.get("word"), row.get("better")))
                .toList();
        return new Register(requirements, limits, indicators, resources, new BlamingWords(blaming));
    }

    /// Whether a citation names a row.
    public boolean knows(String cite) {
        return requirements.containsKey(cite)
                || limits.containsKey(cite)
                || indicators.containsKey(cite)
                || resources.containsKey(cite);
    }

    public Optional<Requirement> requirement(String id) {
        return Optional.ofNullable(requirements.get(id));
    }

    /// Where a cited row stands, as a page names it: "document 002, section 6.4".
    public Optional<String> place(String cite) {
        return Optional.ofNullable(requirements.get(cite))
                .map(row -> "document " + row.source() + ", " + row.locus())
                .or(() -> Optional.ofNullable(limits.get(cite)).map(NationalLimit::source));
    }

    Set<String> requirementIds() {
        return requirements.keySet();
    }

    private static Requirement requirement(CSVRecord row) {
        return new Requirement(
                row.get("id"),
                row.get("source"),
                row.get("locus"),
                row.get("kind"),
                row.get("actor"),
                row.get("condition"),
                row.get("what"),
                row.get("due"),
                row.get("strength"),
                row.get("notes"));
    }

    private static NationalLimit limit(CSVRecord row) {
        return new NationalLimit(row.get("id"), row.get("step"), row.get("limit"), row.get("grade"), row.get("source"));
    }

    private static Handbook.Indicator indicator(CSVRecord row) {
        return new Handbook.Indicator(
                row.get("id"),
                row.get("group"),
                row.get("indicator"),
                row.get("nature"),
                Arrays.asList(row.get("types").split(";")),
                row.get("urgent").equals("yes"),
                Stream.concat(
                                Stream.of(row.get("locus")),
                                Arrays.stream(row.get("also").split(";")))
                        .map(String::strip)
                        .filter(place -> !place.isEmpty())
                        .toList());
    }

    private static Resource resource(CSVRecord row) {
        return new Resource(
                row.get("id"),
                row.get("name"),
                row.get("kind"),
                row.get("phone"),
                row.get("email"),
                row.get("url"),
                row.get("notes"));
    }

    /// The lines of one of its files, by the names in the first line.
    ///
    /// @throws UncheckedIOException if it cannot be read
    public static List<CSVRecord> rows(Path file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file);
                var parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            return parser.getRecords();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the register file " + file, failed);
        }
    }
}
