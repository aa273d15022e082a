package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What the commands say, and end with, where what they are asked for is not there.
class PackCommandsTest {
    @TempDir
    Path folder = Path.of("");

    private record Ended(int with, String said) {}

    @Test
    void a_case_file_that_is_not_there_is_one_line() {
        assertThat(run(new PackCommands.Duties(), "nowhere.yaml"))
                .isEqualTo(new Ended(2, "There is no file nowhere.yaml.\n"));
    }

    @Test
    void a_folder_of_packs_that_is_not_there_is_one_line() {
        var said = new Ended(2, "There is no folder of packs at nowhere.\n");

        assertThat(run(new PackCommands.Check(), "--packs", "nowhere")).isEqualTo(said);
        assertThat(run(new PackCommands.Kinds(), "--packs", "nowhere")).isEqualTo(said);
        assertThat(run(new PackCommands.Duties(), "case.yaml", "--packs", "nowhere"))
                .isEqualTo(said);
    }

    @Test
    void a_folder_without_a_register_is_one_line() {
        var requirements = folder.resolve("register/requirements.csv");

        assertThat(run(new PackCommands.Check(), "--packs", folder.toString()))
                .isEqualTo(new Ended(2, "There is no file " + requirements + ".\n"));
    }

    @Test
    void a_file_without_a_case_says_so() {
        var file = folder.resolve("empty.yaml");
        Repository.write(file, "# nothing yet\n");

        assertThat(run(new PackCommands.Duties(), file.toString()))
                .isEqualTo(new Ended(2, file + ":1:1: There is no case in this file\n"));
    }

    @Test
    void a_case_that_names_a_pack_that_is_not_there_says_where() {
        var file = folder.resolve("case.yaml");
        Repository.write(file, "case: a\npacks: [englnd]\nat: 2026-01-01T10:00\n");

        assertThat(run(new PackCommands.Duties(), file.toString())).isEqualTo(new Ended(2, file + """
                :2:9: There is no pack "englnd"
                  | packs: [englnd]
                  |         ^
                  Did you mean "england"?
                """));
    }

    @Test
    void what_is_counted_is_counted_in_words_that_fit() {
        var packs = Repository.packFolder(folder.resolve("packs"));
        Repository.write(packs.resolve("one/pack.yaml"), "pack: one\ntitle: One\nlayer: guidance\n");
        Repository.write(packs.resolve("one/one.yaml"), "entries: { id: note, class: CASE, cites: [H6.2-1] }\n");

        assertThat(run(new PackCommands.Check(), "--packs", packs.toString()))
                .isEqualTo(new Ended(0, "All is well: 1 pack, 1 entry kind, 0 duties, 0 guards, 0 examples.\n"));
    }

    @Test
    void what_starts_a_duty_is_listed_by_its_name() {
        var packs = Repository.packFolder(folder.resolve("packs"));
        Repository.write(packs.resolve("one/pack.yaml"), "pack: one\ntitle: One\nlayer: guidance\n");
        Repository.write(packs.resolve("one/one.yaml"), """
                entries: { id: note, class: CASE, fields: [{ id: urgent, type: yes-no }] }
                facts:
                  - { id: noted, is: recorded.note }
                  - { id: urgent, is: latest.note.urgent }
                duties: { id: act, owner: o, strength: must, starts: { fact: urgent },
                          met_by: { entry: note, meets: all } }
                """);

        assertThat(run(new PackCommands.Kinds(), "--packs", packs.toString(), "--format", "json")
                        .said()
                        .replaceAll("\\s", ""))
                .contains("\"starts\":{\"fact\":\"urgent\"}");
    }

    private static Ended run(PackCommands.OnPacks command, String... arguments) {
        var printed = new StringWriter();
        var waymark = new CommandLine(command).setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        var all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--packs")) {
            all.add("--packs");
            all.add(Repository.PACKS.toString());
        }
        var with = waymark.execute(all.toArray(String[]::new));
        return new Ended(with, printed.toString());
    }
}
