package se.inkopsrisk.service.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.CategoryVerdicts;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Level;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Source;
import se.inkopsrisk.rules.verdict.Verdict;
import se.inkopsrisk.service.report.SpendFigures.CategoryFigures;
import se.inkopsrisk.service.report.SpendFigures.Grades;

/**
 * What to do first: the categories with most high-risk spend that the ledger does not say is under requirements already,
 * and for each the requirement that answers the criterion with most of it, as the rules advise for the category by
 * itself.
 */
final class Moves {
    private static final int MOST = 10;

    private final SpendFigures figures;
    private final RuleBook ruleBook;
    private final Wording wording;
    private final CategoryVerdicts verdicts;

    Moves(SpendFigures figures, RuleBook ruleBook, LocalDate day, Wording wording) {
        this.figures = figures;
        this.ruleBook = ruleBook;
        this.wording = wording;
        this.verdicts = new CategoryVerdicts(ruleBook, day);
    }

    ReportPage.MoveSection section() {
        List<ReportPage.Move> moves = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        List<CategoryFigures> largest = figures.categories().stream()
                .filter(category -> category.highToReach().signum() > 0)
                .sorted(Comparator.comparing(CategoryFigures::highToReach)
                        .reversed()
                        .thenComparing(CategoryFigures::category))
                .toList();
        for (CategoryFigures category : largest) {
            Optional<ReportPage.Move> move = moves.size() < MOST ? move(category) : Optional.empty();
            if (move.isPresent()) {
                moves.add(move.get());
                reached = reached.add(category.highToReach());
            }
        }
        return new ReportPage.MoveSection(headline(moves.size(), reached), moves);
    }

    private String headline(int moves, BigDecimal reached) {
        if (moves == 0) {
            return high().signum() > 0 && figures.requirements().told()
                    ? wording.say(
                            "All högrisk som har en kategori är redan upphandlad med hållbarhetskrav.",
                            "All high-risk spend with a category is under requirements on sustainability already.")
                    : wording.say(
                            "Det finns inga inköp med hög risk att börja med.",
                            "There is no high-risk spend to begin with.");
        }
        return wording.say("Krav i ", "Requirements in ")
                + wording.count(moves)
                + (moves == 1
                        ? wording.say(" kategori skulle nå ", " category would reach ")
                        : wording.say(" kategorier skulle nå ", " categories would reach "))
                + wording.perKrona(reached, high())
                + wording.say(" som har hög risk: ", " that is at high risk: ")
                + wording.round(reached)
                + (figures.requirements().told()
                        ? wording.say(
                                ", utöver det som redan har krav.", ", beyond what is under requirements already.")
                        : ".");
    }

    private BigDecimal high() {
        return figures.overall().high();
    }

    private Optional<ReportPage.Move> move(CategoryFigures figure) {
        return ruleBook.catalogue().category(figure.category()).flatMap(category -> move(figure, category));
    }

    private Optional<ReportPage.Move> move(CategoryFigures figure, Category category) {
        Verdict verdict = verdicts.of(category, Optional.empty());
        return best(verdict, worstFirst(figure))
                .map(measure -> new ReportPage.Move(
                        wording.in(category.name()),
                        wording.sek(figure.highToReach()),
                        wording.percent(figure.highToReach(), high()),
                        wording.in(measure.criterion().label()),
                        wording.in(measure.text()),
                        wording.in(measure.kind().label()),
                        duty(verdict),
                        wording.in(measure.basis().label()),
                        measure.source().map(Source::citation).orElse("")));
    }

    /** The criteria with high-risk spend in the category, that with most of it first. */
    private static List<Criterion> worstFirst(CategoryFigures figure) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> high(figure, criterion).signum() > 0)
                .sorted(Comparator.comparing((Criterion criterion) -> high(figure, criterion))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static BigDecimal high(CategoryFigures figure, Criterion criterion) {
        return figure.criteria().getOrDefault(criterion, Grades.NOTHING).high();
    }

    /** What can be written into a tender: the category's own before the criterion's, the worst criterion first. */
    private static Optional<Measure> best(Verdict verdict, List<Criterion> worstFirst) {
        return verdict.measures().stream()
                .filter(measure -> worstFirst.contains(measure.criterion()))
                .filter(measure -> switch (measure.kind()) {
                    case REQUIREMENT, CONTRACT_TERM -> true;
                    case MARKET_QUESTION, AWARD_CRITERION, FOLLOW_UP -> false;
                })
                .min(Comparator.comparing((Measure measure) -> !measure.rule().equals("measure.for-category"))
                        .thenComparing(measure -> worstFirst.indexOf(measure.criterion()))
                        .thenComparing(Measure::level)
                        .thenComparing(Measure::kind)
                        .thenComparing(Measure::id));
    }

    /** The first duty that the category brings for certain. */
    private Optional<String> duty(Verdict verdict) {
        return verdict.duties().stream()
                .filter(duty -> duty.level() == Level.MUST && duty.outcome() == Duty.Outcome.UNMET)
                .findFirst()
                .map(duty -> wording.in(duty.title()) + " (" + duty.law() + ", " + duty.paragraph() + ")");
    }
}
