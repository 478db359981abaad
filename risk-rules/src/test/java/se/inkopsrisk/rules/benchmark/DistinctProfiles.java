package se.inkopsrisk.rules.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.ContractTerm;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.RiskProfile;

/** Profiles of which no two are alike, as a seeded draw over all that a profile may say. */
final class DistinctProfiles {
    private static final LocalDate[] DAYS = {LocalDate.of(2025, 6, 1), LocalDate.of(2026, 11, 1)};
    private static final long[] VALUES = {50_000, 900_000, 3_000_000, 20_000_000, 90_000_000};

    private static final List<Answer> ANSWERS = List.of(Answer.values());

    private final Random random = new Random(2025);
    private final RuleBook rules;
    private final List<String> codes = List.copyOf(CpvNomenclature.bundled().codes());
    private final List<String> countries;
    private final List<String> terms;

    DistinctProfiles(RuleBook rules) {
        this.rules = rules;
        this.countries =
                rules.catalogue().countries().stream().map(Country::iso).toList();
        this.terms =
                rules.catalogue().contractTerms().stream().map(ContractTerm::id).toList();
    }

    /** Rows of a ledger, whose tenders' terms are not known. */
    List<RiskProfile> ofLedger(int count) {
        return draw(count, false);
    }

    /** Tenders, each with some terms. */
    List<RiskProfile> ofTenders(int count) {
        return draw(count, true);
    }

    private List<RiskProfile> draw(int count, boolean withTerms) {
        Set<RiskProfile> profiles = new LinkedHashSet<>();
        while (profiles.size() < count) {
            profiles.add(one(withTerms));
        }
        return new ArrayList<>(profiles);
    }

    private RiskProfile one(boolean withTerms) {
        CpvCode code = new CpvCode(codes.get(random.nextInt(codes.size())));
        LocalDate period = rules.catalogue().periodOf(DAYS[random.nextInt(DAYS.length)]);
        Optional<BigDecimal> value = random.nextInt(10) == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(VALUES[random.nextInt(VALUES.length)]));
        return new RiskProfile(
                rules.version().label(),
                period,
                rules.catalogue().categoryOf(code).map(Category::id),
                Optional.of(code),
                Optional.empty(),
                some(countries, random.nextInt(3)).stream().sorted().toList(),
                ANSWERS.get(random.nextInt(ANSWERS.size())),
                rules.valueBand(period, value),
                withTerms ? some(terms, 1 + random.nextInt(4)) : Set.of());
    }

    private Set<String> some(List<String> of, int count) {
        Set<String> some = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            some.add(of.get(random.nextInt(of.size())));
        }
        return some;
    }
}
