package se.inkopsrisk.engine.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.RulesVersion;
import se.inkopsrisk.rules.catalogue.Occupation;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Source;

/**
 * The needs assessment for labour-law terms (behövlighetsbedömning, LOU chapter 17, section 2) of one lot, as a record:
 * what the rules find, what is left to answer, and beside it the officer's own decision.
 *
 * @param lot the lot's identifier
 * @param title what is bought
 * @param duty the duty to assess, where it arises or may arise; its outcome tells whether the assessment is in the
 *     tender
 * @param termsDuty the duty to set terms, where it arises or may arise
 * @param occupations the occupations that are expected to perform the work, with what published assessments say
 * @param indicators all indicators, each with the officer's answer
 * @param need what the rules find
 * @param ground why they find it
 * @param terms the three terms; if one is at risk all three must be set
 * @param decision the officer's decision
 * @param rulesVersion which rules found it
 * @param assessedFor the day whose rules applied
 */
public record NeedsAssessment(
        String lot,
        Optional<String> title,
        Optional<Duty> duty,
        Optional<Duty> termsDuty,
        List<OccupationRisk> occupations,
        List<AnsweredIndicator> indicators,
        Need need,
        LocalText ground,
        List<LabourTerm> terms,
        Optional<NeedsDecision> decision,
        RulesVersion rulesVersion,
        LocalDate assessedFor) {
    public NeedsAssessment {
        occupations = List.copyOf(occupations);
        indicators = List.copyOf(indicators);
        terms = List.copyOf(terms);
    }

    /** Whether the officer decided otherwise than the rules find; false where either is open. */
    public boolean deviates() {
        return decision.isPresent() && need != Need.OPEN && decision.get().termsNeeded() != (need == Need.NEEDED);
    }

    /** Whether terms are needed, as far as the rules can tell. */
    public enum Need {
        /** A published assessment found a risk. */
        NEEDED("Behövligt", "Needed"),
        /** Only the officer's own assessment can tell. */
        OPEN("Inte avgjort", "Open"),
        /** Published assessments found the risk low. */
        NOT_NEEDED("Inte behövligt", "Not needed");

        private final LocalText label;

        Need(String sv, String en) {
            this.label = new LocalText(sv, en);
        }

        /** The finding's name for people. */
        public LocalText label() {
            return label;
        }
    }

    /**
     * An occupation and what a published assessment says of it.
     *
     * @param id the occupation's id
     * @param name its name
     * @param risk what the assessment found
     * @param terms whether terms for tenders are worked out
     * @param reason the assessment in words
     * @param basis what it rests on
     * @param source where it was read
     * @param link why the occupation is expected to perform the work
     */
    public record OccupationRisk(
            String id,
            LocalText name,
            Occupation.Risk risk,
            Occupation.Terms terms,
            LocalText reason,
            Basis basis,
            Optional<Source> source,
            LocalText link) {}

    /**
     * An indicator and the officer's answer; yes speaks for a risk.
     *
     * @param indicator the indicator
     * @param answer the answer; unknown where it is yet to be answered
     */
    public record AnsweredIndicator(Indicator indicator, Answer answer) {}

    /**
     * One of the three terms.
     *
     * @param kind which
     * @param held whether the tender holds it
     */
    public record LabourTerm(Kind kind, boolean held) {

        /** The three terms of LOU chapter 17, section 2. */
        public enum Kind {
            PAY("Lön", "Pay"),
            HOLIDAY("Semester", "Holiday"),
            WORKING_TIME("Arbetstid", "Working time");

            private final LocalText label;

            Kind(String sv, String en) {
                this.label = new LocalText(sv, en);
            }

            /** The term's name for people. */
            public LocalText label() {
                return label;
            }
        }
    }
}
