package se.inkopsrisk.service.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import se.inkopsrisk.engine.UnknownFactException;
import se.inkopsrisk.engine.intake.IntakeException;

/** Answers what goes wrong on a page with a page; programs get problem details from the resolvers behind this one. */
@Component
final class PageFaults implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(PageFaults.class);

    private final PageModel model;

    PageFaults(PageModel model) {
        this.model = model;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!Pages.isPage(request)) {
            return null;
        }
        HttpStatusCode status = status(fault);
        if (status.is5xxServerError()) {
            LOG.error("A page failed: {} {}", request.getMethod(), request.getRequestURI(), fault);
        }
        ModelAndView page = ErrorPage.of(status);
        model.fill(page.getModel(), request, response);
        return page;
    }

    private static HttpStatusCode status(Exception fault) {
        if (fault instanceof MaxUploadSizeExceededException) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (fault instanceof IntakeException || fault instanceof UnknownFactException) {
            return HttpStatus.BAD_REQUEST;
        }
        return fault instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
