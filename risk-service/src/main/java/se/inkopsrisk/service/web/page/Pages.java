package se.inkopsrisk.service.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which requests are for people. */
final class Pages {
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/actuator/", "/v3/");

    private Pages() {}

    /** Whether a person asks for a page, as opposed to a program that uses the API. */
    static boolean isPage(HttpServletRequest request) {
        // An error is answered under another path than the one that was asked for.
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String asked ? asked : request.getRequestURI();
        String inside =
                path.substring(Math.min(path.length(), request.getContextPath().length()));
        return FOR_PROGRAMS.stream().noneMatch(prefix -> (inside + "/").startsWith(prefix));
    }
}
