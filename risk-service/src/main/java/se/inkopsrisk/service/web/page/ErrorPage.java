package se.inkopsrisk.service.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what went wrong and what to do, and nothing of our insides. */
@Component
final class ErrorPage implements ErrorViewResolver {
    private static final String NOT_FOUND = "notFound";
    private static final String TOO_LARGE = "tooLarge";
    private static final String REFUSED = "refused";
    private static final String FAILED = "failed";

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return Pages.isPage(request) ? of(status) : null;
    }

    /** The page of a status. */
    static ModelAndView of(HttpStatusCode status) {
        ModelAndView page = new ModelAndView("error", Map.of("fault", fault(status), "status", status.value()));
        page.setStatus(status);
        return page;
    }

    private static String fault(HttpStatusCode status) {
        if (status.is5xxServerError()) {
            return FAILED;
        }
        return switch (status.value()) {
            case 404 -> NOT_FOUND;
            case 413 -> TOO_LARGE;
            default -> REFUSED;
        };
    }
}
