package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.record.WhenText;

/// A pack of a few lines, written beside the claim that it proves, with the project's own register and calendars.
final class SmallPack {
    /// The project's packs, seen from the folder of this module.
    static final Path PROJECT_PACKS = Path.of("..", "packs");

    private final Map<String, String> files;
    private final Loaded loaded;

    private SmallPack(Map<String, String> files) {
        this.files = files;
        this.loaded = load(files);
    }

    /// One pack called `small`, of one file.
    static SmallPack of(String yaml) {
        return new SmallPack(Map.of("small/pack.yaml", header("small", "guidance"), "small/rules.yaml", yaml));
    }

    /// The same with one more file, such as `county/pack.yaml`.
    SmallPack with(String file, String yaml) {
        var more = new LinkedHashMap<>(files);
        more.put(file, yaml);
        return new SmallPack(more);
    }

    /// The same with one more pack of one file.
    SmallPack under(String pack, String yaml) {
        return with(pack + "/pack.yaml", header(pack, "local procedure")).with(pack + "/rules.yaml", yaml);
    }

    static String header(String pack, String layer) {
        return "pack: " + pack + "\ntitle: A small pack\nlayer: " + layer + "\n";
    }

    Loaded loaded() {
        return loaded;
    }

    Loaded.Ready ready() {
        assertThat(loaded instanceof Loaded.Broken broken ? broken.text() : "").isEmpty();
        return (Loaded.Ready) loaded;
    }

    /// What is wrong with it, as an author reads it.
    String problems() {
        return loaded instanceof Loaded.Broken broken ? broken.text() : "";
    }

    /// What follows for a case, judged at the moment that it names.
    Told told(String caseYaml) {
        return told(caseYaml, Optional.empty(), Optional.empty());
    }

    /// What follows for a case at a moment, as known then.
    Told told(String caseYaml, String at) {
        return told(caseYaml, Optional.of(at), Optional.empty());
    }

    /// What follows for a case at a moment, as known at another.
    Told told(String caseYaml, String at, String knownAt) {
        return told(caseYaml, Optional.of(at), Optional.of(knownAt));
    }

    /// What is wrong with a case, as its writer reads it.
    String problemsOf(String caseYaml) {
        var problems = new Problems();
        for (var part : YamlSource.parse(caseYaml, "case.yaml", problems)) {
            new CaseFile.Reader(ready().procedures()).read(part, Optional.empty(), Optional.empty());
        }
        return new Loaded.Broken(problems.inOrder()).text();
    }

    private Told told(String caseYaml, Optional<String> at, Optional<String> knownAt) {
        var problems = new Problems();
        var part = YamlSource.parse(caseYaml, "case.yaml", problems).getFirst();
        var file = new CaseFile.Reader(ready().procedures())
                .read(part, at.map(SmallPack::moment), knownAt.map(SmallPack::moment));
        assertThat(new Loaded.Broken(problems.inOrder()).text()).isEmpty();
        return new Told(ready().engine(), file);
    }

    private static java.time.Instant moment(String text) {
        return switch (WhenText.read(text)) {
            case WhenText.Read.Time(var when) -> when.first();
            case WhenText.Read.Unreadable(var why) -> throw new IllegalArgumentException(why);
        };
    }

    private static Loaded load(Map<String, String> files) {
        return inFolder(files, folder -> Packs.load(folder, List.of()));
    }

    /// What is done with a folder of packs that is there for as long as it takes.
    interface Use<T> {
        T of(Path folder);
    }

    /// Lays files into a new folder beside the project's register and calendars, uses it, and takes it away again.
    static <T> T inFolder(Map<String, String> files, Use<T> use) {
        try {
            var root = Files.createTempDirectory("packs");
            try {
                var folder = Files.createDirectory(root.resolve("packs"));
                for (var shared : List.of("register", "calendars")) {
                    copy(PROJECT_PACKS.resolve(shared), folder.resolve(shared));
                }
                for (var file : files.entrySet()) {
                    Files.createDirectories(folder.resolve(file.getKey()).getParent());
                    Files.writeString(folder.resolve(file.getKey()), file.getValue());
                }
                return use.of(folder);
            } finally {
                delete(root);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException none) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
