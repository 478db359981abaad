package se.inkopsrisk.rules.laws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.profile.ValueBand;

/**
 * One category in one period, and the profiles by which it is tried: with nothing known, with each answer on where work
 * is done, from a country of which nothing is known, and from each country that the catalogue speaks of, alone and
 * beside the unknown one.
 *
 * @param category the category's id
 * @param period the period
 * @param countries the countries that the catalogue speaks of
 * @param profiles the profiles, in this order
 */
record Trial(String category, LocalDate period, List<String> countries, List<RiskProfile> profiles) {
    static final int NOTHING_KNOWN = 0;
    static final int WORK_ABROAD = 1;
    static final int WORK_IN_SWEDEN = 2;
    static final int UNLISTED_COUNTRY = 3;
    static final int FIRST_COUNTRY = 4;

    /** A code that ISO 3166 leaves to users: no catalogue speaks of it. */
    private static final String UNLISTED = "ZZ";

    static Trial of(String category, LocalDate period, List<String> countries) {
        List<RiskProfile> profiles = new ArrayList<>();
        profiles.add(profile(category, period, List.of(), Answer.UNKNOWN));
        profiles.add(profile(category, period, List.of(), Answer.NO));
        profiles.add(profile(category, period, List.of(), Answer.YES));
        profiles.add(profile(category, period, List.of(UNLISTED), Answer.UNKNOWN));
        for (String country : countries) {
            profiles.add(profile(category, period, List.of(country), Answer.UNKNOWN));
            profiles.add(profile(category, period, List.of(country, UNLISTED), Answer.UNKNOWN));
        }
        return new Trial(category, period, countries, profiles);
    }

    static RiskProfile profile(String category, LocalDate period, List<String> origins, Answer performedInSweden) {
        return new RiskProfile(
                "",
                period,
                Optional.of(category),
                Optional.empty(),
                Optional.empty(),
                origins,
                performedInSweden,
                ValueBand.UNKNOWN,
                Set.of());
    }

    /** The place of the profile of that country alone; the next one adds the unknown country. */
    int ofCountry(int index) {
        return FIRST_COUNTRY + 2 * index;
    }
}
