package org.waymark.workplace;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;
import org.waymark.web.ErrorPages;
import org.waymark.web.NotThereException;

/// Answers for what does not exist, and for addresses that could never have named anything: in one way.
@Controller
@ControllerAdvice
class Absences {
    private final ErrorPages errors;

    Absences(ErrorPages errors) {
        this.errors = errors;
    }

    @ExceptionHandler({
        NotThereException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    View notThere(HttpServletRequest request) {
        return errors.notThere(request);
    }
}
