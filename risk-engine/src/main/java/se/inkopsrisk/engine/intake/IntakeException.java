package se.inkopsrisk.engine.intake;

import java.util.List;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** Input that cannot be read at all; it holds every problem that was found. */
public class IntakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public IntakeException(List<Problem> problems) {
        super(problems.stream().map(p -> p.in(Language.EN)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public IntakeException(Problem problem) {
        this(List.of(problem));
    }

    /** What is wrong, at least one problem. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One problem in the input.
     *
     * @param file the input's name, or empty where there is none
     * @param line the line, counted from 1; 0 where the input as a whole is meant
     * @param column the column's name, or a JSON pointer; empty where the line as a whole is meant
     * @param text what is wrong and what to do
     */
    public record Problem(String file, long line, String column, LocalText text) {

        /** The problem in one line. */
        public String in(Language language) {
            StringBuilder place = new StringBuilder(file);
            if (line > 0) {
                append(place, language == Language.SV ? "rad " : "line ", String.valueOf(line));
            }
            if (!column.isEmpty()) {
                append(place, language == Language.SV ? "kolumn " : "column ", column);
            }
            return place + (place.isEmpty() ? "" : ": ") + text.in(language);
        }

        private static void append(StringBuilder place, String label, String value) {
            place.append(place.isEmpty() ? "" : ", ").append(label).append(value);
        }
    }
}
