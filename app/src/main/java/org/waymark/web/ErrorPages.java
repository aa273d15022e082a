package org.waymark.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The page shown when a page cannot be. What someone may not see looks exactly like what is not there.
@Controller
public class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;
    private final Assets assets;

    public ErrorPages(Pages pages, Assets assets) {
        this.pages = pages;
        this.assets = assets;
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
        if (code >= 500) {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error("Failed, told as {}: {}", reference, failure instanceof Throwable thrown ? traced(thrown) : "");
            return show(
                    request,
                    "Something went wrong here",
                    List.of(
                            "It is not your doing. Nothing that was recorded before is lost.",
                            "Go back and send it again: the same form is never recorded twice."),
                    reference,
                    HttpStatus.INTERNAL_SERVER_ERROR);
        }
        var status = HttpStatus.resolve(code);
        return code == 404 || status == null || code == 403
                ? notThere(request)
                : show(request, "That did not work", List.of("Go back and try again."), "", status);
    }

    /// The page for what is not there, or not for this person: the same, byte for byte but for the token.
    public View notThere(HttpServletRequest request) {
        return show(
                request,
                "There is nothing here",
                List.of("The address may be mistyped, or what was here is not for you to see."),
                "",
                HttpStatus.NOT_FOUND);
    }

    private View show(
            HttpServletRequest request, String title, List<String> says, String reference, HttpStatus status) {
        var frame = new Frame(
                title,
                assets,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                SignInPages.csrf(request),
                "");
        var home = Link.to("Go to your work", "/");
        return pages.show(
                "web/error", new ErrorView(frame, title, says, reference, Optional.empty(), List.of(home)), status);
    }

    /// Where it failed, without the message: messages can hold what people wrote.
    private static String traced(Throwable thrown) {
        var text = new StringBuilder(thrown.getClass().getName());
        for (var frame : thrown.getStackTrace()) {
            text.append("\n  at ").append(frame);
        }
        return thrown.getCause() == null ? text.toString() : text + "\ncaused by " + traced(thrown.getCause());
    }
}
