package se.inkopsrisk.service.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Criterion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one looks for in the ledger, read from the canonical assessment.
 *
 * @param title the purchase's title, at most {@value #LONGEST} characters of it
 * @param cpv the CPV code as it was written, in the same way
 * @param valueSek the value in kronor excluding VAT
 * @param category the category's id
 * @param overall the overall grade, or {@value #NOT_ASSESSED}
 * @param grades each criterion's grade, or {@value #NOT_ASSESSED}
 * @param rulesVersion the rules' version, and the overlay's name after it where there is one
 * @param assessedFor the day whose rules applied
 */
public record AssessmentFacts(
        Optional<String> title,
        Optional<String> cpv,
        Optional<BigDecimal> valueSek,
        Optional<String> category,
        String overall,
        Map<Criterion, String> grades,
        String rulesVersion,
        LocalDate assessedFor) {
    /** What stands for a grade where there is none; it is never low. */
    public static final String NOT_ASSESSED = "NOT_ASSESSED";

    private static final int LONGEST = 200;
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads the facts of a canonical assessment. */
    static AssessmentFacts of(byte[] assessment) {
        JsonNode root = JSON.readTree(assessment);
        JsonNode purchase = root.path("purchase");
        Map<Criterion, String> grades = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            grades.put(
                    criterion,
                    grade(root.path("criteria").path(criterion.name()).path("grade")));
        }
        String overlay = text(root, "overlay").map(name -> " (" + name + ")").orElse("");
        return new AssessmentFacts(
                text(purchase, "title"),
                text(purchase, "cpv"),
                text(purchase, "valueSek").map(BigDecimal::new),
                text(root.path("classification"), "category"),
                grade(root.path("overall")),
                grades,
                root.path("rulesVersion").asString() + overlay,
                LocalDate.parse(root.path("assessedFor").asString()));
    }

    private static String grade(JsonNode node) {
        return node.isString() ? node.asString() : NOT_ASSESSED;
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .map(AssessmentFacts::beginning);
    }

    private static String beginning(String text) {
        // PostgreSQL's texts cannot hold NUL, and no title needs it.
        String clean = text.replace('\0', ' ');
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
    }
}
