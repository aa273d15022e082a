package org.waymark.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads a folder of procedure packs: the guidance as data.
public final class Packs {
    static final Set<String> NOT_PACKS = Set.of("register", "calendars", "schema");

    private Packs() {}

    /// Reads all packs of a folder, or the chosen ones.
    ///
    /// @param folder the folder that holds a folder for each pack, and `register` and `calendars`
    /// @param chosen the packs in force; all if empty
    /// @return the procedures, or everything that is wrong, at once
    public static Loaded load(Path folder, List<String> chosen) {
        var problems = new Problems();
        var assembly = assemble(folder, chosen, problems);
        return problems.isEmpty() ? assembly.ready() : new Loaded.Broken(problems.inOrder());
    }

    static Assembly assemble(Path folder, List<String> chosen, Problems problems) {
        var sections = new Sections();
        var headers = new ArrayList<PackHeader>();
        for (var name : inOrder(folder, chosen)) {
            readPack(folder, name, sections, headers, problems);
        }
        chosen.stream()
                .filter(name -> headers.stream().noneMatch(header -> header.id().equals(name)))
                .forEach(name -> problems.add(new Problem(
                        folder.getFileName().toString(),
                        1,
                        1,
                        "There is no pack \"" + name + "\"",
                        Nearest.suggestion(name, packsIn(folder)),
                        "")));
        return new Assembly(
                sections,
                headers,
                Register.read(folder.resolve("register")),
                Calendars.read(folder.resolve("calendars")));
    }

    /// The chosen packs, all if none is chosen, each after the packs it lies over.
    private static List<String> inOrder(Path folder, List<String> chosen) {
        var ordered = new LinkedHashSet<String>();
        for (var name : packsIn(folder)) {
            if (chosen.isEmpty() || chosen.contains(name)) {
                addAfterItsNeeds(folder, name, ordered, new LinkedHashSet<>());
            }
        }
        return List.copyOf(ordered);
    }

    private static void addAfterItsNeeds(Path folder, String name, Set<String> ordered, Set<String> underWay) {
        if (!Files.exists(folder.resolve(name).resolve("pack.yaml")) || !underWay.add(name)) {
            return;
        }
        YamlSource.read(folder.resolve(name).resolve("pack.yaml"), name, new Problems()).stream()
                .flatMap(header -> header.strings("needs").stream())
                .forEach(need -> addAfterItsNeeds(folder, need, ordered, underWay));
        ordered.add(name);
    }

    /// The packs of a folder, by name.
    static List<String> packsIn(Path folder) {
        try (var folders = Files.list(folder)) {
            return folders.filter(path -> Files.exists(path.resolve("pack.yaml")))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !NOT_PACKS.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the pack folder " + folder, failed);
        }
    }

    /// The YAML files of a pack, without its header and its examples.
    static List<Path> filesOf(Path pack) {
        return yaml(pack).stream()
                .filter(file -> !name(file).equals("pack.yaml") && !name(file).endsWith(".examples.yaml"))
                .toList();
    }

    static List<Path> examplesOf(Path pack) {
        return yaml(pack).stream()
                .filter(file -> name(file).endsWith(".examples.yaml"))
                .toList();
    }

    /// A file as messages name it: from the pack folder on.
    static String shown(Path folder, Path file) {
        return folder.getFileName() + "/" + folder.relativize(file).toString().replace('\\', '/');
    }

    private static void readPack(
            Path folder, String name, Sections sections, List<PackHeader> headers, Problems problems) {
        var header = folder.resolve(name).resolve("pack.yaml");
        for (var part : YamlSource.read(header, shown(folder, header), problems)) {
            var pack = PackHeader.read(name, part);
            part.texts("needs").stream()
                    .filter(need -> !packsIn(folder).contains(need.value()))
                    .forEach(need -> need.problem(
                            "There is no pack \"" + need.value() + "\"",
                            Nearest.suggestion(need.value(), packsIn(folder))));
            headers.add(pack);
            for (var file : filesOf(folder.resolve(name))) {
                YamlSource.read(file, shown(folder, file), problems).forEach(content -> sections.add(pack, content));
            }
        }
    }

    private static List<Path> yaml(Path pack) {
        try (var files = Files.list(pack)) {
            return files.filter(file -> name(file).endsWith(".yaml")).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the pack " + pack, failed);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
