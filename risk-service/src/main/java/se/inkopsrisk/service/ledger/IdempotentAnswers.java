package se.inkopsrisk.service.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkopsrisk.rules.verdict.Language;

/** Answers by idempotency key. */
@Component
class IdempotentAnswers {
    private final JdbcClient jdbc;

    IdempotentAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The earlier answer under this key.
     *
     * @throws IdempotencyConflictException if the key was used for another request
     * @throws ErasedException if the answer was kept, and erased since
     */
    Optional<Answer> find(IdempotencyKey key) {
        return jdbc.sql(
                        """
                        SELECT a.request_hash, a.entry_id, a.status, a.language, a.body, c.assessment
                        FROM idempotent_answer a
                        LEFT JOIN ledger_entry e ON e.id = a.entry_id
                        LEFT JOIN ledger_content c ON c.seq = e.seq
                        WHERE a.owner = :owner AND a.idempotency_key = :key
                        """)
                .param("owner", key.owner())
                .param("key", key.key())
                .query((row, n) -> {
                    if (!row.getString("request_hash").equals(key.requestHash())) {
                        throw new IdempotencyConflictException();
                    }
                    Optional<UUID> entry = Optional.ofNullable(row.getObject("entry_id", UUID.class));
                    byte[] body = row.getBytes(entry.isPresent() ? "assessment" : "body");
                    if (body == null) {
                        throw new ErasedException(entry.orElseThrow());
                    }
                    int status = row.getInt("status");
                    return new Answer(
                            entry,
                            row.wasNull() ? Answer.usualStatus(entry.isPresent()) : status,
                            Language.valueOf(row.getString("language")),
                            body,
                            true);
                })
                .optional();
    }

    /** Remembers an answer; a kept one by its entry alone. */
    void remember(IdempotencyKey key, Answer answer, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO idempotent_answer
                            (owner, idempotency_key, request_hash, entry_id, status, language, body, answered_at)
                        VALUES (:owner, :key, :hash, :entry, :status, :language, :body, :now)
                        """)
                .param("owner", key.owner())
                .param("key", key.key())
                .param("hash", key.requestHash())
                .param("entry", answer.entry().orElse(null))
                .param("status", answer.status())
                .param("language", answer.language().name())
                .param("body", answer.entry().isPresent() ? null : answer.body(), java.sql.Types.VARBINARY)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts another body in the place of a remembered one. */
    int amend(IdempotencyKey key, byte[] body) {
        return jdbc.sql("UPDATE idempotent_answer SET body = :body WHERE owner = :owner AND idempotency_key = :key")
                .param("body", body)
                .param("owner", key.owner())
                .param("key", key.key())
                .update();
    }

    /** Forgets answers that were not kept and are older than {@code before}. */
    int forget(Instant before) {
        return jdbc.sql("DELETE FROM idempotent_answer WHERE entry_id IS NULL AND answered_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
