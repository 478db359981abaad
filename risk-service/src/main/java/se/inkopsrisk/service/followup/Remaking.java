package se.inkopsrisk.service.followup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.PurchaseJson;
import se.inkopsrisk.service.ledger.KeptAssessment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes kept assessments again, each for the day for which it was made. */
final class Remaking {
    private static final JsonMapper JSON = new JsonMapper();

    private final KeptAssessment kept;
    private final LocalDate day;
    private final String rulesVersion;

    private Remaking(KeptAssessment kept, LocalDate day, String rulesVersion) {
        this.kept = kept;
        this.day = day;
        this.rulesVersion = rulesVersion;
    }

    static Remaking of(KeptAssessment kept) {
        JsonNode assessment = JSON.readTree(kept.assessment());
        return new Remaking(
                kept,
                LocalDate.parse(assessment.path("assessedFor").asString()),
                assessment.path("rulesVersion").asString());
    }

    /** The label of the rules by which it was made. */
    String rulesVersion() {
        return rulesVersion;
    }

    /** What {@code screener} makes of it. */
    Assessment by(RiskScreener screener) {
        return screener.onDay(day).screen(PurchaseJson.read(kept.purchase()));
    }

    /** The same in the bytes and the language in which it was kept. */
    byte[] bytesBy(RiskScreener screener) {
        return AssessmentJson.in(kept.language()).bytes(by(screener));
    }

    /** The kept assessment itself, if {@code screener} gives it again to the byte. */
    Optional<Assessment> exactlyBy(RiskScreener screener) {
        Assessment again = by(screener);
        byte[] bytes = AssessmentJson.in(kept.language()).bytes(again);
        return Arrays.equals(bytes, kept.assessment()) ? Optional.of(again) : Optional.empty();
    }
}
