package se.inkopsrisk.rules.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CategoryOccupation;
import se.inkopsrisk.rules.catalogue.Occupation;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Stage;

/**
 * The published assessments of the occupations that perform a category's work.
 *
 * @param risk those that found a risk, for work in Sweden
 * @param riskIfInSweden the same, for work of which it is not known where it is performed
 * @param low those that found the risk low
 */
record LabourEvidence(List<Conclusion> risk, List<Conclusion> riskIfInSweden, List<Conclusion> low) {

    static LabourEvidence of(
            Catalogue catalogue, List<CategoryOccupation> performers, Citations citations, boolean onSite) {
        LabourEvidence labour = new LabourEvidence(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (CategoryOccupation performer : performers) {
            catalogue
                    .occupation(performer.occupation(), citations.period())
                    .ifPresent(o -> labour.add(o, performer, citations, onSite ? "ON_SITE" : "YES"));
        }
        return labour;
    }

    private void add(Occupation occupation, CategoryOccupation performer, Citations citations, String performed) {
        Cited cited = citations.cite(occupation.statement(), performer.category());
        LocalText reason = occupation.statement().reason();
        if (occupation.risk() == Occupation.Risk.LOW) {
            low.add(conclusion(occupation, Grade.LOW, cited, performed, citations));
            return;
        }
        // The assessments say that there is a risk; that this is the grade HIGH is our reading, so it is derived.
        risk.add(conclusion(occupation, Grade.HIGH, cited.derived(reason), performed, citations));
        LocalText open = new LocalText(
                reason.sv() + " Det är inte angivet om arbetet utförs i Sverige.",
                reason.en() + " It is not stated whether the work is performed in Sweden.");
        riskIfInSweden.add(conclusion(occupation, Grade.POTENTIALLY_HIGH, cited.derived(open), "UNKNOWN", citations));
    }

    private static Conclusion conclusion(
            Occupation occupation, Grade grade, Cited cited, String performed, Citations citations) {
        return new Conclusion(
                occupation.id(),
                Criterion.SWEDISH_LABOUR_TERMS,
                Optional.empty(),
                Optional.of(Stage.PERFORMANCE),
                grade,
                cited,
                List.of(
                        new Fact("category", citations.category()),
                        new Fact("occupation", occupation.id()),
                        new Fact("performedInSweden", performed)),
                Optional.empty());
    }
}
