package se.inkopsrisk.engine.tender;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.inkopsrisk.rules.profile.Answer;

/**
 * What the officer answers of a lot that its notice does not say. Immutable.
 *
 * @param origins countries of origin by ISO 3166-1 alpha-2 code or name; none means not answered
 * @param performedInSweden whether work is performed in Sweden; unknown means not answered
 * @param terms ids of contract terms that the tender holds, beside those that the notice shows
 */
public record LotAnswers(List<String> origins, Answer performedInSweden, Set<String> terms) {
    /** Nothing answered. */
    public static final LotAnswers NONE = new LotAnswers(List.of(), Answer.UNKNOWN, Set.of());

    public LotAnswers {
        origins = List.copyOf(origins);
        terms = Set.copyOf(new TreeSet<>(terms));
    }

    /** The same answers with these origins. */
    public LotAnswers withOrigins(Collection<String> countries) {
        return new LotAnswers(List.copyOf(countries), performedInSweden, terms);
    }

    /** The same answers with this one on where work is performed. */
    public LotAnswers withPerformedInSweden(Answer answer) {
        return new LotAnswers(origins, answer, terms);
    }

    /** The same answers with these terms. */
    public LotAnswers withTerms(Collection<String> ids) {
        return new LotAnswers(origins, performedInSweden, Set.copyOf(ids));
    }

    /** These answers, and the others where these say nothing; the terms of both. */
    public LotAnswers or(LotAnswers others) {
        Set<String> both = new TreeSet<>(terms);
        both.addAll(others.terms);
        return new LotAnswers(
                origins.isEmpty() ? others.origins : origins,
                performedInSweden == Answer.UNKNOWN ? others.performedInSweden : performedInSweden,
                both);
    }
}
