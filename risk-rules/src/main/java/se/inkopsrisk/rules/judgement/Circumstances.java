package se.inkopsrisk.rules.judgement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.evidence.CodeEvidence;
import se.inkopsrisk.rules.evidence.LawEvidence;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.profile.RiskProfile;

/**
 * All that law, policy and advice look at in a purchase, once it is graded. Purchases that are alike in it have the same
 * duties and measures, so that the rules on them run once for all of these.
 *
 * @param law what they look at in the category and the period
 * @param code what they look at in the CPV code
 * @param nature goods, services or works: as stated, or else as the category is
 * @param annex2 whether it is a social or other specific service (LOU annex 2)
 * @param workInSweden whether work is performed where Swedish labour law applies
 * @param workAbroad whether work is performed where it does not
 * @param directive whether the value reaches the directive's threshold
 * @param directAward whether the value reaches the direct award limit
 * @param ipi whether the value reaches the amount of the measure against Chinese medical devices
 * @param grades the grades of the criteria that are assessed
 */
record Circumstances(
        LawEvidence law,
        CodeEvidence code,
        Optional<Nature> nature,
        Answer annex2,
        Answer workInSweden,
        Answer workAbroad,
        Reach directive,
        Reach directAward,
        Reach ipi,
        Grades grades) {
    private static final String SWEDEN = "SE";

    static Circumstances of(
            RiskProfile profile, LawEvidence law, CodeEvidence code, Answer workInSweden, Grades grades) {
        Optional<Nature> nature = profile.nature().isPresent() ? profile.nature() : law.nature();
        boolean services = nature.isEmpty() || nature.get() == Nature.SERVICES;
        Answer annex2 = services ? code.annex2() : Answer.NO;
        return new Circumstances(
                law,
                code,
                nature,
                annex2,
                workInSweden,
                workAbroad(profile, workInSweden),
                Reach.directive(profile.value(), annex2, nature),
                Reach.directAward(profile.value(), annex2),
                Reach.ipi(profile.value()),
                grades);
    }

    /** Goods from another country are made there, whatever is said of work in Sweden. */
    private static Answer workAbroad(RiskProfile profile, Answer workInSweden) {
        for (String origin : profile.origins()) {
            if (!origin.equals(SWEDEN)) {
                return Answer.YES;
            }
        }
        return switch (workInSweden) {
            case YES -> Answer.NO;
            case NO -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    // As a record's own, but for the cost: each part is told apart by identity, and there is one for each purchase.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Circumstances that
                && law.equals(that.law)
                && code.equals(that.code)
                && nature.equals(that.nature)
                && annex2 == that.annex2
                && workInSweden == that.workInSweden
                && workAbroad == that.workAbroad
                && directive.equals(that.directive)
                && directAward.equals(that.directAward)
                && ipi.equals(that.ipi)
                && grades.equals(that.grades);
    }

    @Override
    public int hashCode() {
        int hash = law.hashCode();
        hash = 31 * hash + code.hashCode();
        hash = 31 * hash + workInSweden.hashCode();
        hash = 31 * hash + workAbroad.hashCode();
        hash = 31 * hash + directive.hashCode();
        hash = 31 * hash + directAward.hashCode();
        return 31 * hash + grades.code();
    }
}
