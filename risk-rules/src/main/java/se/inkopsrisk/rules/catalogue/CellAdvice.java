package se.inkopsrisk.rules.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.inkopsrisk.rules.verdict.Aspect;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Level;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Stage;

/** What was probably meant by a cell that cannot be read, above all where a spreadsheet has rewritten it. */
final class CellAdvice {
    /** The day that spreadsheets count their days from. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "yyyy-M-d", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();

    private CellAdvice() {}

    /** The date; nothing is guessed of one whose day and month could be either. */
    static Optional<String> date(String written) {
        if (written.matches("[2-6]\\d{4}")) {
            return Optional.of(DAY_ZERO.plusDays(Long.parseLong(written)).toString());
        }
        return DATES.stream()
                .flatMap(format -> parsed(written, format).stream())
                .findFirst();
    }

    private static Optional<String> parsed(String written, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(written, format).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The whole number. */
    static Optional<String> amount(String written) {
        return Optional.of(written.replaceAll("[\\s\\u00A0\\u202F']|(?i:kr|sek)|[,.]0{1,2}$", ""))
                .filter(number -> number.matches("\\d{1,15}"));
    }

    /** The number with a decimal point. */
    static Optional<String> decimal(String written) {
        return Optional.of(written.replace('\u2212', '-').replace(',', '.').strip())
                .filter(number -> number.matches("-?\\d+(\\.\\d+)?"));
    }

    /** The word among those that a column takes. */
    static <E extends Enum<E>> Optional<E> constant(String written, Class<E> type) {
        String word = written.strip();
        String name = word.replaceAll("[ -]+", "_");
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name)
                        || label(constant).stream()
                                .anyMatch(label -> label.sv().equalsIgnoreCase(word)
                                        || label.en().equalsIgnoreCase(word)))
                .findFirst();
    }

    private static Optional<LocalText> label(Enum<?> constant) {
        if (constant instanceof Grade grade) {
            return Optional.of(grade.label());
        } else if (constant instanceof Basis basis) {
            return Optional.of(basis.label());
        } else if (constant instanceof Criterion criterion) {
            return Optional.of(criterion.label());
        } else if (constant instanceof Stage stage) {
            return Optional.of(stage.label());
        } else if (constant instanceof Level level) {
            return Optional.of(level.label());
        } else if (constant instanceof Aspect aspect) {
            return Optional.of(aspect.label());
        } else if (constant instanceof Measure.Kind kind) {
            return Optional.of(kind.label());
        }
        return Optional.empty();
    }

    /** The digits of a CPV code's beginning, of which a spreadsheet strikes the first zero or shortens many. */
    static Optional<String> cpvPrefix(String written) {
        if (written.matches("\\d{8}-\\d")) {
            return Optional.of(written.substring(0, written.indexOf('-')));
        }
        return written.matches("[39]") ? Optional.of("0" + written) : Optional.empty();
    }
}
