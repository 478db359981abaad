package se.inkopsrisk.engine.tender;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.tender.Counterfactual.Kind;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * The ways in which a lot's facts can change in one manner, and what the rules say of each. The rules are asked when the
 * verdicts are first wanted, since a smaller change may do. To make a known fact unknown is no way.
 */
final class ChangedFacts {
    private final Kind kind;
    private final List<RiskProfile> profiles;
    private final Function<List<RiskProfile>, List<Verdict>> rules;
    private @Nullable List<Verdict> verdicts;

    private ChangedFacts(Kind kind, List<RiskProfile> profiles, Function<List<RiskProfile>, List<Verdict>> rules) {
        this.kind = kind;
        this.profiles = profiles;
        this.rules = rules;
    }

    /**
     * Every manner of changing where goods come from, the smallest first: one of the stated origins less, two less, one
     * country for all goods, and that with no work in Sweden either. At least one stated origin remains.
     *
     * @param countries all countries there are
     */
    static List<ChangedFacts> ofOrigins(
            RiskProfile profile, List<String> countries, Function<List<RiskProfile>, List<Verdict>> rules) {
        List<RiskProfile> alone = countries.stream()
                .map(country -> with(profile, List.of(country), profile.performedInSweden()))
                .toList();
        return List.of(
                new ChangedFacts(Kind.ORIGIN_DROPPED, oneLess(profile), rules),
                new ChangedFacts(Kind.TWO_ORIGINS_DROPPED, twoLess(profile), rules),
                new ChangedFacts(
                        Kind.ORIGIN,
                        alone.stream().filter(p -> !p.equals(profile)).toList(),
                        rules),
                new ChangedFacts(
                        Kind.ORIGIN_AND_WORK_NOT_IN_SWEDEN,
                        profile.performedInSweden() == Answer.NO
                                ? List.of()
                                : alone.stream()
                                        .map(p -> with(p, p.origins(), Answer.NO))
                                        .toList(),
                        rules));
    }

    /** The same facts with no work performed in Sweden. */
    static RiskProfile abroad(RiskProfile profile) {
        return with(profile, profile.origins(), Answer.NO);
    }

    private static List<RiskProfile> oneLess(RiskProfile profile) {
        return profile.origins().size() < 2
                ? List.of()
                : profile.origins().stream()
                        .map(country -> without(profile, List.of(country)))
                        .toList();
    }

    private static List<RiskProfile> twoLess(RiskProfile profile) {
        List<String> origins = profile.origins();
        List<RiskProfile> fewer = new ArrayList<>();
        for (int i = 0; origins.size() > 2 && i < origins.size(); i++) {
            for (int j = i + 1; j < origins.size(); j++) {
                fewer.add(without(profile, List.of(origins.get(i), origins.get(j))));
            }
        }
        return fewer;
    }

    private static RiskProfile without(RiskProfile profile, List<String> dropped) {
        List<String> rest =
                profile.origins().stream().filter(o -> !dropped.contains(o)).toList();
        return with(profile, rest, profile.performedInSweden());
    }

    private static RiskProfile with(RiskProfile p, List<String> origins, Answer performedInSweden) {
        return new RiskProfile(
                p.rulesVersion(),
                p.period(),
                p.category(),
                p.cpv(),
                p.nature(),
                origins,
                performedInSweden,
                p.value(),
                p.terms());
    }

    Kind kind() {
        return kind;
    }

    List<RiskProfile> profiles() {
        return profiles;
    }

    /** What the rules say, in the profiles' order. */
    List<Verdict> verdicts() {
        List<Verdict> known = verdicts;
        if (known == null) {
            known = rules.apply(profiles);
            verdicts = known;
        }
        return known;
    }
}
