package se.inkopsrisk.service.assessment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import se.inkopsrisk.rules.verdict.Grade;

/** How many purchases of a batch came out how. */
final class BatchCounts {
    private final Map<Grade, Long> graded = new EnumMap<>(Grade.class);
    private long notAssessed;
    private long faulty;

    void graded(Optional<Grade> overall) {
        overall.ifPresentOrElse(grade -> graded.merge(grade, 1L, Long::sum), () -> notAssessed++);
    }

    void faulty() {
        faulty++;
    }

    /** All outcomes, also those that did not occur. */
    String json() {
        StringJoiner json = new StringJoiner(",", "{", "}");
        for (Grade grade : Grade.values()) {
            json.add("\"" + grade + "\":" + graded.getOrDefault(grade, 0L));
        }
        return json.add("\"NOT_ASSESSED\":" + notAssessed)
                .add("\"REJECTED\":" + faulty)
                .toString();
    }
}
