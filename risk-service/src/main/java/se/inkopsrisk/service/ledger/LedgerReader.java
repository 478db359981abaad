package se.inkopsrisk.service.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the ledger. */
@Service
public class LedgerReader {
    private static final String JOINED = " FROM ledger_entry e JOIN ledger_content c ON c.seq = e.seq";

    private final LedgerSchema schema;
    private final JdbcClient jdbc;

    LedgerReader(LedgerSchema schema, JdbcClient jdbc) {
        this.schema = schema;
        this.jdbc = jdbc;
    }

    /**
     * A kept assessment.
     *
     * @throws UnknownEntryException if there is none of that id
     * @throws ErasedException if its content has been erased
     */
    public Kept kept(UUID id) {
        schema.ensure();
        return jdbc.sql("SELECT " + LedgerRows.ENTRY + ", " + LedgerRows.CONTENT
                        + " FROM ledger_entry e LEFT JOIN ledger_content c ON c.seq = e.seq"
                        + " WHERE e.id = :id AND e.kind = 'ASSESSMENT'")
                .param("id", id)
                .query((row, n) -> new Kept(
                        LedgerRows.entry(row), LedgerRows.content(row).orElseThrow(() -> new ErasedException(id))))
                .optional()
                .orElseThrow(() -> new UnknownEntryException(id));
    }

    /**
     * A kept assessment's entry, also where its content has been erased.
     *
     * @throws UnknownEntryException if there is none of that id
     */
    public LedgerEntry entry(UUID id) {
        schema.ensure();
        return jdbc.sql("SELECT " + LedgerRows.ENTRY
                        + " FROM ledger_entry e WHERE e.id = :id AND e.kind = 'ASSESSMENT'")
                .param("id", id)
                .query((row, n) -> LedgerRows.entry(row))
                .optional()
                .orElseThrow(() -> new UnknownEntryException(id));
    }

    /** The assessments that correct this one, the first of them first. */
    public List<UUID> corrections(UUID id) {
        schema.ensure();
        return jdbc.sql("SELECT id FROM ledger_entry WHERE subject = :id AND kind = 'ASSESSMENT' ORDER BY seq")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /** The entry that says who erased an assessment and why. */
    public Optional<LedgerEntry> erasure(UUID id) {
        schema.ensure();
        return jdbc.sql("SELECT " + LedgerRows.ENTRY
                        + " FROM ledger_entry e WHERE e.subject = :id AND e.kind = 'ERASURE'")
                .param("id", id)
                .query((row, n) -> LedgerRows.entry(row))
                .optional();
    }

    /**
     * A page of kept assessments, the newest first.
     *
     * @param filter which ones
     * @param before only entries older than this one's number; empty for the first page
     * @param limit the most to give
     */
    public List<Listed> page(LedgerFilter filter, Optional<Long> before, int limit) {
        LedgerFilter.Condition condition = filter.condition();
        before.ifPresent(seq -> condition.and("e.seq < :before", "before", seq));
        return listed(condition, "e.seq DESC", limit);
    }

    /** Kept assessments, the oldest first, beginning after the entry of that number. */
    public List<Listed> onwards(LedgerFilter filter, long after, int limit) {
        LedgerFilter.Condition condition = filter.condition();
        condition.and("e.seq > :after", "after", after);
        return listed(condition, "e.seq", limit);
    }

    private List<Listed> listed(LedgerFilter.Condition condition, String order, int limit) {
        schema.ensure();
        return jdbc.sql("SELECT " + LedgerRows.ENTRY + ", c.reference, " + LedgerRows.FACTS + JOINED + condition.where()
                        + " ORDER BY " + order + " LIMIT " + limit)
                .params(condition.parameters())
                .query((row, n) -> new Listed(
                        LedgerRows.entry(row), Optional.ofNullable(row.getString("reference")), LedgerRows.facts(row)))
                .list();
    }

    /** Ids of assessments that were kept before {@code end} and are not erased, the oldest first. */
    List<UUID> keptBefore(Instant end, int limit) {
        schema.ensure();
        return jdbc.sql("SELECT e.id" + JOINED + " WHERE e.recorded_at < :end ORDER BY e.seq LIMIT " + limit)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** How many kept assessments have which overall grade. */
    public Map<String, Long> countByOverall(LedgerFilter filter) {
        schema.ensure();
        LedgerFilter.Condition condition = filter.condition();
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT c.overall, COUNT(*) AS n" + JOINED + condition.where() + " GROUP BY c.overall")
                .params(condition.parameters())
                .query(row -> {
                    counts.put(row.getString("overall"), row.getLong("n"));
                });
        return counts;
    }

    /** A kept assessment with its entry. */
    public record Kept(LedgerEntry entry, KeptAssessment content) {}

    /** A kept assessment in a list. */
    public record Listed(LedgerEntry entry, Optional<String> reference, AssessmentFacts facts) {}
}
