package se.inkopsrisk.service.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Days as the ledger's readers mean them: Swedish ones. */
final class Days {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private Days() {}

    /** When the day begins in Sweden. */
    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(SWEDEN).toInstant().atOffset(ZoneOffset.UTC);
    }
}
