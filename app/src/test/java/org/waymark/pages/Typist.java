package org.waymark.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.waymark.TestBrowsers;

/// Somebody who types a long account word by word, and knows what the page has said that it saved.
final class Typist implements AutoCloseable {
    private static final String HEARD = "What did you see or hear?";
    private static final double PATIENCE = 120_000;
    private static final int LONGEST_PAUSE = 120;

    private final ServedWaymark server;
    private final Random random;
    private TestBrowsers.OwnBrowser browser;
    private BrowserContext context;
    private Page page;
    private String typed = "";
    private String saved = "";
    private final List<Typed> moments = new ArrayList<>();

    /// What stood in the box at a moment.
    private record Typed(long nanos, int length) {}

    Typist(ServedWaymark server, Random random) throws Exception {
        this.server = server;
        this.random = random;
        this.browser = TestBrowsers.ownBrowser(server.address());
        this.context = browser.context();
        this.page = comesIn();
    }

    private Page comesIn() throws Exception {
        var next = context.newPage();
        next.setDefaultTimeout(PATIENCE);
        next.navigate("/sign-in");
        next.getByLabel("Your name for signing in").fill("tessa");
        next.locator("[name=password]").fill(server.password());
        next.locator("main button[type=submit]").last().click();
        next.waitForURL(server.address() + "/");
        return next;
    }

    private Locator box() {
        return page.getByLabel(HEARD);
    }

    /// Opens an empty form.
    void begins() {
        page.navigate("/concerns/new");
        typed = "";
        saved = "";
        moments.clear();
        listen();
    }

    private void listen() {
        page.onRequestFinished(request -> {
            if (request.url().endsWith("/drafts") && request.method().equals("POST")) {
                var answer = request.response();
                if (answer != null && answer.status() == 200) {
                    saved = longer(saved, heard(request));
                }
            }
        });
    }

    private static String longer(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }

    /// The account as a saving carried it.
    private static String heard(Request request) {
        return Stream.of(request.postData().split("&"))
                .filter(it -> it.startsWith("f.seen="))
                .map(it -> URLDecoder.decode(it.substring("f.seen=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /// Goes on for so many words.
    void types(int words) {
        box().focus();
        box().press("Control+End");
        for (var word = 0; word < words; word++) {
            var next = "word" + moments.size() + ",";
            page.keyboard().type(next);
            typed += next;
            moments.add(new Typed(System.nanoTime(), typed.length()));
            page.waitForTimeout(random.nextInt(LONGEST_PAUSE));
        }
    }

    /// Waits until the page says that all of it is saved.
    void isSaved() {
        page.waitForCondition(() -> saved.equals(typed), patiently());
    }

    private static Page.WaitForConditionOptions patiently() {
        return new Page.WaitForConditionOptions().setTimeout(PATIENCE);
    }

    void losesTheNetwork(boolean lost) {
        context.setOffline(lost);
    }

    void losesTheSignIn() {
        context.clearCookies();
    }

    /// Signs in anew and finds the draft again.
    void comesBack() throws Exception {
        page.close();
        page = comesIn();
        findsAgain();
    }

    private void findsAgain() {
        page.navigate("/drafts");
        page.locator(".wm-entry__title a").first().click();
        page.waitForURL(url -> url.contains("held="));
        listen();
    }

    /// What the draft holds now.
    String reads() {
        return box().inputValue();
    }

    String typed() {
        return typed;
    }

    String saved() {
        return saved;
    }

    /// The browser ends in mid-word; another one, later, finds what is left.
    ///
    /// @return for how long the last words that are gone had been typed
    Duration losesTheBrowser() throws Exception {
        browser.kill();
        var killed = System.nanoTime();
        browser = TestBrowsers.ownBrowser(server.address());
        context = browser.context();
        page = comesIn();
        findsAgain();
        var left = reads();
        var lost = moments.stream()
                .filter(it -> it.length() > left.length())
                .mapToLong(it -> killed - it.nanos())
                .max();
        typed = left;
        return Duration.ofNanos(lost.orElse(0));
    }

    @Override
    public void close() {
        browser.close();
    }
}
