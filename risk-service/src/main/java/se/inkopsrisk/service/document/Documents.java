package se.inkopsrisk.service.document;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.tender.NeedsAssessment;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * The procurement file's documents for the web: inject it, and send the bytes as {@code application/pdf}. Names of
 * categories, countries and terms are those of the rules in force.
 */
@Component
public class Documents {
    private final Supplier<AssessmentDocument> assessments;
    private final Supplier<TenderDocument> tenders;
    private final NeedsDocument needs = new NeedsDocument();

    Documents(RulesInForce rules) {
        this.assessments = rules.derived(
                screener -> new AssessmentDocument(screener.ruleBook().catalogue()));
        this.tenders =
                rules.derived(screener -> new TenderDocument(screener.ruleBook().catalogue()));
    }

    /** An assessment as PDF. */
    public byte[] pdf(Assessment assessment, Language language) {
        return assessments.get().pdf(assessment, language);
    }

    /** A tender check as PDF. */
    public byte[] pdf(TenderCheck check, Language language) {
        return tenders.get().pdf(check, language);
    }

    /** A lot's needs assessment as PDF. */
    public byte[] pdf(NeedsAssessment assessed, Language language) {
        return needs.pdf(assessed, language);
    }
}
