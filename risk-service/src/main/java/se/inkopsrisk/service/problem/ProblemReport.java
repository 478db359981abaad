package se.inkopsrisk.service.problem;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.problem.ApiException.Fault;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers what the server refuses before the application hears of it, such as an address that cannot be one. */
public final class ProblemReport extends ErrorReportValve {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalText ADDRESS = new LocalText(
            "adressen, ett huvud eller kroppen kan inte läsas", "the address, a header or the body cannot be read");
    private static final LocalText OURS = new LocalText(
            "felet är vårt och står i tjänstens logg", "the fault is ours and stands in the service's log");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        boolean theirs = response.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value();
        ProblemDetail problem = Problems.of(
                theirs ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL,
                theirs ? ADDRESS : OURS,
                List.<Fault>of(),
                Language.of(request.getLocale()));
        ObjectNode json = JSON.createObjectNode();
        json.put("type", String.valueOf(problem.getType()));
        json.put("title", problem.getTitle());
        json.put("status", response.getStatus());
        json.put("detail", problem.getDetail());
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(JSON.writeValueAsBytes(json));
            response.finishResponse();
        } catch (IOException e) {
            // Whoever asked has gone away.
            getContainer().getLogger().debug("An error could not be told", e);
        }
    }
}
