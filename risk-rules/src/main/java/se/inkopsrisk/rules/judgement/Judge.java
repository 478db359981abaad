package se.inkopsrisk.rules.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import se.inkopsrisk.rules.evidence.CategoryEvidence;
import se.inkopsrisk.rules.evidence.EvidenceIndex;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * Puts profiles before the Drools rules. The rules run in three rounds, each over facts that are complete when it
 * begins: first what speaks to each profile, then a grade for each criterion, then what follows from the grades.
 * Thread-safe.
 */
public final class Judge {
    /** Above some hundreds of profiles a session gains no more speed and holds memory for nothing. */
    private static final int SESSION_SIZE = 200;

    private final Supplier<KieBase> rules;
    private final EvidenceIndex evidence;
    private final Map<CategoryPeriod, CategoryFindings> categories = new ConcurrentHashMap<>();
    private final ConsequenceRound consequences = new ConsequenceRound();

    /**
     * @param rules the compiled rules; asked for when the first profile comes, so that they may be loaded meanwhile
     * @param evidence what the catalogue says of each category
     */
    public Judge(Supplier<KieBase> rules, EvidenceIndex evidence) {
        this.rules = rules;
        this.evidence = evidence;
    }

    /** One verdict for each profile, in their order. */
    public List<Verdict> judge(List<RiskProfile> profiles) {
        List<Verdict> verdicts = new ArrayList<>(profiles.size());
        for (int from = 0; from < profiles.size(); from += SESSION_SIZE) {
            judgeTogether(profiles.subList(from, Math.min(from + SESSION_SIZE, profiles.size())), verdicts);
        }
        return verdicts;
    }

    private void judgeTogether(List<RiskProfile> profiles, List<Verdict> verdicts) {
        List<Screening> screenings = new ArrayList<>(profiles.size());
        for (RiskProfile profile : profiles) {
            screenings.add(
                    new Screening(profile, findingsOf(profile), evidence.code(profile.cpv(), profile.category())));
        }
        KieSession session = rules.get().newKieSession();
        try {
            screenings.forEach(session::insert);
            session.fireAllRules();
            screenings.forEach(screening -> session.insert(screening.reported()));
            session.fireAllRules();
            consequences.run(session, screenings);
        } finally {
            session.dispose();
        }
        screenings.forEach(screening -> verdicts.add(screening.verdict()));
    }

    private CategoryFindings findingsOf(RiskProfile profile) {
        return categories.computeIfAbsent(
                new CategoryPeriod(profile.category(), profile.period()), this::judgeCategory);
    }

    private CategoryFindings judgeCategory(CategoryPeriod key) {
        CategoryEvidence known =
                key.category.map(category -> evidence.of(category, key.period)).orElse(CategoryEvidence.NONE);
        CategoryScreening screening = new CategoryScreening(known);
        KieSession session = rules.get().newKieSession();
        try {
            session.insert(screening);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        Map<Criterion, Tally> tallies = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            tallies.put(criterion, screening.tally(criterion));
        }
        return new CategoryFindings(
                known,
                evidence.law(key.category, key.period),
                new Advice(evidence.measures(key.category, key.period)),
                tallies);
    }

    private record CategoryPeriod(Optional<String> category, LocalDate period) {}
}
