package se.inkopsrisk.service.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import se.inkopsrisk.rules.verdict.LocalText;

/** What can go wrong over HTTP. A program tells problems apart by the type's address, which never changes. */
public enum ProblemType {
    INVALID_PURCHASE(HttpStatus.BAD_REQUEST, "Inköpet kan inte läsas", "The purchase cannot be read"),
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "Anropet kan inte läsas", "The request cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Inte inloggad", "Not logged in"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Inte tillåtet", "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Finns inte", "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Metoden går inte här", "The method is not allowed here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Formatet finns inte", "The format is not available"),
    ERASED(HttpStatus.GONE, "Gallrat", "Erased"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Anropet är för stort", "The request is too large"),
    NOT_REPRODUCIBLE(HttpStatus.CONFLICT, "Bedömningen kan inte göras om", "The assessment cannot be made again"),
    REQUEST_UNDER_WAY(HttpStatus.CONFLICT, "Anropet pågår", "The request is going on"),
    JOB_NOT_DONE(HttpStatus.CONFLICT, "Jobbet är inte färdigt", "The job is not done"),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Innehållstypen kan inte läsas", "The content type cannot be read"),
    INVALID_RULES(HttpStatus.UNPROCESSABLE_CONTENT, "Reglerna kan inte användas", "The rules cannot be used"),
    IDEMPOTENCY_CONFLICT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Nyckeln är använd till ett annat anrop",
            "The key was used for another request"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "För många anrop", "Too many requests"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Fel i tjänsten", "A fault in the service"),
    LEDGER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Diariet kan inte nås", "The ledger cannot be reached");

    private final HttpStatus status;
    private final LocalText title;

    ProblemType(HttpStatus status, String sv, String en) {
        this.status = status;
        this.title = new LocalText(sv, en);
    }

    /** The HTTP status that goes with it. */
    public HttpStatus status() {
        return status;
    }

    /** The problem in a few words. */
    public LocalText title() {
        return title;
    }

    /** Its stable address. */
    public URI address() {
        return URI.create(
                "urn:inkopsrisk:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
