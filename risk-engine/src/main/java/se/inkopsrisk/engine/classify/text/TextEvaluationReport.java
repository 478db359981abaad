package se.inkopsrisk.engine.classify.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.inkopsrisk.engine.classify.text.TextEvaluation.Outcome;

/**
 * What an evaluation of text classification measured. The same file gives the same report, but for the speed.
 *
 * @param all of all rows
 * @param developedOn of the random half that was looked at during development
 * @param notDevelopedOn of the other half
 * @param withNature the same three where the nature of the purchase is told beside the title, as far as a row states it
 * @param bySector of each of the buyers' sectors, by name
 * @param confusions the divisions most often taken for another, the worst first
 * @param threshold the division confidence under which the classifier abstains by the title alone
 * @param thresholdByNature the same where the nature is told
 * @param rowsPerSecond titles classified a second on one thread, each as if never seen before
 */
public record TextEvaluationReport(
        Result all,
        Result developedOn,
        Result notDevelopedOn,
        List<Result> withNature,
        List<Result> bySector,
        List<Confusion> confusions,
        double threshold,
        double thresholdByNature,
        double rowsPerSecond) {
    private static final int TOP = 5;

    /**
     * Shares of rows, 0 to 1.
     *
     * @param name which rows
     * @param rows how many
     * @param division how often the buyer's CPV division is the first given, and among the first five
     * @param group the same for the CPV group
     * @param category the same for the catalogue's category of the buyer's code
     * @param categoryPath how often the first category is the buyer's, or above or below it in the tree
     * @param coverage the share of rows on which the classifier did not abstain
     * @param divisionPrecision the share of those whose division is right
     * @param categoryPrecision the share of those whose category is right, or above or below the right one
     * @param exactCategoryPrecision the share of those whose category is right
     */
    public record Result(
            String name,
            int rows,
            Accuracy division,
            Accuracy group,
            Accuracy category,
            double categoryPath,
            double coverage,
            double divisionPrecision,
            double categoryPrecision,
            double exactCategoryPrecision) {
        static Result of(String name, List<Outcome> outcomes) {
            List<Outcome> decided = outcomes.stream().filter(Outcome::decided).toList();
            return new Result(
                    name,
                    outcomes.size(),
                    Accuracy.of(outcomes.stream().map(Outcome::divisionRank).toList()),
                    Accuracy.of(outcomes.stream().map(Outcome::groupRank).toList()),
                    Accuracy.of(outcomes.stream().map(Outcome::categoryRank).toList()),
                    share(outcomes, Outcome::onPath),
                    share(outcomes, Outcome::decided),
                    share(decided, o -> o.divisionRank() == 0),
                    share(decided, Outcome::onPath),
                    share(decided, o -> o.categoryRank() == 0));
        }
    }

    /**
     * How often the right answer is given.
     *
     * @param first as the first, 0 to 1
     * @param firstFive among the first five, 0 to 1
     */
    public record Accuracy(double first, double firstFive) {
        static Accuracy of(List<Integer> ranks) {
            return new Accuracy(share(ranks, r -> r == 0), share(ranks, r -> r >= 0 && r < TOP));
        }
    }

    /**
     * A division taken for another.
     *
     * @param buyers the buyer's division
     * @param given the one given first, or {@code --} where no word said anything
     * @param rows how often
     */
    public record Confusion(String buyers, String given, long rows) {
        private static final int WORST = 25;

        static List<Confusion> worst(List<Outcome> outcomes) {
            return outcomes.stream()
                    .filter(o -> o.divisionRank() != 0)
                    .map(o -> o.division() + " "
                            + (o.divisions().isEmpty() ? "--" : o.divisions().get(0)))
                    .collect(groupingBy(pair -> pair, TreeMap::new, counting()))
                    .entrySet()
                    .stream()
                    .map(e ->
                            new Confusion(e.getKey().substring(0, 2), e.getKey().substring(3), e.getValue()))
                    .sorted(Comparator.comparingLong(Confusion::rows).reversed())
                    .limit(WORST)
                    .toList();
        }
    }

    /** The report as a table in plain text, English. */
    public String toText() {
        String head = "rows                             n  division 1/5   group 1/5  category 1/5   path"
                + "  cover  div.prec  cat.prec  exact\n";
        String results = Stream.of(List.of(all, developedOn, notDevelopedOn), withNature, bySector)
                .flatMap(List::stream)
                .map(TextEvaluationReport::line)
                .collect(joining());
        String confused = confusions.stream()
                .map(c -> c.buyers() + ">" + c.given() + " " + c.rows())
                .collect(joining(", "));
        return head
                + results
                + String.format(
                        Locale.ROOT,
                        "abstains under %.2f, by nature %.2f; %.0f rows/s first seen%n",
                        threshold,
                        thresholdByNature,
                        rowsPerSecond)
                + "buyer's division > given: " + confused + "\n";
    }

    private static String line(Result r) {
        return String.format(
                Locale.ROOT,
                "%-28s %5d   %5.1f/%5.1f %5.1f/%5.1f   %5.1f/%5.1f  %5.1f  %5.1f     %5.1f     %5.1f  %5.1f%n",
                r.name(),
                r.rows(),
                100 * r.division().first(),
                100 * r.division().firstFive(),
                100 * r.group().first(),
                100 * r.group().firstFive(),
                100 * r.category().first(),
                100 * r.category().firstFive(),
                100 * r.categoryPath(),
                100 * r.coverage(),
                100 * r.divisionPrecision(),
                100 * r.categoryPrecision(),
                100 * r.exactCategoryPrecision());
    }

    private static <T> double share(List<T> all, Predicate<T> wanted) {
        return all.isEmpty() ? 0 : (double) all.stream().filter(wanted).count() / all.size();
    }
}
