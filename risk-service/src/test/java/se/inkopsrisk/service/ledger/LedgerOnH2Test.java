package se.inkopsrisk.service.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On H2 nothing but the chain itself guards the ledger: whoever can write the file can change it, and is seen. */
class LedgerOnH2Test extends LedgerContract {
    @Autowired
    private Housekeeping housekeeping;

    @AfterEach
    void beginAnew() {
        for (String table : new String[] {"idempotent_answer", "ledger_content", "ledger_entry"}) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    private void assertSeen(String tampering, String told) throws Exception {
        a_correction_is_a_new_assessment_that_points_to_the_old_one();
        assertThat(verification.verify(Optional.empty()).faults()).isEmpty();

        assertThat(jdbc.sql(tampering).update()).isPositive();

        assertThat(verification.verify(Optional.empty()).faults())
                .extracting(fault -> fault.text().en())
                .anySatisfy(text -> assertThat(text).contains(told));
    }

    @Test
    void what_was_kept_longer_than_the_retention_is_erased_and_the_chain_holds() throws Exception {
        a_correction_is_a_new_assessment_that_points_to_the_old_one();

        housekeeping.erase(Period.ofYears(10), Instant.now());
        assertThat(verification.verify(Optional.empty()).erased()).isZero();
        housekeeping.erase(Period.ofYears(10), Instant.now().plus(Duration.ofDays(3660)));

        LedgerVerification.Report report = verification.verify(Optional.empty());
        assertThat(report.erased()).isEqualTo(2);
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void a_changed_author_is_seen() throws Exception {
        assertSeen("UPDATE ledger_entry SET recorded_by = 'someone' WHERE seq = 1", "the entry was changed");
    }

    @Test
    void a_changed_hash_is_seen() throws Exception {
        assertSeen("UPDATE ledger_entry SET hash = 'ab' WHERE seq = 1", "the chain is broken");
    }

    @Test
    void a_changed_verdict_is_seen() throws Exception {
        assertSeen("UPDATE ledger_content SET assessment = X'7b7d' WHERE seq = 2", "the content was changed");
    }

    @Test
    void a_changed_search_column_is_seen() throws Exception {
        assertSeen("UPDATE ledger_content SET overall = 'LOW' WHERE seq = 2", "the search columns differ");
    }

    @Test
    void a_content_that_was_taken_away_without_an_erasure_is_seen() throws Exception {
        assertSeen("DELETE FROM ledger_content WHERE seq = 2", "missing without having been erased");
    }
}
