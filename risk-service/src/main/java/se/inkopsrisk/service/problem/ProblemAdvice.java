package se.inkopsrisk.service.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.inkopsrisk.engine.UnknownFactException;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.catalogue.CatalogueException;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.ledger.ErasedException;
import se.inkopsrisk.service.ledger.IdempotencyConflictException;
import se.inkopsrisk.service.ledger.LedgerUnavailableException;
import se.inkopsrisk.service.ledger.UnknownEntryException;
import se.inkopsrisk.service.problem.ApiException.Fault;
import se.inkopsrisk.service.problem.ApiException.Place;

/** Answers faults as problem details (RFC 9457) with a stable type, each error by JSON pointer, in the asker's tongue. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SECONDS_TO_WAIT = "5";

    @ExceptionHandler
    ProblemDetail unreadable(IntakeException fault, Locale locale) {
        return invalidPurchase(ItemProblem.faults(fault), locale);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownFactException fault, Locale locale) {
        return invalidPurchase(ItemProblem.faults(fault), locale);
    }

    private static ProblemDetail invalidPurchase(List<Fault> faults, Locale locale) {
        return Problems.of(ProblemType.INVALID_PURCHASE, faults.get(0).text(), faults, Language.of(locale));
    }

    @ExceptionHandler
    ProblemDetail invalidRules(CatalogueException fault, Locale locale) {
        LocalText text = new LocalText(
                "reglerna har fel och är inte tagna i bruk; de gamla gäller fortfarande",
                "the rules hold errors and were not put in force; the old ones still decide");
        List<Fault> faults = fault.problems().stream()
                .map(problem -> new Fault(
                        Place.BODY,
                        "/" + problem.file(),
                        new LocalText(problem.in(Language.SV), problem.in(Language.EN))))
                .toList();
        return Problems.of(ProblemType.INVALID_RULES, text, faults, Language.of(locale));
    }

    /** A form with a file that is cut off or is none; what is too large has a fault of its own. */
    @ExceptionHandler
    ProblemDetail unreadable(MultipartException fault, Locale locale) {
        return Problems.of(
                ProblemType.INVALID_REQUEST,
                "kroppen är inte ett helt formulär med filer (multipart/form-data)",
                "the body is no whole form with files (multipart/form-data)",
                Language.of(locale));
    }

    /** A query that the server cannot take apart, with a parameter without a name for instance. */
    @ExceptionHandler
    ProblemDetail unreadable(InvalidParameterException fault, Locale locale) {
        return Problems.of(
                ProblemType.INVALID_REQUEST,
                "adressens parametrar kan inte läsas; skriv dem som namn=värde, kodade",
                "the address's parameters cannot be read; write them as name=value, encoded",
                Language.of(locale));
    }

    @ExceptionHandler
    ProblemDetail told(ApiException fault, Locale locale) {
        return Problems.of(fault.type(), fault.detail(), fault.faults(), Language.of(locale));
    }

    @ExceptionHandler
    ProblemDetail unknownEntry(UnknownEntryException fault, Locale locale) {
        return Problems.of(
                ProblemType.NOT_FOUND,
                "det finns ingen bedömning " + fault.id(),
                "there is no assessment " + fault.id(),
                Language.of(locale));
    }

    @ExceptionHandler
    ProblemDetail erased(ErasedException fault, Locale locale) {
        return Problems.of(
                ProblemType.ERASED,
                "bedömningen " + fault.id() + " är gallrad; posten i diariet säger när, av vem och varför",
                "the assessment " + fault.id() + " was erased; the ledger's entry says when, by whom and why",
                Language.of(locale));
    }

    @ExceptionHandler
    ProblemDetail conflict(IdempotencyConflictException fault, Locale locale) {
        return Problems.of(
                ProblemType.IDEMPOTENCY_CONFLICT,
                ItemProblem.KEY_OF_ANOTHER.text(),
                List.of(ItemProblem.KEY_OF_ANOTHER),
                Language.of(locale));
    }

    @ExceptionHandler({
        DataAccessException.class,
        TransactionException.class,
        FlywayException.class,
        LedgerUnavailableException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception fault, Locale locale) {
        // The database's own words may hold what somebody wrote; its state says as much to an operator.
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(fault);
        LOG.error(
                "Ledger unavailable: {}, {} (SQL state {})",
                fault.getClass().getSimpleName(),
                cause.getClass().getSimpleName(),
                cause instanceof SQLException sql ? sql.getSQLState() : "none");
        ProblemDetail problem = Problems.of(
                ProblemType.LEDGER_UNAVAILABLE,
                "diariets databas svarar inte; inget är sparat, försök igen med samma Idempotency-Key",
                "the ledger's database does not answer; nothing was kept, try again with the same Idempotency-Key",
                Language.of(locale));
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .body(problem);
    }

    /** What Spring itself refuses: an unknown address, method or format, a parameter that cannot be read. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ApiException told = RequestFaults.told(fault, status);
        if (told.type() == ProblemType.INTERNAL) {
            LOG.error("A request failed", fault);
        }
        ProblemDetail problem =
                Problems.of(told.type(), told.detail(), told.faults(), Language.of(request.getLocale()));
        return super.handleExceptionInternal(
                fault, problem, headers, told.type().status(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> ours(Exception fault, WebRequest request) {
        return handleExceptionInternal(fault, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }
}
