package se.inkopsrisk.engine.tender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.inkopsrisk.engine.notice.Lot;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.profile.Answer;

/**
 * One lot of a tender (delkontrakt): what its notice or form says, and what the officer answers. Immutable.
 *
 * @param id its identifier within the tender
 * @param stated the lot as its notice or form says, its value the lot's own
 * @param notice the lot of the notice, where it comes from one
 * @param evidence what the notice tells of contract terms
 * @param answers what the officer answers; an answer stands above what is stated
 */
public record TenderLot(
        String id, Purchase stated, Optional<Lot> notice, List<TermEvidence> evidence, LotAnswers answers) {
    /** A decision with reasons is what a documented needs assessment comes to. */
    private static final String NEEDS_ASSESSMENT = "needs-assessment";

    public TenderLot {
        evidence = List.copyOf(evidence);
    }

    /** The same lot with other answers. */
    public TenderLot answered(LotAnswers other) {
        return new TenderLot(id, stated, notice, evidence, other);
    }

    /** Ids of the contract terms that the tender holds for this lot, sorted. */
    public Set<String> terms() {
        Set<String> terms = new TreeSet<>(stated.terms());
        terms.addAll(answers.terms());
        answers.decision().ifPresent(decision -> terms.add(NEEDS_ASSESSMENT));
        evidence.stream()
                .filter(e -> e.strength() == TermEvidence.Strength.HOLDS)
                .forEach(e -> terms.add(e.term()));
        return terms;
    }

    /** The lot's own value in kronor, where it is stated. */
    public Optional<BigDecimal> ownValueSek() {
        return stated.valueSek();
    }

    /**
     * The lot as a purchase to be screened.
     *
     * @param wholeSek the value of the whole procurement, which the thresholds speak of
     */
    Purchase purchase(Optional<BigDecimal> wholeSek) {
        Purchase.Builder purchase = stated.toBuilder().id(id).value(wholeSek).terms(terms());
        if (!answers.origins().isEmpty()) {
            purchase.origins(answers.origins());
        }
        if (answers.performedInSweden() != Answer.UNKNOWN) {
            purchase.performedInSweden(answers.performedInSweden());
        }
        return purchase.build();
    }
}
