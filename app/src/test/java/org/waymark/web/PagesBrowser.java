package org.waymark.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A real browser, and every invented page served to it. The pages are left in `target/looks`.
final class PagesBrowser implements AutoCloseable {
    static final Path LOOKS = Path.of("target", "looks");
    static final Path STATICS = Path.of("target", "classes", "static");

    private final PageServer server;
    private final Playwright playwright;
    private final Browser browser;

    PagesBrowser() throws IOException {
        Files.createDirectories(LOOKS);
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        for (var look : InventedPages.all()) {
            var page = new StringOutput();
            engine.render(look.template(), look.view(), page);
            Files.writeString(LOOKS.resolve(look.name() + ".html"), page.toString());
        }
        server = new PageServer(LOOKS, STATICS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--lang=en-GB",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    BrowserContext context(boolean javaScript) {
        return browser.newContext(new NewContextOptions()
                .setJavaScriptEnabled(javaScript)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    String address(String page) {
        return server.address(page);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}
