package se.inkopsrisk.service.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.document.AssessmentDocument;
import se.inkopsrisk.service.ledger.KeptAssessment;
import se.inkopsrisk.service.ledger.LedgerReader;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ProblemType;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * A kept assessment as a document for the procurement's file. The ledger keeps what was answered, not the document: it
 * is made by the rules by which the assessment was made, and only if they give the very assessment that was kept.
 */
@RestController
@Tag(name = "Assessments")
class KeptReportController {
    private final LedgerReader ledger;
    private final RulesInForce rules;

    KeptReportController(LedgerReader ledger, RulesInForce rules) {
        this.ledger = ledger;
        this.rules = rules;
    }

    @Operation(operationId = "assessmentReport", summary = "A kept assessment as a document (PDF/A)")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/api/v1/assessments/{id}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> report(@PathVariable UUID id, Locale locale) {
        Language language = Language.of(locale);
        KeptAssessment kept = ledger.kept(id).content();
        Remaking remaking = Remaking.of(kept);
        RiskScreener screener =
                rules.installed().version(remaking.rulesVersion()).orElseThrow(() -> gone(remaking.rulesVersion()));
        Assessment assessment = remaking.exactlyBy(screener).orElseThrow(() -> differs(remaking.rulesVersion()));
        byte[] pdf = new AssessmentDocument(screener.ruleBook().catalogue()).pdf(assessment, language);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(kept.reference()))
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(pdf);
    }

    /** Named by the tender's reference, where that can be a file's name. */
    private static String disposition(Optional<String> reference) {
        String name = reference
                .map(text -> "-" + text.replaceAll("[^\\p{L}\\p{N}]+", "-"))
                .orElse("");
        return ContentDisposition.attachment()
                .filename("inkopsrisk" + name + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static ApiException gone(String version) {
        return refused(
                "den gjordes med regelversionen " + version
                        + ", som inte är installerad; lägg in den under inkopsrisk.rules.directory",
                "it was made by the rules version " + version
                        + ", which is not installed; install it under inkopsrisk.rules.directory");
    }

    private static ApiException differs(String version) {
        return refused(
                "regelversionen " + version + " ger nu en annan bedömning än den sparade, som finns kvar som JSON",
                "the rules version " + version
                        + " now gives another assessment than the kept one, which remains as JSON");
    }

    private static ApiException refused(String sv, String en) {
        return new ApiException(ProblemType.NOT_REPRODUCIBLE, new LocalText(sv, en), List.of());
    }
}
