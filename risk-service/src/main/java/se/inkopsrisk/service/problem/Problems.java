package se.inkopsrisk.service.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** Writes problems as problem details (RFC 9457). */
final class Problems {
    private Problems() {}

    static ProblemDetail of(ProblemType type, LocalText detail, List<ApiException.Fault> faults, Language language) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail.in(language));
        problem.setType(type.address());
        problem.setTitle(type.title().in(language));
        if (!faults.isEmpty()) {
            problem.setProperty("errors", written(faults, language));
        }
        return problem;
    }

    static ProblemDetail of(ProblemType type, String sv, String en, Language language) {
        return of(type, new LocalText(sv, en), List.of(), language);
    }

    static List<Map<String, String>> written(List<ApiException.Fault> faults, Language language) {
        return faults.stream().map(fault -> written(fault, language)).toList();
    }

    private static Map<String, String> written(ApiException.Fault fault, Language language) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("in", fault.place().name().toLowerCase(Locale.ROOT));
        error.put("pointer", fault.pointer());
        error.put("detail", fault.text().in(language));
        return error;
    }
}
