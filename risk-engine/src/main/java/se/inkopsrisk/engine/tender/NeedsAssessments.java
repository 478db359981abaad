package se.inkopsrisk.engine.tender;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.tender.NeedsAssessment.AnsweredIndicator;
import se.inkopsrisk.engine.tender.NeedsAssessment.LabourTerm;
import se.inkopsrisk.engine.tender.NeedsAssessment.Need;
import se.inkopsrisk.engine.tender.NeedsAssessment.OccupationRisk;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CategoryLinks;
import se.inkopsrisk.rules.catalogue.CategoryOccupation;
import se.inkopsrisk.rules.catalogue.Occupation;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.LocalText;

/** Draws up needs assessments from verdicts: the rules have decided, and this says what they found. */
final class NeedsAssessments {
    private static final String ASSESS = "labour.needs-assessment";
    private static final String SET_TERMS = "labour.set-terms";
    private static final String LABOUR_TERMS = "labour-terms-se";
    private static final Fact TERMS_NEEDED = new Fact("termsNeeded", Answer.YES.name());

    private final Catalogue catalogue;
    private final CategoryLinks links;

    NeedsAssessments(Catalogue catalogue, CategoryLinks links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    /** The lot's needs assessment; empty where neither a duty nor a finding speaks of work in Sweden. */
    Optional<NeedsAssessment> of(TenderLot lot, Assessment assessment) {
        Optional<Duty> assess = duty(assessment, ASSESS);
        Optional<Duty> setTerms = duty(assessment, SET_TERMS);
        boolean spokenOf =
                !assessment.of(Criterion.SWEDISH_LABOUR_TERMS).findings().isEmpty();
        if (assess.isEmpty() && setTerms.isEmpty() && !spokenOf) {
            return Optional.empty();
        }
        Need need = need(setTerms, assessment);
        boolean held = lot.terms().contains(LABOUR_TERMS);
        return Optional.of(new NeedsAssessment(
                lot.id(),
                assessment.purchase().title(),
                assess,
                setTerms,
                occupations(assessment),
                Arrays.stream(Indicator.values())
                        .map(i -> new AnsweredIndicator(
                                i, lot.answers().indicators().getOrDefault(i, Answer.UNKNOWN)))
                        .toList(),
                need,
                ground(need),
                Arrays.stream(LabourTerm.Kind.values())
                        .map(kind -> new LabourTerm(kind, held))
                        .toList(),
                lot.answers().decision(),
                assessment.rulesVersion(),
                assessment.assessedFor()));
    }

    private static Optional<Duty> duty(Assessment assessment, String id) {
        return assessment.duties().stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    private static Need need(Optional<Duty> setTerms, Assessment assessment) {
        if (setTerms.filter(duty -> duty.facts().contains(TERMS_NEEDED)).isPresent()) {
            return Need.NEEDED;
        }
        boolean low = assessment
                .of(Criterion.SWEDISH_LABOUR_TERMS)
                .grade()
                .filter(grade -> grade == Grade.LOW)
                .isPresent();
        return low && setTerms.isEmpty() ? Need.NOT_NEEDED : Need.OPEN;
    }

    private static LocalText ground(Need need) {
        return switch (need) {
            case NEEDED ->
                new LocalText(
                        "En publicerad bedömning har funnit risk för oskäliga villkor i ett yrke som väntas utföra "
                                + "arbetet. Är ett av de tre villkoren i riskzonen ska alla tre ställas.",
                        "A published assessment has found a risk of unreasonable terms in an occupation that is expected"
                                + " to do the work. If one of the three terms is at risk all three must be set.");
            case OPEN ->
                new LocalText(
                        "Ingen publicerad bedömning avgör saken. Besvara indikatorerna och besluta själv: lagen anger "
                                + "inget antal indikatorer som räcker.",
                        "No published assessment settles the matter. Answer the indicators and decide yourself: the Act "
                                + "states no number of indicators that suffices.");
            case NOT_NEEDED ->
                new LocalText(
                        "Publicerade bedömningar har funnit risken för oskäliga villkor låg i de yrken som väntas "
                                + "utföra arbetet.",
                        "Published assessments have found the risk of unreasonable terms low in the occupations that are "
                                + "expected to do the work.");
        };
    }

    private List<OccupationRisk> occupations(Assessment assessment) {
        List<OccupationRisk> risks = new ArrayList<>();
        for (CategoryOccupation link :
                assessment.classification().category().map(links::occupations).orElse(List.of())) {
            catalogue
                    .occupation(link.occupation(), assessment.assessedFor())
                    .map(occupation -> risk(occupation, link))
                    .ifPresent(risks::add);
        }
        return risks;
    }

    private OccupationRisk risk(Occupation occupation, CategoryOccupation link) {
        return new OccupationRisk(
                occupation.id(),
                occupation.name(),
                occupation.risk(),
                occupation.terms(),
                occupation.statement().reason(),
                occupation.statement().basis(),
                occupation.statement().source().flatMap(catalogue::source),
                link.statement().reason());
    }
}
