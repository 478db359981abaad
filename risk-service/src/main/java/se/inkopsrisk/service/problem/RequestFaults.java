package se.inkopsrisk.service.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.problem.ApiException.Fault;
import se.inkopsrisk.service.problem.ApiException.Place;

/** What Spring refuses by itself, in our own words. */
final class RequestFaults {
    private RequestFaults() {}

    static ApiException told(Exception fault, HttpStatusCode status) {
        if (fault instanceof MissingServletRequestParameterException missing) {
            return ApiException.invalid(
                    Place.QUERY, missing.getParameterName(), "parametern saknas", "the parameter is missing");
        }
        if (fault instanceof MethodArgumentTypeMismatchException mismatch) {
            boolean path = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
            return unreadable(
                    path ? Place.PATH : Place.QUERY,
                    mismatch.getName(),
                    Optional.ofNullable(mismatch.getRequiredType()));
        }
        if (fault instanceof MethodArgumentNotValidException invalid) {
            return invalid(invalid.getBindingResult());
        }
        if (fault instanceof BindException invalid) {
            return invalid(invalid.getBindingResult());
        }
        return byStatus(fault, status);
    }

    private static ApiException invalid(BindingResult result) {
        List<Fault> faults = result.getFieldErrors().stream()
                .map(error -> unreadable(
                                Place.QUERY,
                                error.getField(),
                                Optional.ofNullable(result.getFieldType(error.getField())))
                        .faults()
                        .get(0))
                .toList();
        return new ApiException(ProblemType.INVALID_REQUEST, faults.get(0).text(), faults);
    }

    private static ApiException unreadable(Place place, String name, Optional<Class<?>> type) {
        String wanted = type.map(Class::getSimpleName).orElse("");
        return switch (wanted) {
            case "LocalDate" ->
                ApiException.invalid(place, name, "skriv ett datum som 2026-12-01", "write a date as 2026-12-01");
            case "boolean", "Boolean" ->
                ApiException.invalid(place, name, "skriv true eller false", "write true or false");
            case "UUID" ->
                ApiException.invalid(
                        place,
                        name,
                        "skriv ett id som 123e4567-e89b-12d3-a456-426614174000",
                        "write an id as 123e4567-e89b-12d3-a456-426614174000");
            case "int", "Integer", "long", "Long" ->
                ApiException.invalid(place, name, "skriv ett heltal", "write a whole number");
            default -> ApiException.invalid(place, name, "värdet kan inte läsas", "the value cannot be read");
        };
    }

    private static ApiException byStatus(Exception fault, HttpStatusCode status) {
        return switch (status.value()) {
            case 404 ->
                of(ProblemType.NOT_FOUND, "det finns inget på den här adressen", "there is nothing at this address");
            case 405 ->
                of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "adressen tar bara " + methods(fault),
                        "the address takes only " + methods(fault));
            case 406 ->
                of(
                        ProblemType.NOT_ACCEPTABLE,
                        "svaret finns bara som " + types(fault),
                        "the answer is available only as " + types(fault));
            case 413 ->
                of(
                        ProblemType.TOO_LARGE,
                        "dela upp det i mindre delar, eller använd assessments/batch",
                        "split it up, or use assessments/batch");
            case 415 ->
                of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "skicka något av " + types(fault) + " och säg det i Content-Type",
                        "send one of " + types(fault) + " and say so in Content-Type");
            default ->
                status.is4xxClientError()
                        ? of(
                                ProblemType.INVALID_REQUEST,
                                "anropets kropp saknas eller kan inte läsas",
                                "the request's body is missing or cannot be read")
                        : of(
                                ProblemType.INTERNAL,
                                "felet är vårt och står i tjänstens logg",
                                "the fault is ours and stands in the service's log");
        };
    }

    private static String methods(Exception fault) {
        return fault instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null
                ? String.join(", ", Objects.requireNonNull(method.getSupportedMethods()))
                : "";
    }

    private static String types(Exception fault) {
        return fault instanceof HttpMediaTypeException type ? MediaType.toString(type.getSupportedMediaTypes()) : "";
    }

    private static ApiException of(ProblemType type, String sv, String en) {
        return new ApiException(type, new LocalText(sv, en), List.of());
    }
}
