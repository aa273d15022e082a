package org.waymark.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// How long pages take while fifty people work, each opening a page every other second; and what a page weighs. A style
/// sheet, which needs neither database nor template, is asked for among them: the limit of what the server could reach.
final class PageTimes {
    private static final int ENTRIES = 92;
    private static final int USERS = 50;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration WARMING = Duration.ofSeconds(40);
    private static final Duration COUNTED = Duration.ofSeconds(60);
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final PrintStream out;
    private final Instant now;
    private final Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentHashMap<>();

    /// @param now when the invented records end
    PageTimes(PrintStream out, Instant now) {
        this.out = out;
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    void measure(int children) throws Exception {
        var folder = Town.newFolder();
        try {
            measure(folder, children);
        } finally {
            Town.delete(folder);
        }
    }

    private void measure(Path folder, int children) throws Exception {
        UUID child;
        String password;
        try (var town = new Town(folder)) {
            out.println("Telling of " + children + " children of " + ENTRIES + " entries each …");
            child = town.tell(ENTRIES, now);
            town.copy(child, children);
            password = town.password();
        }
        try (var server = Server.start(folder)) {
            var visitors = new ArrayList<Visitor>();
            for (var user = 0; user < Math.min(USERS, children / Copying.CHILDREN_EACH); user++) {
                var visitor = new Visitor(server.address());
                visitor.signIn("worker-" + user, password);
                visitors.add(visitor);
            }
            weigh(visitors.getFirst(), Town.copyOf(child, 1));
            var style = asset(visitors.getFirst(), ".css");
            work(visitors, child, style, WARMING);
            times.clear();
            work(visitors, child, style, COUNTED);
            visitors.forEach(Visitor::close);
            out.printf("%d children, %d people, times in ms%n", children, visitors.size());
            out.println(Figures.HEADER);
            new TreeSet<>(times.keySet())
                    .forEach(page -> out.println(new Figures(List.copyOf(times.get(page))).row(page)));
            out.printf("Memory of Java then: %.0f MiB%n", server.memoryOfJava());
        }
    }

    private void work(List<Visitor> visitors, UUID child, String style, Duration length) throws Exception {
        var end = System.nanoTime() + length.toNanos();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<Future<?>>();
            for (var user = 0; user < visitors.size(); user++) {
                var number = user;
                working.add(people.submit(() -> {
                    work(visitors.get(number), number, child, style, end);
                    return true;
                }));
            }
            for (var one : working) {
                one.get();
            }
        }
    }

    private void work(Visitor visitor, int user, UUID child, String style, long end)
            throws IOException, InterruptedException {
        var random = new Random(user);
        Thread.sleep(random.nextLong(PAUSE.toMillis()));
        while (System.nanoTime() < end) {
            var began = System.nanoTime();
            var pages = pages(user, random, child, style);
            var page = pages.get(random.nextInt(pages.size()));
            visitor.get(page.path());
            var took = (System.nanoTime() - began) / 1e6;
            times.computeIfAbsent(page.what(), none -> new ConcurrentLinkedQueue<>())
                    .add(took);
            Thread.sleep(Math.max(0, PAUSE.toMillis() - (long) took));
        }
    }

    private record Page(String what, String path) {}

    private static List<Page> pages(int user, Random random, UUID child, String style) {
        var one = Math.max(1, user * Copying.CHILDREN_EACH + random.nextInt(Copying.CHILDREN_EACH));
        return List.of(
                new Page("What must happen now", "/"),
                new Page("My children", "/children"),
                new Page("A child, 92 entries", "/children/" + Town.copyOf(child, one)),
                new Page("A style sheet", style));
    }

    private void weigh(Visitor visitor, UUID child) throws IOException, InterruptedException {
        for (var path : List.of("/", "/children/" + child)) {
            var page = visitor.get(path);
            var whole = page.length;
            for (var asset : assets(page)) {
                whole += visitor.get(asset).length;
            }
            out.printf(
                    "%s weighs %.1f kB compressed, with all that it needs the first time %.1f kB%n",
                    path.equals("/") ? "What must happen now" : "A child", page.length / 1e3, whole / 1e3);
        }
    }

    private static String asset(Visitor visitor, String ending) throws IOException, InterruptedException {
        return assets(visitor.get("/")).stream()
                .filter(it -> it.endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> assets(byte[] page) throws IOException {
        var found = new TreeSet<String>();
        var matcher = ASSET.matcher(text(page));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String text(byte[] page) throws IOException {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(page))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
