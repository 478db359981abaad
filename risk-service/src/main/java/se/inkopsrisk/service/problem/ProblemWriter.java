package se.inkopsrisk.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import se.inkopsrisk.rules.verdict.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers a problem from a filter, before any controller is reached. */
@Component
public class ProblemWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private final LocaleResolver locales;

    ProblemWriter(LocaleResolver locales) {
        this.locales = locales;
    }

    /** Answers the problem in the asker's language. */
    public void write(ProblemType type, String sv, String en, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemDetail problem = Problems.of(type, sv, en, Language.of(locales.resolveLocale(request)));
        ObjectNode json = JSON.createObjectNode();
        json.put("type", String.valueOf(problem.getType()));
        json.put("title", problem.getTitle());
        json.put("status", problem.getStatus());
        json.put("detail", problem.getDetail());
        json.put("instance", request.getRequestURI());
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(json));
    }
}
