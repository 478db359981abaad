package se.inkopsrisk.service.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Language;

/** Rows of the ledger's tables as values. */
final class LedgerRows {
    static final String ENTRY =
            "e.seq, e.id, e.kind, e.recorded_at, e.recorded_by, e.subject, e.note, e.content_hash, e.previous_hash,"
                    + " e.hash";
    static final String FACTS =
            "c.title, c.cpv, c.value_sek, c.category, c.overall, c.environment, c.human_rights, c.corruption,"
                    + " c.swedish_labour_terms, c.other, c.rules_version, c.assessed_for";
    static final String CONTENT = "c.salt, c.language, c.reference, c.purchase, c.assessment";

    private LedgerRows() {}

    static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                LedgerEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                Optional.ofNullable(row.getObject("subject", UUID.class)),
                row.getString("note"),
                row.getString("content_hash"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** The content, or empty where it was erased. */
    static Optional<KeptAssessment> content(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return language == null
                ? Optional.empty()
                : Optional.of(new KeptAssessment(
                        Language.valueOf(language),
                        Optional.ofNullable(row.getString("reference")),
                        row.getBytes("purchase"),
                        row.getBytes("assessment")));
    }

    static AssessmentFacts facts(ResultSet row) throws SQLException {
        Map<Criterion, String> grades = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            grades.put(criterion, row.getString(column(criterion)));
        }
        return new AssessmentFacts(
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getString("cpv")),
                Optional.ofNullable(row.getBigDecimal("value_sek")),
                Optional.ofNullable(row.getString("category")),
                row.getString("overall"),
                grades,
                row.getString("rules_version"),
                row.getObject("assessed_for", LocalDate.class));
    }

    /** The criterion's column, which is its name in small letters. */
    static String column(Criterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT);
    }
}
