package se.inkopsrisk.service.ledger;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.inkopsrisk.rules.verdict.Criterion;

/** Appends to the chain, and takes content away where an erasure says so; there is no other way to change it. */
@Component
class LedgerChain {
    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    LedgerChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others wait with appending until the present transaction ends. */
    void lock() {
        jdbc.sql("SELECT id FROM ledger_head WHERE id = 1 FOR UPDATE")
                .query(Integer.class)
                .single();
    }

    /** The newest entry. */
    Optional<LedgerEntry> head() {
        return jdbc.sql("SELECT " + LedgerRows.ENTRY + " FROM ledger_entry e ORDER BY e.seq DESC LIMIT 1")
                .query((row, n) -> LedgerRows.entry(row))
                .optional();
    }

    /** The entry of that id. */
    Optional<LedgerEntry> entry(UUID id) {
        return jdbc.sql("SELECT " + LedgerRows.ENTRY + " FROM ledger_entry e WHERE e.id = :id")
                .param("id", id)
                .query((row, n) -> LedgerRows.entry(row))
                .optional();
    }

    byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /** Appends an entry; the caller holds the {@link #lock()}. */
    LedgerEntry append(LedgerEntry.Draft draft) {
        LedgerEntry entry = LedgerEntry.after(head(), draft);
        jdbc.sql(
                        """
                        INSERT INTO ledger_entry (seq, id, kind, recorded_at, recorded_by, subject, note, content_hash,
                            previous_hash, hash)
                        VALUES (:seq, :id, :kind, :at, :by, :subject, :note, :content, :previous, :hash)
                        """)
                .param("seq", entry.seq())
                .param("id", entry.id())
                .param("kind", entry.kind().name())
                .param("at", entry.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", entry.recordedBy())
                .param("subject", entry.subject().orElse(null))
                .param("note", entry.note())
                .param("content", entry.contentHash())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
        return entry;
    }

    /** Adds an entry's content. */
    void add(LedgerEntry entry, byte[] salt, KeptAssessment content) {
        AssessmentFacts facts = AssessmentFacts.of(content.assessment());
        StatementSpec insert = jdbc.sql(
                        """
                        INSERT INTO ledger_content (seq, salt, language, reference, purchase, assessment, title, cpv,
                            value_sek, category, overall, environment, human_rights, corruption, swedish_labour_terms,
                            other, rules_version, assessed_for)
                        VALUES (:seq, :salt, :language, :reference, :purchase, :assessment, :title, :cpv,
                            :value, :category, :overall, :environment, :human_rights, :corruption,
                            :swedish_labour_terms, :other, :rules, :day)
                        """)
                .param("seq", entry.seq())
                .param("salt", salt)
                .param("language", content.language().name())
                .param("reference", content.reference().orElse(null))
                .param("purchase", content.purchase())
                .param("assessment", content.assessment())
                .param("title", facts.title().orElse(null))
                .param("cpv", facts.cpv().orElse(null))
                .param("value", facts.valueSek().orElse(null))
                .param("category", facts.category().orElse(null))
                .param("overall", facts.overall())
                .param("rules", facts.rulesVersion())
                .param("day", facts.assessedFor());
        for (Criterion criterion : Criterion.values()) {
            insert = insert.param(LedgerRows.column(criterion), facts.grades().get(criterion));
        }
        insert.update();
    }

    /** Takes an entry's content away; false where it was gone. */
    boolean takeAway(LedgerEntry entry) {
        return jdbc.sql("DELETE FROM ledger_content WHERE seq = :seq")
                        .param("seq", entry.seq())
                        .update()
                > 0;
    }
}
