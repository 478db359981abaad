package se.inkopsrisk.service.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Once a day: erases assessments whose time to be kept is over, and forgets yesterday's idempotency keys. */
@Component
@EnableScheduling
class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration KEYS_ARE_KNOWN_FOR = Duration.ofDays(1);
    private static final int AT_A_TIME = 100;
    private static final String BY = "inkopsrisk";

    private final Ledger ledger;
    private final LedgerReader reader;
    private final Optional<Period> retention;

    Housekeeping(
            Ledger ledger,
            LedgerReader reader,
            @Value("${inkopsrisk.ledger.retention:#{null}}") @Nullable Period retention) {
        this.ledger = ledger;
        this.reader = reader;
        this.retention = Optional.ofNullable(retention);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    void daily() {
        try {
            ledger.forgetAnswers(Instant.now().minus(KEYS_ARE_KNOWN_FOR));
            retention.ifPresent(period -> erase(period, Instant.now()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Housekeeping waits for the ledger: {}", e.getClass().getSimpleName());
        }
    }

    /** Erases what was kept longer than {@code period} before {@code now}. */
    void erase(Period period, Instant now) {
        Instant end = now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
        List<UUID> due = reader.keptBefore(end, AT_A_TIME);
        while (!due.isEmpty()) {
            due.forEach(id -> ledger.erase(id, BY, "Bevarandetiden är slut. Retention " + period));
            due = reader.keptBefore(end, AT_A_TIME);
        }
    }
}
