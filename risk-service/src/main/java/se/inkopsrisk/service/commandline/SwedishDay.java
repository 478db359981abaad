package se.inkopsrisk.service.commandline;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The day whose rules apply. */
final class SwedishDay {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private SwedishDay() {}

    /** The stated day, or else today in Sweden. */
    static LocalDate orToday(@Nullable LocalDate stated) {
        return stated == null ? LocalDate.now(SWEDEN) : stated;
    }
}
