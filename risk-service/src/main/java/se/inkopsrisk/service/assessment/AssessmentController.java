package se.inkopsrisk.service.assessment;

import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.assessment.Assessing.Asker;
import se.inkopsrisk.service.identity.Askers;
import se.inkopsrisk.service.ledger.Answer;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ApiException.Place;

/** {@code POST /api/v1/assessments}: a purchase in, its assessment out, in the library's own bytes. */
@RestController
@RequestMapping("/api/v1/assessments")
class AssessmentController {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String A_KEY = "[\\x21-\\x7e]{1,200}";

    private final Assessing assessing;

    AssessmentController(Assessing assessing) {
        this.assessing = assessing;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> assess(
            @RequestBody byte[] purchase,
            AssessOptions options,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            Locale locale,
            @Nullable Principal principal) {
        Asker asker = new Asker(Askers.name(principal), Language.of(locale), Optional.ofNullable(checked(key)));
        Answer answer = assessing.assess(purchase, options.checked(), asker);
        ResponseEntity.BodyBuilder response = ResponseEntity.status(
                        answer.entry().isPresent() ? HttpStatus.CREATED : HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().locale().getLanguage());
        answer.entry().ifPresent(id -> response.location(URI.create("/api/v1/assessments/" + id)));
        if (answer.repeated()) {
            response.header(REPLAYED, "true");
        }
        return response.body(answer.assessment());
    }

    private static @Nullable String checked(@Nullable String key) {
        if (key != null && !key.matches(A_KEY)) {
            throw ApiException.invalid(
                    Place.HEADER,
                    IDEMPOTENCY_KEY,
                    "skriv 1–200 tecken ASCII utan blanksteg, ett UUID till exempel",
                    "write 1 to 200 characters of ASCII without spaces, a UUID for instance");
        }
        return key;
    }
}
