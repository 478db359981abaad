package se.inkopsrisk.service.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On PostgreSQL, a real one. */
class LedgerOnPostgresTest extends LedgerContract {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    static void stop() throws IOException {
        POSTGRES.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET recorded_by = 'someone'",
                "DELETE FROM ledger_entry",
                "TRUNCATE ledger_entry CASCADE",
                "UPDATE ledger_content SET overall = 'LOW'",
                "DELETE FROM ledger_content",
                "TRUNCATE ledger_content"
            })
    void the_database_itself_refuses_to_rewrite_history(String rewriting) throws Exception {
        a_kept_assessment_is_read_again_in_the_very_bytes_of_its_answer();

        assertThatThrownBy(() -> jdbc.sql(rewriting).update()).hasMessageContaining("append-only");
    }
}
