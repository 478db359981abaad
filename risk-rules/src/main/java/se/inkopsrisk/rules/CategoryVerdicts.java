package se.inkopsrisk.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.profile.ValueBand;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * What a rule book says of its categories by themselves: purchases of which nothing is known but the category.
 *
 * @param ruleBook the rule book
 * @param day the day whose rules apply
 */
public record CategoryVerdicts(RuleBook ruleBook, LocalDate day) {

    /** The verdict on one category, as a code led to it or by itself. */
    public Verdict of(Category category, Optional<CpvCode> code) {
        return ruleBook.judge(profile(category, code));
    }

    /** Duties that are not yet in force on the day, and that the category will meet once they are; the earliest first. */
    public List<UpcomingDuty> upcoming(Category category, Optional<CpvCode> code) {
        return ruleBook.upcoming(profile(category, code));
    }

    /** The verdicts on all categories by id, in the catalogue's order. */
    public Map<String, Verdict> all() {
        Catalogue catalogue = ruleBook.catalogue();
        List<RiskProfile> profiles = catalogue.categories().stream()
                .map(category -> profile(category, Optional.empty()))
                .toList();
        List<Verdict> verdicts = ruleBook.judge(profiles);
        Map<String, Verdict> byCategory = new LinkedHashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            byCategory.put(profiles.get(i).category().orElseThrow(), verdicts.get(i));
        }
        return byCategory;
    }

    private RiskProfile profile(Category category, Optional<CpvCode> code) {
        return new RiskProfile(
                ruleBook.version().label(),
                ruleBook.catalogue().periodOf(day),
                Optional.of(category.id()),
                code,
                category.nature(),
                List.of(),
                Answer.UNKNOWN,
                ValueBand.UNKNOWN,
                Set.of());
    }
}
