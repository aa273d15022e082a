package org.waymark.coverage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A folder of made-up packs with a made-up register of its own.
final class MadeUp {
    private static final Path CALENDARS = Path.of("..", "packs", "calendars");

    private final Path packs;

    /// What the command printed for programs and for people, and what it ended with.
    record Ended(int with, String out, String err) {}

    MadeUp(Path folder) {
        packs = folder.resolve("packs");
        write("register/national-limits.csv", "id,step,limit,grade,source\n");
        write("register/resources.csv", "id,name,kind,country,theme,audience,phone,email,url,source,locus,notes\n");
        write("register/blaming-words.csv", "word,better\n");
        signs();
        rows();
        write("one/pack.yaml", "pack: one\ntitle: One\nlayer: guidance\n");
        for (var file : List.of("bank-holidays.json", "calendar.yaml")) {
            write("calendars/" + file, read(CALENDARS.resolve(file)));
        }
    }

    /// A row as `id,source,locus,kind,strength`.
    MadeUp rows(String... rows) {
        var text = new StringBuilder("id,source,locus,kind,actor,condition,what,due,strength,notes\n");
        for (var row : rows) {
            var parts = row.split(",", -1);
            text.append("%s,%s,%s,%s,n/a,n/a,What is asked,n/a,%s,\n"
                    .formatted(parts[0], parts[1], parts[2], parts[3], parts[4]));
        }
        return write("register/requirements.csv", text.toString());
    }

    /// A sign as `id,nature,locus,also`.
    MadeUp signs(String... signs) {
        var text = new StringBuilder("id,group,indicator,nature,types,urgent,locus,also,notes\n");
        for (var sign : signs) {
            var parts = sign.split(",", -1);
            text.append("%s,A group,A sign,%s,ANY,no,%s,%s,\n".formatted(parts[0], parts[1], parts[2], parts[3]));
        }
        return write("register/indicators.csv", text.toString());
    }

    MadeUp write(String file, String text) {
        try {
            Files.createDirectories(packs.resolve(file).toAbsolutePath().getParent());
            Files.writeString(packs.resolve(file), text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var command = new CommandLine(new CoverageCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--packs", packs.toString()));
        return new Ended(command.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    JsonNode json() {
        return JsonMapper.builder().build().readTree(run("--format", "json").out());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
