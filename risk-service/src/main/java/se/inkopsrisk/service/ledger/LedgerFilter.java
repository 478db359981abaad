package se.inkopsrisk.service.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which kept assessments are wanted; what is empty lets all through.
 *
 * @param reference the tender's reference
 * @param overall the overall grade, or {@link AssessmentFacts#NOT_ASSESSED}
 * @param category the category's id
 * @param cpv the CPV code's first digits
 * @param recordedBy who kept it
 * @param rulesVersion the rules' version
 * @param from the first day, in Sweden, on which it was kept
 * @param to the last such day
 */
public record LedgerFilter(
        Optional<String> reference,
        Optional<String> overall,
        Optional<String> category,
        Optional<String> cpv,
        Optional<String> recordedBy,
        Optional<String> rulesVersion,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    /** A tender's assessments. */
    public static LedgerFilter ofReference(String reference) {
        return of(Optional.of(reference), Optional.empty());
    }

    /** What was kept on that day and after it. */
    public static LedgerFilter since(LocalDate day) {
        return of(Optional.empty(), Optional.of(day));
    }

    private static LedgerFilter of(Optional<String> reference, Optional<LocalDate> from) {
        return new LedgerFilter(
                reference,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                Optional.empty());
    }

    /** The filter as SQL over {@code ledger_entry e} and {@code ledger_content c}, with its parameters. */
    Condition condition() {
        Condition condition = new Condition(new ArrayList<>(), new LinkedHashMap<>());
        reference.ifPresent(value -> condition.and("c.reference = :reference", "reference", value));
        overall.ifPresent(value -> condition.and("c.overall = :overall", "overall", value));
        category.ifPresent(value -> condition.and("c.category = :category", "category", value));
        cpv.ifPresent(value -> condition.and("SUBSTRING(c.cpv, 1, CHAR_LENGTH(:cpv)) = :cpv", "cpv", value));
        recordedBy.ifPresent(value -> condition.and("e.recorded_by = :by", "by", value));
        rulesVersion.ifPresent(value -> condition.and("c.rules_version = :rules", "rules", value));
        from.ifPresent(day -> condition.and("e.recorded_at >= :from", "from", Days.start(day)));
        to.ifPresent(day -> condition.and("e.recorded_at < :to", "to", Days.start(day.plusDays(1))));
        return condition;
    }

    /** Conditions that must all hold. */
    record Condition(List<String> clauses, Map<String, Object> parameters) {
        void and(String clause, String name, Object value) {
            clauses.add(clause);
            parameters.put(name, value);
        }

        String where() {
            return clauses.isEmpty() ? "" : " WHERE " + String.join(" AND ", clauses);
        }
    }
}
