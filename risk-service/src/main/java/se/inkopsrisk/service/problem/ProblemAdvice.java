package se.inkopsrisk.service.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.inkopsrisk.engine.UnknownFactException;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** Answers faults as problem details (RFC 9457) with a stable type, each error by JSON pointer, in the asker's tongue. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final URI INVALID = URI.create("urn:inkopsrisk:problem:invalid-purchase");
    private static final LocalText TITLE = new LocalText("Inköpet kan inte läsas", "The purchase cannot be read");

    @ExceptionHandler
    ProblemDetail unreadable(IntakeException fault, Locale locale) {
        Language language = Language.of(locale);
        List<Map<String, String>> errors = fault.problems().stream()
                .map(problem -> error(problem.column(), problem.text(), language))
                .toList();
        return problem(errors, language);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownFactException fault, Locale locale) {
        Language language = Language.of(locale);
        return problem(List.of(error("/" + fault.field(), fault.text(), language)), language);
    }

    private static Map<String, String> error(String pointer, LocalText text, Language language) {
        return Map.of("pointer", pointer, "detail", text.in(language));
    }

    private static ProblemDetail problem(List<Map<String, String>> errors, Language language) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, errors.get(0).get("detail"));
        problem.setType(INVALID);
        problem.setTitle(TITLE.in(language));
        problem.setProperty("errors", errors);
        return problem;
    }
}
