package org.waymark.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/// Turns a view into a page.
public final class Pages {
    private final TemplateEngine templates;

    public Pages(TemplateEngine templates) {
        this.templates = templates;
    }

    /// @param template such as `duties/home`
    /// @param view     the one record that the template shows
    public View show(String template, Object view) {
        return show(template, view, HttpStatus.OK);
    }

    public View show(String template, Object view, HttpStatus status) {
        return new Shown(template + ".jte", view, status);
    }

    private final class Shown implements View {
        private final String template;
        private final Object view;
        private final HttpStatus status;

        private Shown(String template, Object view, HttpStatus status) {
            this.template = template;
            this.view = view;
            this.status = status;
        }

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE;
        }

        /// Rendered whole before anything is sent, so that a page that fails is an error and not half a page.
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var page = new Utf8ByteOutput();
            templates.render(template, view, page);
            response.setStatus(status.value());
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
