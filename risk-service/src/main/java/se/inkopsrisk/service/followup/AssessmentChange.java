package se.inkopsrisk.service.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import se.inkopsrisk.rules.verdict.Criterion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing in which two assessments differ.
 *
 * @param what {@code CATEGORY}, {@code OVERALL}, a criterion, or {@code DUTY} and its id
 * @param before what it was; left out where there was none, or where it was not assessed
 * @param after what it is, in the same way
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AssessmentChange(String what, Optional<String> before, Optional<String> after) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What differs between two canonical assessments, in a fixed order. */
    static List<AssessmentChange> between(byte[] before, byte[] after) {
        JsonNode old = JSON.readTree(before);
        JsonNode now = JSON.readTree(after);
        List<AssessmentChange> changes = new ArrayList<>();
        add(
                changes,
                "CATEGORY",
                text(old.path("classification").path("category")),
                text(now.path("classification").path("category")));
        add(changes, "OVERALL", text(old.path("overall")), text(now.path("overall")));
        for (Criterion criterion : Criterion.values()) {
            add(changes, criterion.name(), grade(old, criterion), grade(now, criterion));
        }
        Map<String, String> oldDuties = duties(old);
        Map<String, String> duties = duties(now);
        TreeSet<String> ids = new TreeSet<>(oldDuties.keySet());
        ids.addAll(duties.keySet());
        for (String id : ids) {
            add(changes, "DUTY " + id, Optional.ofNullable(oldDuties.get(id)), Optional.ofNullable(duties.get(id)));
        }
        return changes;
    }

    private static void add(
            List<AssessmentChange> changes, String what, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            changes.add(new AssessmentChange(what, before, after));
        }
    }

    private static Optional<String> grade(JsonNode assessment, Criterion criterion) {
        return text(assessment.path("criteria").path(criterion.name()).path("grade"));
    }

    private static Map<String, String> duties(JsonNode assessment) {
        Map<String, String> duties = new TreeMap<>();
        assessment
                .path("duties")
                .forEach(duty -> duties.put(
                        duty.path("id").asString(),
                        duty.path("level").asString() + " "
                                + duty.path("outcome").asString()));
        return duties;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }
}
