package se.inkopsrisk.service.assessment;

import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.PurchaseJson;
import se.inkopsrisk.rules.verdict.Language;

/** {@code POST /api/v1/assessments}: a purchase in, its assessment out, in the library's own bytes. */
@RestController
@RequestMapping("/api/v1/assessments")
class AssessmentController {
    private final RiskScreener screener;
    private final ScreeningMetrics metrics;

    AssessmentController(RiskScreener screener, ScreeningMetrics metrics) {
        this.screener = screener;
        this.metrics = metrics;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> assess(@RequestBody byte[] purchase, Locale locale) {
        Assessment assessment = metrics.timed(() -> screener.screen(PurchaseJson.read(purchase)));
        Language language = Language.of(locale);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                .body(AssessmentJson.in(language).bytes(assessment));
    }
}
