package se.inkopsrisk.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Verdict;

/** The one way in which tests and examples say what is bought. */
public record Given(
        Optional<String> cpv,
        Optional<String> category,
        LocalDate date,
        Optional<BigDecimal> value,
        Optional<Nature> nature,
        List<String> origins,
        Answer performedInSweden,
        Set<String> terms) {

    /** A purchase under a CPV code in the middle of 2025, of which nothing else is known. */
    public static Given cpv(String cpv) {
        return nothing().with(Optional.of(cpv), Optional.empty());
    }

    /** A purchase of a category in the middle of 2025, of which nothing else is known. */
    public static Given category(String category) {
        return nothing().with(Optional.empty(), Optional.of(category));
    }

    /** A purchase of which nothing is known but that it is in the middle of 2025. */
    public static Given nothing() {
        return new Given(
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2025, 6, 1),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Answer.UNKNOWN,
                Set.of());
    }

    private Given with(Optional<String> code, Optional<String> ofCategory) {
        return new Given(code, ofCategory, date, value, nature, origins, performedInSweden, terms);
    }

    public Given on(LocalDate other) {
        return new Given(cpv, category, other, value, nature, origins, performedInSweden, terms);
    }

    public Given on(String other) {
        return on(LocalDate.parse(other));
    }

    public Given worth(long sek) {
        return new Given(
                cpv, category, date, Optional.of(BigDecimal.valueOf(sek)), nature, origins, performedInSweden, terms);
    }

    public Given of(Nature other) {
        return new Given(cpv, category, date, value, Optional.of(other), origins, performedInSweden, terms);
    }

    public Given from(String... countries) {
        return new Given(
                cpv,
                category,
                date,
                value,
                nature,
                Stream.of(countries).distinct().sorted().toList(),
                performedInSweden,
                terms);
    }

    public Given performed(Answer inSweden) {
        return new Given(cpv, category, date, value, nature, origins, inSweden, terms);
    }

    public Given holding(String... held) {
        return new Given(cpv, category, date, value, nature, origins, performedInSweden, Set.of(held));
    }

    /** What the rules may see of it. */
    public RiskProfile profile(RuleBook rules) {
        Optional<CpvCode> code = cpv.map(CpvCode::new);
        LocalDate period = rules.catalogue().periodOf(date);
        return new RiskProfile(
                rules.version().label(),
                period,
                category.isPresent()
                        ? category
                        : code.flatMap(rules.catalogue()::categoryOf).map(Category::id),
                code,
                nature,
                origins,
                performedInSweden,
                rules.valueBand(period, value),
                terms);
    }

    /** What the rules say of it. */
    public Verdict judgedBy(RuleBook rules) {
        return rules.judge(profile(rules));
    }
}
