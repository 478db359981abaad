package se.inkopsrisk.service.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.identity.Askers;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ApiException.Place;
import se.inkopsrisk.service.security.Audit;

/** Kept assessments over HTTP: one, its record, a list, and the ledger's own verification. */
@RestController
@Tag(name = "Assessments")
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class LedgerController {
    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final int LONGEST_REASON = 1000;

    private final LedgerReader reader;
    private final Ledger ledger;
    private final LedgerVerification verification;

    LedgerController(LedgerReader reader, Ledger ledger, LedgerVerification verification) {
        this.reader = reader;
        this.ledger = ledger;
        this.verification = verification;
    }

    /** The very bytes that were answered when the assessment was made. */
    @Operation(operationId = "keptAssessment", summary = "A kept assessment, in the bytes of its answer")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(ref = "#/components/schemas/Assessment")))
    @GetMapping("/assessments/{id}")
    ResponseEntity<byte[]> assessment(@PathVariable UUID id) {
        LedgerReader.Kept kept = reader.kept(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        kept.content().language().locale().getLanguage())
                .eTag(kept.entry().contentHash())
                .body(kept.content().assessment());
    }

    /** Who kept it, when and why, and its place in the chain; also where its content has been erased. */
    @Operation(
            operationId = "assessmentRecord",
            summary = "Who kept an assessment, when and why, and its place in the chain")
    @GetMapping("/assessments/{id}/record")
    AssessmentRecord record(@PathVariable UUID id) {
        Optional<LedgerEntry> erasure = reader.erasure(id);
        if (erasure.isPresent()) {
            return AssessmentRecord.erased(reader.entry(id), reader.corrections(id), erasure.get());
        }
        return AssessmentRecord.of(reader.kept(id), reader.corrections(id));
    }

    @Operation(operationId = "listAssessments", summary = "Kept assessments, the newest first")
    @GetMapping("/assessments")
    AssessmentPage list(
            @ParameterObject LedgerFilter filter,
            @RequestParam Optional<Long> before,
            @RequestParam Optional<Integer> limit) {
        int most = limit.orElse(USUAL_LIMIT);
        if (most < 1 || most > LARGEST_LIMIT) {
            throw ApiException.invalid(
                    Place.QUERY, "limit", "skriv ett tal från 1 till 200", "write a number from 1 to 200");
        }
        List<LedgerReader.Listed> rows = reader.page(filter, before, most + 1);
        return AssessmentPage.of(rows, most, reader.countByOverall(filter));
    }

    /** Erases an assessment's content by policy; its entry stays in the chain. */
    @Operation(operationId = "eraseAssessment", summary = "Erase an assessment by policy; its entry stays")
    @PostMapping("/assessments/{id}/erasure")
    @ResponseStatus(HttpStatus.CREATED)
    AssessmentRecord.Erasure erase(@PathVariable UUID id, @RequestParam String reason, @Nullable Principal principal) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw ApiException.invalid(
                    Place.QUERY,
                    "reason",
                    "skriv varför bedömningen gallras, högst 1 000 tecken",
                    "write why the assessment is erased, at most 1,000 characters");
        }
        AssessmentRecord.Erasure erasure =
                AssessmentRecord.Erasure.of(ledger.erase(id, Askers.name(principal), reason));
        Audit.administered(Askers.name(principal), "erasure", id.toString());
        return erasure;
    }

    /** Walks the whole chain; with {@code anchor}, also whether it still holds that hash. */
    @Operation(operationId = "verifyLedger", summary = "Whether the ledger is whole")
    @GetMapping("/ledger/verification")
    VerificationJson verification(@RequestParam Optional<String> anchor, Locale locale) {
        return VerificationJson.of(verification.verify(anchor), Language.of(locale));
    }
}
