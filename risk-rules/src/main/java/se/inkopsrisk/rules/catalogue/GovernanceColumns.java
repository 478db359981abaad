package se.inkopsrisk.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a publisher's table of governance has what we need. The publishers have changed their form over the years: one row
 * for each country and year, one for each country, year and indicator, or one for each country with the years side by
 * side.
 *
 * @param country the place of the country's three-letter code
 * @param scores the places of scores, each with the year that its column is of, where it is of one
 * @param year the place of the year, where rows differ in it
 * @param indicator the place of the indicator's code, where rows differ in it
 */
record GovernanceColumns(int country, List<Score> scores, Optional<Integer> year, Optional<Integer> indicator) {
    private static final Set<String> COUNTRY =
            Set.of("iso3", "iso3c", "iso", "country code", "code", "economy (code)", "economy code", "wb_code");
    private static final Set<String> YEAR = Set.of("year", "time");
    private static final Set<String> INDICATOR = Set.of("indicator", "indicator code", "series code", "indicator_code");
    private static final Set<String> CORRUPTION = Set.of("cc", "cc.est", "gov_wgi_cc.est");
    private static final Pattern A_YEAR = Pattern.compile("((?:19|20)\\d\\d)(?: \\[yr\\d{4}])?");
    private static final Pattern WITH_YEAR = Pattern.compile(".*\\b((?:19|20)\\d\\d)\\b.*");

    /**
     * A column of scores.
     *
     * @param place its place
     * @param edition the year that it is of, or else its name
     */
    record Score(int place, String edition) {}

    /** Whether the cells are a header: the row that names the country's code. */
    static boolean isHeader(List<String> cells) {
        return cells.stream().map(GovernanceColumns::plain).anyMatch(COUNTRY::contains);
    }

    /** The columns of a header; no scores where none was found. */
    static GovernanceColumns of(GovernanceIndex index, List<String> header) {
        List<String> names = header.stream().map(GovernanceColumns::plain).toList();
        int country = place(names, COUNTRY::contains).orElseThrow();
        Optional<Integer> indicator = place(names, INDICATOR::contains);
        List<Score> scores = index == GovernanceIndex.CPI
                ? scores(names, name -> name.equals("score") || name.matches("cpi[ _](?:score.*|(?:19|20)\\d\\d.*)"))
                : worldBank(names, indicator.isPresent());
        return new GovernanceColumns(country, scores, place(names, YEAR::contains), indicator);
    }

    private static List<Score> worldBank(List<String> names, boolean byIndicator) {
        List<Score> own = scores(
                names,
                name -> CORRUPTION.contains(name)
                        || (name.startsWith("control of corruption") && name.contains("estimate")));
        if (!own.isEmpty()) {
            return own;
        }
        // The workbook's sheets have one indicator each, so that a sheet saved alone names none.
        List<Score> estimates = scores(
                names, name -> name.startsWith("governance estimate") || (byIndicator && name.equals("estimate")));
        return estimates.isEmpty() && byIndicator
                ? scores(names, name -> A_YEAR.matcher(name).matches())
                : estimates;
    }

    private static List<Score> scores(List<String> names, Predicate<String> isScore) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (isScore.test(names.get(i))) {
                Matcher year = WITH_YEAR.matcher(names.get(i));
                scores.add(new Score(i, year.matches() ? year.group(1) : names.get(i)));
            }
        }
        return scores;
    }

    private static Optional<Integer> place(List<String> names, Predicate<String> wanted) {
        return IntStream.range(0, names.size())
                .filter(i -> wanted.test(names.get(i)))
                .boxed()
                .findFirst();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a row speaks of corruption, or its table of nothing else. */
    boolean speaksOfCorruption(List<String> cells) {
        return indicator.isEmpty() || CORRUPTION.contains(plain(cells.get(indicator.get())));
    }

    /** The year of a score in a row. */
    String edition(Score score, List<String> cells) {
        return year.map(cells::get).filter(text -> !text.isEmpty()).orElse(score.edition());
    }
}
