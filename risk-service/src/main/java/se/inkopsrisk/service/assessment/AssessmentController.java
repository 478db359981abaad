package se.inkopsrisk.service.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.service.identity.Asker;
import se.inkopsrisk.service.ledger.Answer;

/** {@code POST /api/v1/assessments}: a purchase in, its assessment out, in the library's own bytes. */
@RestController
@Tag(name = "Assessments")
@RequestMapping("/api/v1/assessments")
class AssessmentController {
    private final Assessing assessing;

    AssessmentController(Assessing assessing) {
        this.assessing = assessing;
    }

    @Operation(operationId = "assess", summary = "Assess a purchase, and keep the assessment if asked")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> assess(
            @RequestBody byte[] purchase,
            @ParameterObject AssessOptions options,
            @RequestHeader(name = Asker.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            Locale locale,
            @Nullable Principal principal) {
        Answer answer = assessing.assess(purchase, options.checked(), Asker.of(principal, locale, key));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().locale().getLanguage());
        answer.entry().ifPresent(id -> response.location(URI.create("/api/v1/assessments/" + id)));
        if (answer.repeated()) {
            response.header(Asker.REPLAYED, "true");
        }
        return response.body(answer.body());
    }
}
