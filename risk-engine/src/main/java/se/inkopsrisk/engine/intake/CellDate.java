package se.inkopsrisk.engine.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as ledgers write them. */
final class CellDate {
    /** Year first, since day and month cannot be told apart otherwise; a month alone, or a time behind the day. */
    private static final Pattern DATE = Pattern.compile(
            "(?<year>\\d{4})(?:(?<month>\\d{2})(?<day>\\d{2})?|(?<mark>[-/.])(?<m>\\d{1,2})(?:\\k<mark>(?<d>\\d{1,2}))?)"
                    + "(?:[T ]\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?(?:Z|[-+]\\d{2}:?\\d{2})?)?");

    private CellDate() {}

    /**
     * Reads a date such as 2025-03-31, 20250331, 2025-03-31 00:00:00; 202503 and 2025-03 mean the month's first day.
     *
     * @return the day; empty where the text is no date, or one that does not exist
     */
    static Optional<LocalDate> parse(String written) {
        Matcher date = DATE.matcher(written.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        boolean marked = date.group("mark") != null;
        String day = date.group(marked ? "d" : "day");
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group("year")),
                    Integer.parseInt(date.group(marked ? "m" : "month")),
                    day == null ? 1 : Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
