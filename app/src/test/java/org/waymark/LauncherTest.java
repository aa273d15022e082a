package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the launcher says and calls, tried in a made-up project. Nothing is built.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LauncherTest {
    @TempDir
    Path temporary;

    MadeUpProject project = new MadeUpProject(Path.of(""));

    @BeforeEach
    void make_up_a_project() throws IOException {
        project = MadeUpProject.in(temporary.toRealPath());
    }

    @Test
    void without_arguments_it_lists_its_commands() throws Exception {
        var call = project.call(Map.of());

        assertThat(call.status()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).first().isEqualTo("Usage: ./waymark COMMAND");
        assertThat(call.out())
                .extracting(line -> line.strip().split(" +", 2)[0])
                .contains(
                        "serve",
                        "test",
                        "check",
                        "kinds",
                        "coverage",
                        "duties",
                        "rebuild",
                        "verify",
                        "keys",
                        "bench",
                        "help");
        assertThat(project.call(Map.of(), "help")).isEqualTo(call);
    }

    @Test
    void an_unknown_command_is_named_and_the_list_follows() throws Exception {
        var call = project.call(Map.of(), "serv");

        assertThat(call.status()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("There is no command \"serv\".", "Usage: ./waymark COMMAND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "test", "check", "kinds", "coverage", "duties", "rebuild", "verify", "keys"})
    void a_missing_jdk_is_said_in_one_line(String command) throws Exception {
        project.jdk("21", "jvms/too-old");

        var call = project.call(
                Map.of("WAYMARK_JVM_PATHS", project.place().resolve("jvms").toString()), command);

        assertThat(call.status()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .containsExactly("Waymark needs JDK 25 or newer. Install one (for example Eclipse Temurin 25 from"
                        + " adoptium.net) or set JAVA_HOME.");
    }

    @Test
    void missing_build_tools_are_said_in_one_line_each() throws Exception {
        project.jdk("25.0.3", "jvms/jdk 25");

        assertThat(project.call(project.jvms(), "check").err())
                .singleElement()
                .asString()
                .startsWith("Waymark needs Maven to build.");

        project.program("mvn", MadeUpProject.ECHO);
        assertThat(project.call(project.jvms(), "check").err())
                .singleElement()
                .asString()
                .startsWith("Waymark needs Node.js with npm to build.");
    }

    @Test
    void a_failed_build_shows_its_errors_and_where_the_rest_is() throws Exception {
        project.jdk("25", "jvms/25");
        project.buildTools(
                "#!/bin/sh\necho '[INFO] much'\necho '[ERROR] Main.java:[3,5] wrong'\necho '[ERROR] -> [Help 1]'\nexit 1\n");

        var call = project.call(project.jvms(), "check");

        assertThat(call.status()).isEqualTo(1);
        assertThat(call.err())
                .containsExactly(
                        "Building Waymark …",
                        "[ERROR] Main.java:[3,5] wrong",
                        "Waymark could not be built. The whole log: "
                                + project.root().resolve("app/target/build.log"));
        assertThat(project.root().resolve("app/target/build.log")).content().contains("[INFO] much");
    }

    @Test
    void it_builds_once_and_again_when_a_source_file_was_changed_or_deleted() throws Exception {
        project.jdk("25", "jvms/25");
        project.buildTools("#!/bin/sh\nmkdir -p \"${4%/*}/app/target\"\n");

        assertThat(project.call(project.jvms(), "check").err())
                .containsExactly("Building Waymark …", "Preparing a quick start …");
        assertThat(project.call(project.jvms(), "check").err()).isEmpty();

        project.later("app/src/main/Main.java");
        assertThat(project.call(project.jvms(), "check").err()).hasSize(2);
        project.earlier("app/src/main/Main.java");
        assertThat(project.call(project.jvms(), "check").err()).isEmpty();

        Files.delete(project.root().resolve("engine/src/main/A.java"));
        project.later("engine/src/main");
        assertThat(project.call(project.jvms(), "check").err()).hasSize(2);
        project.earlier("engine/src/main");

        Files.createDirectories(project.root().resolve("app/src/main/styles/node_modules/sass"));
        project.earlier("app/src/main");
        project.later("app/src/main/styles");
        project.later("app/src/main/styles/node_modules");
        assertThat(project.call(project.jvms(), "check").err()).isEmpty();
    }

    @Test
    void a_build_rehearses_a_start_for_the_cache_in_its_own_folder() throws Exception {
        project.jdk("25", "jvms/25");
        project.buildTools("#!/bin/sh\nmkdir -p \"${4%/*}/app/target\"\n");

        project.call(project.jvms(), "check");

        assertThat(Files.readAllLines(project.root().resolve("app/target/build.log")))
                .containsSubsequence(
                        "-XX:+UseSerialGC",
                        "-XX:AOTCacheOutput=" + project.root().resolve("app/target/waymark/waymark.aot"),
                        "-Djava.io.tmpdir=" + project.root().resolve("app/target"),
                        "rehearse");
    }

    @Test
    void a_command_becomes_java_in_the_folder_of_the_caller() throws Exception {
        project.jdk("25", "jvms/25");
        project.built();

        var call = project.call(project.jvms(), "duties", "my case.yaml", "--at", "2026-04-04T18:11");

        assertThat(call.status()).isZero();
        assertThat(call.out())
                .startsWith("java", "-XX:+UseSerialGC")
                .containsSubsequence(
                        "-Dwaymark.packs=" + project.root().resolve("packs"),
                        "-jar",
                        project.root()
                                .resolve("app/target/waymark/waymark-exec.jar")
                                .toString(),
                        "duties",
                        "my case.yaml",
                        "--at",
                        "2026-04-04T18:11",
                        "in " + project.place());
    }

    @Test
    void nobody_else_is_given_a_dump_of_its_memory() throws Exception {
        project.jdk("25", "jvms/25");
        project.built();

        assertThat(project.call(project.jvms(), "serve").out())
                .contains("-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash");
    }

    @Test
    void the_cache_is_used_when_there_is_one() throws Exception {
        project.jdk("25", "jvms/25");
        project.built();
        var cache = project.root().resolve("app/target/waymark/waymark.aot");

        assertThat(project.call(project.jvms(), "kinds").out()).noneMatch(word -> word.startsWith("-XX:AOTCache"));
        Files.writeString(cache, "");
        assertThat(project.call(project.jvms(), "kinds").out()).contains("-XX:AOTCache=" + cache);
    }

    @Test
    void serve_keeps_its_data_in_the_project_unless_told_otherwise() throws Exception {
        project.jdk("25", "jvms/25");
        project.built();

        assertThat(project.call(project.jvms(), "serve", "--port", "8081").out())
                .containsSubsequence(
                        "serve",
                        "--port",
                        "8081",
                        "--data",
                        project.root().resolve("data").toString());
        assertThat(project.call(project.jvms(), "serve", "--data", "mine").out())
                .containsSubsequence("serve", "--data", "mine", "in " + project.place())
                .doesNotContain(project.root().resolve("data").toString());
        assertThat(project.call(project.jvms(), "serve", "--data=mine").out()).doesNotContain("--data");
    }

    @Test
    void java_is_taken_from_java_home_then_the_path_then_the_usual_folders() throws Exception {
        project.built();
        var home = project.jdk("25", "homes/home");
        var linked = project.jdk("27-ea", "homes/linked");
        project.jdk("25", "jvms/usual");

        assertThat(project.call(project.jvms(), "kinds").java())
                .isEqualTo(project.place().resolve("jvms/usual"));
        Files.createSymbolicLink(project.place().resolve("programs/java"), linked.resolve("bin/java"));
        assertThat(project.call(project.jvms(), "kinds").java()).isEqualTo(linked);
        var withHome = Map.of("JAVA_HOME", home.toString(), "WAYMARK_JVM_PATHS", "");
        assertThat(project.call(withHome, "kinds").java()).isEqualTo(home);
        var oldHome = Map.of("JAVA_HOME", project.jdk("17.0.15", "homes/old").toString(), "WAYMARK_JVM_PATHS", "");
        assertThat(project.call(oldHome, "kinds").java()).isEqualTo(linked);
    }

    @Test
    void it_works_through_a_link() throws Exception {
        project.jdk("25", "jvms/25");
        project.built();
        Files.createSymbolicLink(project.place().resolve("relative"), Path.of("a project/waymark"));
        Files.createSymbolicLink(
                project.place().resolve("programs/w"), project.place().resolve("relative"));

        var call = project.call(project.place().resolve("programs/w"), project.jvms(), "kinds");

        assertThat(call.out()).contains("-Dwaymark.packs=" + project.root().resolve("packs"));
    }

    @Test
    void test_hands_over_to_maven_with_the_jdk_and_its_status() throws Exception {
        var jdk = project.jdk("25", "jvms/25");
        project.program("chromium", MadeUpProject.ECHO);
        project.buildTools("#!/bin/sh\nprintf '%s\\n' \"$JAVA_HOME\" \"$CHROMIUM_PATH\" \"$@\"\nexit 3\n");

        var call = project.call(project.jvms(), "test", "-Dtest=LauncherTest");

        assertThat(call.status()).isEqualTo(3);
        assertThat(call.out())
                .containsExactly(
                        jdk.toString(),
                        project.place().resolve("programs/chromium").toString(),
                        "-B",
                        "-ntp",
                        "-f",
                        project.root().resolve("pom.xml").toString(),
                        "verify",
                        "-Dtest=LauncherTest");
    }

    @Test
    void a_missing_chromium_is_said_in_one_line_where_it_cannot_be_installed() throws Exception {
        project.jdk("25", "jvms/25");
        project.buildTools("#!/bin/sh\necho 'Maven must not run'\n");

        var call = project.call(project.jvms(), "test");

        assertThat(call.status()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .containsExactly("The browser tests need Chromium. Install it (Debian: apt-get install chromium)"
                        + " or set CHROMIUM_PATH.");
    }

    @Test
    void bench_says_when_there_is_nothing_to_measure_with() throws Exception {
        assertThat(project.call(project.jvms(), "bench").err())
                .containsExactly("There is nothing to measure with: the module bench is missing.");
    }
}
