package org.waymark.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Casefile;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;

/// Stands before each page about a child: beyond the limit it asks why, and then opens no further record; whoever
/// opens pages faster than anybody reads waits. What is written always passes, and so do the forms that keep a child
/// safe. After a look it goes through what stands out at once.
public final class LookingGate implements HandlerInterceptor, WebMvcConfigurer {
    static final String ASKS = "/looking";

    /// How many other records were opened before, kept with the request until it is answered.
    private static final String OTHERS = "waymark.opened";

    private final Agencies agencies;
    private final Casefile casefile;
    private final Limits limits;
    private final Watch watch;
    private final Procedures procedures;
    private final InstantSource clock;

    public LookingGate(
            Agencies agencies,
            Casefile casefile,
            Limits limits,
            Watch watch,
            Procedures procedures,
            InstantSource clock) {
        this.agencies = agencies;
        this.casefile = casefile;
        this.limits = limits;
        this.watch = watch;
        this.procedures = procedures;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/children/*", "/children/*/**", "/emergency");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var child = child(request);
        var worker = worker();
        if (child.isEmpty() || worker.isEmpty() || !shows(request) || keepsSafe(request)) {
            return true;
        }
        var now = clock.instant();
        if (limits.rests(worker.get(), now)) {
            ask(request, response);
            return false;
        }
        var opened = limits.opened(child.get(), worker.get(), now);
        request.setAttribute(OTHERS, opened.others());
        var answer = limits.answer(opened, worker.get(), now);
        // Whoever may not see the child finds nothing, as ever: no limit tells that there is something.
        if (answer == Limits.Answer.OPENS
                || casefile.whoSees(child.get(), List.of(worker.get()), now).isEmpty()) {
            return true;
        }
        if (answer == Limits.Answer.REFUSES) {
            limits.refused(child.get(), worker.get(), now);
            watch.one(worker.get().id(), now);
        }
        ask(request, response);
        return false;
    }

    private static void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(ASKS + "?to=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        var child = child(request);
        var now = clock.instant();
        if (child.isPresent() && shows(request)) {
            var others = request.getAttribute(OTHERS) instanceof Integer it ? it : 0;
            worker().ifPresent(it -> watch.looked(it, child.get(), others, now));
        } else if (child.isEmpty() && isPost(request)) {
            worker().ifPresent(it -> watch.one(it.id(), now));
        }
    }

    private Optional<Worker> worker() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(signedIn).flatMap(it -> agencies.worker(it.getName(), clock.instant()));
    }

    /// What answers with something of the record. A place is shown in answer to a form.
    private static boolean shows(HttpServletRequest request) {
        return !isPost(request) || request.getRequestURI().contains("/places/");
    }

    private static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private boolean keepsSafe(HttpServletRequest request) {
        var parts = request.getRequestURI().split("/", -1);
        return parts.length == 5
                && parts[3].equals("record")
                && procedures.kind(parts[4]).filter(Kind::safety).isPresent();
    }

    private static Optional<UUID> child(HttpServletRequest request) {
        try {
            return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> names
                            && names.get("child") instanceof String id
                    ? Optional.of(UUID.fromString(id))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
