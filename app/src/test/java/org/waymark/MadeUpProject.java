package org.waymark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A project with a copy of the launcher, and programs that only say how they were called.
///
/// @param place the folder that holds the project, the programs and the JDKs, and from which the launcher is called
record MadeUpProject(Path place) {
    /// Says how it was called, and where.
    static final String ECHO = "#!/bin/sh\nprintf '%s\\n' \"${0##*/}\" \"$@\" \"in $PWD\"\n";

    /// Says also which JDK it belongs to, and makes the folder when asked to extract a jar.
    private static final String JAVA = ECHO + """
            echo "home ${0%/bin/*}"
            case "$*" in *jarmode*) for folder; do :; done; mkdir -p "$folder" ;; esac
            """;

    private static final String SYSTEM =
            "awk bash cat dirname env find grep head id kill mkdir mv readlink rm sed sh sleep touch";

    private static final FileTime EARLIER = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final FileTime LATER = FileTime.from(Instant.parse("2126-01-01T00:00:00Z"));

    /// What one call of the launcher came to.
    record Call(int status, List<String> out, List<String> err) {
        Path java() {
            return Path.of(out.getLast().substring("home ".length()));
        }
    }

    static MadeUpProject in(Path place) throws IOException {
        var project = new MadeUpProject(place);
        for (var file : List.of("pom.xml", "engine/pom.xml", "engine/src/main/A.java", "app/src/main/Main.java")) {
            project.write(file);
            project.earlier(file);
        }
        Files.createDirectory(place.resolve("programs"));
        for (var name : List.of(SYSTEM.split(" ", -1))) {
            project.systemProgram(name);
        }
        Files.copy(Path.of("..", "waymark"), project.root().resolve("waymark"));
        executable(project.root().resolve("waymark"));
        return project;
    }

    Path root() {
        return place.resolve("a project");
    }

    Map<String, String> jvms() {
        return Map.of("WAYMARK_JVM_PATHS", place.resolve("nowhere") + ":" + place.resolve("jvms"));
    }

    Path jdk(String version, String folder) throws IOException {
        var home = place.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"invented\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (var name : List.of("java", "javac")) {
            executable(Files.writeString(home.resolve("bin").resolve(name), JAVA));
        }
        return home;
    }

    void program(String name, String script) throws IOException {
        executable(Files.writeString(place.resolve("programs").resolve(name), script));
    }

    void buildTools(String mvn) throws IOException {
        program("mvn", mvn);
        program("node", ECHO);
        program("npm", ECHO);
    }

    void built() throws IOException {
        write("app/target/waymark/waymark-exec.jar");
        write("app/target/waymark/built");
    }

    void earlier(String file) throws IOException {
        Files.setLastModifiedTime(root().resolve(file), EARLIER);
    }

    void later(String file) throws IOException {
        Files.setLastModifiedTime(root().resolve(file), LATER);
    }

    Call call(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        return call(root().resolve("waymark"), environment, words);
    }

    /// Calls the launcher with the made-up programs on the path and little else.
    Call call(Path launcher, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        var out = place.resolve("out");
        var err = place.resolve("err");
        var builder = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", place.resolve("programs").toString());
        builder.environment().put("HOME", place.toString());
        builder.environment().putAll(environment);
        var status = builder.start().waitFor();
        return new Call(
                status,
                Files.readAllLines(out, StandardCharsets.UTF_8),
                Files.readAllLines(err, StandardCharsets.UTF_8));
    }

    private void systemProgram(String name) throws IOException {
        var real = Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        program(name, "#!/bin/sh\nexec " + real + " \"$@\"\n");
    }

    private void write(String file) throws IOException {
        var path = root().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
