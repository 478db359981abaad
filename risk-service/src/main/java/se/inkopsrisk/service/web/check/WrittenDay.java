package se.inkopsrisk.service.web.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as officers write them: {@code 2026-12-01} or {@code 20261201}. */
final class WrittenDay {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private WrittenDay() {}

    /** The day; empty where the text is no day, or one that no plan of a purchase can mean. */
    static Optional<LocalDate> parse(String written) {
        try {
            LocalDate day = written.indexOf('-') < 0
                    ? LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(written);
            return Optional.of(day).filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
