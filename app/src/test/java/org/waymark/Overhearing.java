package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.HarContentPolicy;
import com.microsoft.playwright.options.HarMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.waymark.keys.Bytes;
import org.waymark.keys.Vault;

/// Lets the browsers of a test record what they are sent, and looks through it for where the children of the test are.
final class Overhearing {
    private static final Pattern NO_ASSETS = Pattern.compile("^(?!.*/assets/).*$");

    /// Shorter words could stand anywhere.
    private static final int TELLING = 8;

    /// What people wrote in words that are no places, and what agencies are called.
    private static final Set<String> OPEN = Set.of("entry", "agency", "worker");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Instant since = Instant.now();
    private final List<BrowserContext> browsers = new ArrayList<>();
    private final Path folder;
    private final JdbcClient owner;
    private final Vault vault;

    /// @param owner sees everything that is stored
    Overhearing(JdbcClient owner, Vault vault) {
        this.owner = owner;
        this.vault = vault;
        try {
            folder = Files.createTempDirectory("waymark-heard");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        log.start();
        root().addAppender(log);
    }

    /// A browser of somebody's own, which records what it is sent, but scripts, styles and pictures of the house.
    BrowserContext opens(boolean scripts, String address) {
        var browser = TestBrowsers.shared()
                .newContext(new Browser.NewContextOptions()
                        .setRecordHarPath(folder.resolve(UUID.randomUUID() + ".har"))
                        .setRecordHarMode(HarMode.MINIMAL)
                        .setRecordHarContent(HarContentPolicy.EMBED)
                        .setRecordHarUrlFilter(NO_ASSETS)
                        .setJavaScriptEnabled(scripts)
                        .setLocale("en-GB")
                        .setBaseURL(address));
        browsers.add(browser);
        return browser;
    }

    /// What the browsers recorded. It ends them: all tests share one program, and pages that stay open fill its memory.
    List<Overheard> heard() {
        browsers.forEach(BrowserContext::close);
        browsers.clear();
        try (var files = Files.list(folder)) {
            return files.flatMap(it -> Overheard.in(it).stream()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Where children are, as far as it was said, but for what somebody said openly too.
    List<String> places() {
        return owner
                .sql("select child, entry, field, data_key, sealed from kept_place")
                .query((row, number) -> opened(
                        new Vault.Bound(
                                "place",
                                row.getString("child"),
                                List.of(row.getString("entry"), row.getString("field"))),
                        new Vault.Sealed(row.getObject("data_key", UUID.class), Bytes.of(row.getBytes("sealed")))))
                .stream()
                .flatMap(Optional::stream)
                .distinct()
                .filter(it -> it.length() >= TELLING && saidOpenly(it).isEmpty())
                .toList();
    }

    private List<String> saidOpenly(String place) {
        return Traces.of(place).inTables(owner).stream()
                .filter(it -> OPEN.contains(it.substring(0, it.indexOf(':'))))
                .toList();
    }

    private Optional<String> opened(Vault.Bound bound, Vault.Sealed sealed) {
        return switch (vault.open(bound, sealed)) {
            case Vault.Opened.Plain(var place) -> Optional.of(place.words());
            case Vault.Opened.Shut(var why) -> Optional.empty();
        };
    }

    /// Looks through all that was sent, stored openly or logged so far. The browsers end with it.
    ///
    /// @throws AssertionError if something says where a child is that may not
    void assertQuiet(List<String> places) {
        root().detachAppender(log);
        assertThat(Overheard.tellings(heard(), places)).as("sent to a browser").isEmpty();
        FileSystemUtils.deleteRecursively(folder.toFile());
        var lines = log.list.stream()
                .map(event -> event.getFormattedMessage() + " " + event.getThrowableProxy())
                .collect(Collectors.joining("\n"));
        for (var place : places) {
            assertThat(Traces.of(place).in(lines, "log")).isEmpty();
            assertThat(Traces.of(place).inTables(owner)).isEmpty();
        }
    }

    /// The same for what a database that has ended left in its files.
    void assertNothingLeft(Path data, List<String> places) {
        for (var place : places) {
            assertThat(Traces.of(place).inFiles(data, since)).isEmpty();
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
