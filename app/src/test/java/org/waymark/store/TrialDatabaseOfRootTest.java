package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.waymark.store.TrialFolders.execute;
import static org.waymark.store.TrialFolders.pid;
import static org.waymark.store.TrialFolders.refusal;
import static org.waymark.store.TrialFolders.run;
import static org.waymark.store.TrialFolders.started;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.SystemProperties;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.Driver;
import org.tukaani.xz.XZInputStream;

/// What only root can try: becoming other users, and filling a disk.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TrialDatabaseOfRootTest {
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    @TempDir
    Path temporary;

    @BeforeAll
    static void only_root_can_become_someone_else() {
        assumeThat(new UnixSystem().getUid())
                .as("These tests start Waymark as several users and mount a small disk, which only root can do")
                .isZero();
    }

    @AfterEach
    void nothing_is_left_running() {
        assertThat(TrialFolders.processesOf(temporary)).isEmpty();
    }

    @Test
    void root_runs_it_without_root_s_powers() throws Exception {
        var data = temporary.resolve("data");
        try (var _ = started(data)) {
            assertThat(run("grep", "CapEff", "/proc/" + pid(data) + "/status")).endsWith("\t0000000000000000\n");
            assertThat(owner(data.resolve("database"))).isEqualTo("root");
        }
    }

    @Test
    void an_ordinary_user_runs_it() throws Exception {
        var data = Files.createDirectory(temporary.resolve("data"));
        letNobodyIn(data);
        run("chown", "nobody:nogroup", data.toString());

        var waymark = ChildWaymark.started(ChildWaymark.begin(data, readableClassPath(), AS_NOBODY));
        execute(waymark.url(), waymark.password(), "CREATE TABLE note (text varchar)");
        assertThat(owner(Path.of("/proc/" + pid(data)))).isEqualTo("nobody");
        waymark.end();
    }

    @Test
    void root_runs_the_database_of_an_ordinary_user_as_that_user() throws Exception {
        var data = Files.createDirectory(temporary.resolve("data"));
        letNobodyIn(data);
        run("chown", "nobody:nogroup", data.toString());

        for (var start = 0; start < 2; start++) {
            try (var _ = started(data)) {
                assertThat(owner(Path.of("/proc/" + pid(data)))).isEqualTo("nobody");
                assertThat(owner(data.resolve("database"))).isEqualTo("nobody");
            }
        }
    }

    @Test
    void root_runs_it_as_another_user_where_there_are_no_user_namespaces() throws Exception {
        var data = Files.createDirectory(temporary.resolve("data"));
        letNobodyIn(data);
        started(data).close();
        assertThat(owner(data.resolve("database"))).isEqualTo("root");

        var waymark = ChildWaymark.started(ChildWaymark.begin(data, readableClassPath(), withoutUnshare()));
        execute(waymark.url(), waymark.password(), "CREATE TABLE note (text varchar)");
        assertThat(owner(Path.of("/proc/" + pid(data)))).isIn("postgres", "nobody");
        assertThat(owner(data.resolve("database/base"))).isIn("postgres", "nobody");
        waymark.end();

        started(data).close();
    }

    @Test
    void a_folder_that_may_not_be_written_is_refused() throws Exception {
        letNobodyIn(temporary);
        var data = temporary.resolve("data");

        var child = ChildWaymark.begin(data, readableClassPath(), AS_NOBODY);
        assertThat(child.inputReader().readLine())
                .isEqualTo("The data folder " + data + " cannot be written (" + data + ": AccessDeniedException)."
                        + " Let the one who starts Waymark write there, or choose another folder.");
        child.waitFor();
    }

    /// The programs take 60 MB, the database another 40.
    @ParameterizedTest
    @CsvSource({"40", "75", "100"})
    void a_full_disk_is_named_and_nothing_is_left_on_it(int megabytes) throws Exception {
        onADiskOf(megabytes, disk -> {
            var data = disk.resolve("data");
            assertThat(refusal(data))
                    .isEqualTo("The disk that holds " + data + " is full. Make room on it and start again.");
            assertThat(data.resolve("database")).doesNotExist();
        });
    }

    @Test
    void a_disk_that_filled_up_meanwhile_is_named_and_the_database_stays_sound() throws Exception {
        onADiskOf(200, disk -> {
            var data = disk.resolve("data");
            started(data).close();
            Files.delete(data.resolve("database.log"));
            var filler = disk.resolve("filler");
            new ProcessBuilder("dd", "if=/dev/zero", "of=" + filler, "bs=1k", "status=none")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();

            assertThat(refusal(data))
                    .isEqualTo("The disk that holds " + data.resolve("database")
                            + " is full. Make room on it and start again.");

            Files.delete(filler);
            started(data).close();
        });
    }

    private interface OnDisk {
        void doOn(Path disk) throws Exception;
    }

    private void onADiskOf(int megabytes, OnDisk test) throws Exception {
        var disk = Files.createDirectory(temporary.resolve("disk"));
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.toString());
        try {
            test.doOn(disk);
        } finally {
            run("umount", disk.toString());
        }
    }

    /// The folder of a test is root's alone: others must get through it to theirs.
    private void letNobodyIn(Path data) throws IOException, InterruptedException {
        run("chmod", "a+rx", temporary.toString(), data.toString());
    }

    /// A copy of what the trial database needs, for users who cannot read root's files.
    private String readableClassPath() throws IOException, InterruptedException {
        var folder = Files.createDirectory(temporary.resolve("classes"));
        var archive = TrialDatabase.class.getResource("/postgres-linux-x86_64.txz");
        assertThat(archive).isNotNull();
        var archivePath = archive.getPath();
        var needed = Stream.concat(
                        Stream.of(archivePath.substring("file:".length(), archivePath.indexOf('!'))),
                        Stream.of(
                                        TrialDatabase.class,
                                        ChildWaymark.class,
                                        Driver.class,
                                        TarArchiveInputStream.class,
                                        IOUtils.class,
                                        SystemProperties.class,
                                        XZInputStream.class,
                                        Assertions.class)
                                .map(type -> type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .getPath()))
                .toList();
        var copies = new ArrayList<String>();
        for (var each : needed) {
            var copy = folder.resolve(copies.size() + "-" + Path.of(each).getFileName());
            run("cp", "-r", each, copy.toString());
            copies.add(copy.toString());
        }
        run("chmod", "-R", "a+rX", temporary.resolve("classes").toString());
        return copies.stream().collect(Collectors.joining(":"));
    }

    /// Root without the program that makes user namespaces.
    private List<String> withoutUnshare() throws IOException, InterruptedException {
        var programs = Files.createDirectory(temporary.resolve("programs"));
        for (var name : List.of("setsid", "setpriv")) {
            Files.writeString(programs.resolve(name), "#!/bin/sh\nexec /usr/bin/" + name + " \"$@\"\n");
        }
        run("chmod", "-R", "a+rx", programs.toString());
        return List.of("/usr/bin/env", "PATH=" + programs);
    }

    private static String owner(Path path) throws IOException {
        return Files.getOwner(path).getName();
    }
}
