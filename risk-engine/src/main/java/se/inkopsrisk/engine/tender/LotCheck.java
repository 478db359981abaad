package se.inkopsrisk.engine.tender;

import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.rules.catalogue.UsualOrigin;

/**
 * One lot and what the rules say of it.
 *
 * @param lot the lot
 * @param assessment its assessment; its purchase holds the lot's facts with the officer's answers, and as its value that
 *     of the whole procurement
 * @param usualOrigins from where such goods usually come, to be shown as such: no rule takes them for this lot's origins
 * @param counterfactuals the smallest changes of a fact that alter a high grade
 * @param needs the needs assessment for labour-law terms, where work in Sweden is spoken of
 */
public record LotCheck(
        TenderLot lot,
        Assessment assessment,
        List<UsualOrigin> usualOrigins,
        List<Counterfactual> counterfactuals,
        Optional<NeedsAssessment> needs) {
    public LotCheck {
        usualOrigins = List.copyOf(usualOrigins);
        counterfactuals = List.copyOf(counterfactuals);
    }
}
