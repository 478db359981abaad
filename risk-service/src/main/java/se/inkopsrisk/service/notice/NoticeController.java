package se.inkopsrisk.service.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.identity.Asker;
import se.inkopsrisk.service.ledger.Answer;

/**
 * {@code POST /api/v1/notices}: a draft notice in, its check out, in the library's own bytes. With {@code gate=true} a
 * check that comes to {@code ACTION_NEEDED} is answered 409, so that an e-procurement system can stop publication.
 */
@RestController
@Tag(name = "Notices")
@RequestMapping("/api/v1/notices")
class NoticeController {
    private final NoticeChecking checking;

    NoticeController(NoticeChecking checking) {
        this.checking = checking;
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
    @Operation(operationId = "checkNotice", summary = "Check a draft notice before it is published")
    @ApiResponse(
            responseCode = "200",
            description = "The check",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "#/components/schemas/TenderCheck")))
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> check(
            InputStream body,
            @RequestParam(defaultValue = "false") boolean gate,
            @RequestParam(defaultValue = "") String[] origins,
            @RequestParam(defaultValue = "") String[] terms,
            @RequestParam(defaultValue = "") String[] performedInSweden,
            @RequestParam(required = false) @Nullable LocalDate plannedFor,
            @RequestHeader(name = Asker.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            Locale locale,
            @Nullable Principal principal)
            throws IOException {
        NoticeOptions options =
                new NoticeOptions(gate, List.of(origins), List.of(terms), List.of(performedInSweden), "", plannedFor);
        return response(checking.check(body.readAllBytes(), options, Asker.of(principal, locale, key)));
    }

    /**
     * Checks a notice with the officer's answers beside it, the decisions of the needs assessments among them.
     *
     * @param notice eForms XML or OCDS JSON
     * @param answers a list of answers as JSON, each on the lot that it names, or on every lot; may be left out
     * @param gate whether a check that comes to action needed is refused
     * @param plannedFor the day whose rules apply; without it the notice's own, or else today
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> checkWithAnswers(
            @RequestPart MultipartFile notice,
            @RequestPart(required = false) @Nullable MultipartFile answers,
            @RequestParam(defaultValue = "false") boolean gate,
            @RequestParam(required = false) @Nullable LocalDate plannedFor,
            @RequestHeader(name = Asker.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            Locale locale,
            @Nullable Principal principal)
            throws IOException {
        String written = answers == null ? "" : new String(answers.getBytes(), StandardCharsets.UTF_8);
        NoticeOptions options = new NoticeOptions(gate, List.of(), List.of(), List.of(), written, plannedFor);
        return response(checking.check(notice.getBytes(), options, Asker.of(principal, locale, key)));
    }

    private static ResponseEntity<byte[]> response(Answer answer) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status())
                .contentType(
                        answer.status() == HttpStatus.OK.value()
                                ? MediaType.APPLICATION_JSON
                                : MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().locale().getLanguage());
        if (answer.repeated()) {
            response.header(Asker.REPLAYED, "true");
        }
        return response.body(answer.body());
    }

    @ExceptionHandler
    ProblemDetail unreadable(IntakeException fault, Locale locale) {
        return NoticeProblems.unreadable(fault, Language.of(locale));
    }
}
