package org.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets files in where a page asks for one, not larger than it says, and a few at a time: each stands in memory
/// until it is sealed.
public final class ReceivingFiles extends OncePerRequestFilter {
    /// How the addresses end where a file may be sent.
    public static final String PATH = "/attach";

    /// What the address of the form says when a file was too large to be let in.
    public static final String TOO_LARGE = "too-large";

    private static final int AT_ONCE = 2;
    private static final long WAITS_SECONDS = 60;

    /// What a form has beside its file.
    private static final int REST = 64 * 1024;

    private final int largest;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /// @param largest how many bytes a file may have
    public ReceivingFiles(int largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (!request.getServletPath().endsWith(PATH)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() > largest + REST) {
            response.sendRedirect(request.getServletPath() + "?" + TOO_LARGE + "=1", HttpServletResponse.SC_SEE_OTHER);
        } else {
            receive(request, response, chain);
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!places.tryAcquire(WAITS_SECONDS, TimeUnit.SECONDS)) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
