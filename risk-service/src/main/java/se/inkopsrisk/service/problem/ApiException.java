package se.inkopsrisk.service.problem;

import java.util.List;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** A request that cannot be answered, told in both languages. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient LocalText detail;
    private final transient List<Fault> faults;

    /**
     * @param type what kind of problem it is
     * @param detail what is wrong and what to do
     * @param faults the places in the request; none where it is meant as a whole
     */
    public ApiException(ProblemType type, LocalText detail, List<Fault> faults) {
        super(detail.in(Language.EN));
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    /** A request whose parameter or header is wrong. */
    public static ApiException invalid(Place place, String name, String sv, String en) {
        Fault fault = new Fault(place, "/" + name, new LocalText(sv, en));
        return new ApiException(ProblemType.INVALID_REQUEST, fault.text(), List.of(fault));
    }

    public ProblemType type() {
        return type;
    }

    public LocalText detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Where in a request a fault is. */
    public enum Place {
        BODY,
        QUERY,
        HEADER,
        PATH
    }

    /**
     * One fault of a request.
     *
     * @param place which part of it
     * @param pointer a JSON pointer into that part, as {@code /cpv}
     * @param text what is wrong and what to do
     */
    public record Fault(Place place, String pointer, LocalText text) {}
}
