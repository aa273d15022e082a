package org.waymark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Real browsers for tests: one that all share, and others of one's own.
public final class TestBrowsers {
    private static final Path CHROMIUM =
            Path.of(Optional.ofNullable(System.getenv("CHROMIUM_PATH")).orElse("/usr/bin/chromium"));

    /// The same without windows around its pages, if there is one: much quicker.
    private static final Path SHELL = Optional.ofNullable(System.getenv("CHROMIUM_SHELL_PATH"))
            .filter(path -> !path.isEmpty())
            .map(Path::of)
            .orElse(CHROMIUM);

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--lang=en-GB",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private TestBrowsers() {}

    private static final class Once {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = launched();

        static Browser launched() {
            return PLAYWRIGHT
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(SHELL).setArgs(ARGUMENTS));
        }
    }

    /// The one that all share; each person gets a context of their own in it.
    static Browser shared() {
        return Once.BROWSER;
    }

    /// A browser that can be killed without anyone else's.
    public record OwnBrowser(BrowserContext context, List<ProcessHandle> processes) implements AutoCloseable {
        /// Ends it as a flat battery would.
        public void kill() {
            processes.forEach(ProcessHandle::destroyForcibly);
            processes.forEach(it -> it.onExit().join());
        }

        @Override
        public void close() {
            context.browser().close();
        }
    }

    /// Takes a picture; once more if the browser could not, as happens where a machine has much to do.
    public static void picture(Page page, Page.ScreenshotOptions options) {
        try {
            page.screenshot(options);
        } catch (PlaywrightException failed) {
            if (!String.valueOf(failed.getMessage()).contains("Unable to capture screenshot")) {
                throw failed;
            }
            page.screenshot(options);
        }
    }

    /// @param address of the server that it looks at
    public static OwnBrowser ownBrowser(String address) {
        shared(); // which must not be taken for this one
        var before = ProcessHandle.current().descendants().toList();
        var browser = Once.launched();
        var mine = ProcessHandle.current()
                .descendants()
                .filter(it -> !before.contains(it))
                .filter(it -> it.info()
                        .command()
                        .filter(path -> path.contains("chrom"))
                        .isPresent())
                .toList();
        var context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setBaseURL(address));
        return new OwnBrowser(context, mine);
    }

    /// A browser that keeps its profile in a folder, as people's own do.
    ///
    /// @param address of the server that it looks at
    static BrowserContext browserWithProfile(Path folder, String address) {
        return Once.PLAYWRIGHT
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(ARGUMENTS)
                                .setLocale("en-GB")
                                .setBaseURL(address));
    }
}
