package se.inkopsrisk.service.notice;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.notice.NoticeReader;
import se.inkopsrisk.engine.tender.AnswerText;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.engine.tender.TenderCheckJson;
import se.inkopsrisk.engine.tender.TenderChecker;
import se.inkopsrisk.engine.tender.TenderOutcome;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * {@code POST /api/v1/notices}: a draft notice in, its check out, in the library's own bytes. With {@code gate=true} a
 * check that comes to {@code ACTION_NEEDED} is answered 409, so that an e-procurement system can stop publication.
 */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeController {
    private final NoticeReader reader = NoticeReader.withDefaults();
    private final Supplier<TenderChecker> checker;

    NoticeController(RulesInForce rules) {
        this.checker = rules.derived(TenderChecker::with);
    }

    /** Commas within a value are ours and not the framework's. */
    @InitBinder
    void keepCommas(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(null));
    }

    /**
     * Checks a notice.
     *
     * @param body eForms XML or OCDS JSON, told apart by what it holds
     * @param gate whether a check that comes to action needed is refused
     * @param origins countries of origin for every lot ({@code MY,CN}) or for one ({@code LOT-0001=MY,CN}), as often as
     *     needed
     * @param terms contract terms that the tender holds, in the same form
     * @param performedInSweden whether work is performed in Sweden, in the same form
     * @param plannedFor the day whose rules apply; without it the notice's own, or else today
     */
    @PostMapping
    ResponseEntity<?> check(
            InputStream body,
            @RequestParam(defaultValue = "false") boolean gate,
            @RequestParam(defaultValue = "") String[] origins,
            @RequestParam(defaultValue = "") String[] terms,
            @RequestParam(defaultValue = "") String[] performedInSweden,
            @RequestParam(required = false) @Nullable LocalDate plannedFor,
            Locale locale)
            throws IOException {
        Tender tender = Tender.of(reader.read(body, ""));
        tender = AnswerText.origins(tender, List.of(origins));
        tender = AnswerText.terms(tender, List.of(terms));
        tender = AnswerText.performedInSweden(tender, List.of(performedInSweden));
        TenderCheck check = checker.get().check(plannedFor == null ? tender : tender.plannedFor(plannedFor));
        Language language = Language.of(locale);
        return gate && check.outcome() == TenderOutcome.ACTION_NEEDED
                ? refused(check, language)
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                        .body(TenderCheckJson.in(language).bytes(check));
    }

    private static ResponseEntity<ProblemDetail> refused(TenderCheck check, Language language) {
        ProblemDetail problem = NoticeProblems.actionNeeded(check, language);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail unreadable(IntakeException fault, Locale locale) {
        return NoticeProblems.unreadable(fault, Language.of(locale));
    }
}
