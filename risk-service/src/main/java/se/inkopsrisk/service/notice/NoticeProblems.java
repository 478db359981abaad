package se.inkopsrisk.service.notice;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.notice.NoticeTooLargeException;
import se.inkopsrisk.engine.tender.OutcomeReason;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** What stands in a notice's way, as problem details (RFC 9457) of stable types. */
final class NoticeProblems {
    private static final URI ACTION_NEEDED = URI.create("urn:inkopsrisk:problem:action-needed");
    private static final URI ADDRESS = URI.create("/api/v1/notices");
    private static final URI UNREADABLE = URI.create("urn:inkopsrisk:problem:unreadable-notice");
    private static final LocalText UNREADABLE_TITLE =
            new LocalText("Annonsen kan inte läsas", "The notice cannot be read");

    private NoticeProblems() {}

    /** The gate is shut. */
    static ProblemDetail actionNeeded(TenderCheck check, Language language) {
        List<Map<String, Object>> reasons =
                check.reasons().stream().map(reason -> reason(reason, language)).toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, check.reasons().get(0).text().in(language));
        problem.setType(ACTION_NEEDED);
        problem.setInstance(ADDRESS);
        problem.setTitle(check.outcome().label().in(language));
        problem.setProperty("outcome", check.outcome().name());
        problem.setProperty("reasons", reasons);
        check.missingTerms().ifPresent(missing -> problem.setProperty("missingTerms", missing.terms()));
        problem.setProperty("rulesVersion", check.rulesVersion().label());
        problem.setProperty("assessedFor", check.assessedFor().toString());
        return problem;
    }

    private static Map<String, Object> reason(OutcomeReason reason, Language language) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("outcome", reason.outcome().name());
        said.put("kind", reason.kind().name());
        said.put("subject", reason.subject());
        said.put("lots", reason.lots());
        said.put("text", reason.text().in(language));
        return said;
    }

    /** The notice, or the answers beside it, cannot be read. */
    static ProblemDetail unreadable(IntakeException fault, Language language) {
        List<Map<String, Object>> errors = fault.problems().stream()
                .map(problem -> error(problem, language))
                .toList();
        HttpStatus status =
                fault instanceof NoticeTooLargeException ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, fault.problems().get(0).in(language));
        problem.setType(UNREADABLE);
        problem.setTitle(UNREADABLE_TITLE.in(language));
        problem.setProperty("errors", errors);
        return problem;
    }

    private static Map<String, Object> error(IntakeException.Problem problem, Language language) {
        Map<String, Object> said = new LinkedHashMap<>();
        if (problem.line() > 0) {
            said.put("line", problem.line());
        }
        if (!problem.column().isEmpty()) {
            said.put("column", problem.column());
        }
        said.put("detail", problem.text().in(language));
        return said;
    }
}
