package org.waymark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for words wherever a database and its folder could hold them, in each form that words take: UTF-8 and UTF-16,
/// as they are, in hexadecimal digits and in base64.
final class Traces {
    private static final Pattern BYTES = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    /// Where base64 may have begun before the words: at this many bytes of a group of three.
    private static final int SHIFTS = 3;

    private static final int GROUP = 4;

    private final Map<String, String> forms = new LinkedHashMap<>();

    private Traces(String words) {
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            add(words, charset);
        }
    }

    static Traces of(String words) {
        return new Traces(words);
    }

    private void add(String words, Charset charset) {
        var bytes = words.getBytes(charset);
        forms.put(charset + " as it is", new String(bytes, ISO_8859_1));
        forms.put(charset + " in hex", HexFormat.of().formatHex(bytes));
        forms.put(charset + " in HEX", HexFormat.of().withUpperCase().formatHex(bytes));
        for (var shift = 0; shift < SHIFTS; shift++) {
            var shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            var base64 = Base64.getEncoder().encodeToString(shifted);
            // What stands at either end depends on its neighbours.
            forms.put(charset + " in base64, " + shift, base64.substring(GROUP, base64.length() - GROUP));
        }
    }

    /// Every table of the database, row by row as text; what is stored as bytes also as these bytes.
    List<String> inTables(JdbcClient sql) {
        var found = new ArrayList<String>();
        var tables = sql.sql("select quote_ident(tablename) from pg_tables where schemaname = current_schema()")
                .query(String.class)
                .list();
        for (var table : tables) {
            sql.sql("select it::text as row from " + table + " it").query(row -> {
                var text = new String(row.getString("row").getBytes(UTF_8), ISO_8859_1);
                found.addAll(in(text, table));
                BYTES.matcher(text)
                        .results()
                        .map(bytes -> new String(HexFormat.of().parseHex(bytes.group(1)), ISO_8859_1))
                        .forEach(bytes -> found.addAll(in(bytes, table)));
            });
        }
        return found;
    }

    /// Every file of a folder but the programs of PostgreSQL: tables, indexes, what is written ahead, logs.
    List<String> inFiles(Path folder) {
        return inFiles(folder, Instant.EPOCH);
    }

    /// The same, but for files that nobody changed since a moment.
    List<String> inFiles(Path folder, Instant since) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("postgres")))
                    .filter(file -> !changed(file).isBefore(since))
                    .flatMap(file -> in(content(file), folder.relativize(file).toString()).stream())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Any other text.
    List<String> in(String text, String where) {
        return forms.entrySet().stream()
                .filter(form -> text.contains(form.getValue()))
                .map(form -> where + ": " + form.getKey())
                .toList();
    }
}
