package se.inkopsrisk.engine.tender;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.inkopsrisk.rules.profile.Answer;

/**
 * What the officer answers of a lot that its notice does not say. Immutable; begin with {@link #NONE}.
 *
 * @param origins countries of origin by ISO 3166-1 alpha-2 code or name; none means not answered
 * @param performedInSweden whether work is performed in Sweden; unknown means not answered
 * @param terms ids of contract terms that the tender holds, beside those that the notice shows
 * @param indicators answers to the indicators of the needs assessment; one that is left out is not answered
 * @param decision the officer's decision on whether labour-law terms are needed
 */
public record LotAnswers(
        List<String> origins,
        Answer performedInSweden,
        Set<String> terms,
        Map<Indicator, Answer> indicators,
        Optional<NeedsDecision> decision) {
    /** Nothing answered. */
    public static final LotAnswers NONE =
            new LotAnswers(List.of(), Answer.UNKNOWN, Set.of(), Map.of(), Optional.empty());

    public LotAnswers {
        origins = List.copyOf(origins);
        terms = Set.copyOf(terms);
        indicators = Map.copyOf(indicators);
    }

    /** The same answers with these origins. */
    public LotAnswers withOrigins(Collection<String> countries) {
        return new LotAnswers(List.copyOf(countries), performedInSweden, terms, indicators, decision);
    }

    /** The same answers with this one on where work is performed. */
    public LotAnswers withPerformedInSweden(Answer answer) {
        return new LotAnswers(origins, answer, terms, indicators, decision);
    }

    /** The same answers with these terms. */
    public LotAnswers withTerms(Collection<String> ids) {
        return new LotAnswers(origins, performedInSweden, Set.copyOf(ids), indicators, decision);
    }

    /** The same answers with this one on an indicator. */
    public LotAnswers withIndicator(Indicator indicator, Answer answer) {
        Map<Indicator, Answer> more = new EnumMap<>(Indicator.class);
        more.putAll(indicators);
        more.put(indicator, answer);
        return new LotAnswers(origins, performedInSweden, terms, more, decision);
    }

    /** The same answers with this decision. */
    public LotAnswers withDecision(NeedsDecision made) {
        return new LotAnswers(origins, performedInSweden, terms, indicators, Optional.of(made));
    }

    /** These answers, and the others where these say nothing; the terms of both. */
    public LotAnswers or(LotAnswers others) {
        Set<String> both = new TreeSet<>(terms);
        both.addAll(others.terms);
        Map<Indicator, Answer> answered = new EnumMap<>(Indicator.class);
        answered.putAll(others.indicators);
        answered.putAll(indicators);
        return new LotAnswers(
                origins.isEmpty() ? others.origins : origins,
                performedInSweden == Answer.UNKNOWN ? others.performedInSweden : performedInSweden,
                both,
                answered,
                decision.or(others::decision));
    }
}
