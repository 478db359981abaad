package se.inkopsrisk.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.CategoryGood;
import se.inkopsrisk.rules.catalogue.CategoryOccupation;
import se.inkopsrisk.rules.catalogue.GradeRow;
import se.inkopsrisk.rules.catalogue.Occupation;
import se.inkopsrisk.rules.catalogue.OriginRow;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Stage;

/**
 * The grading rules a second time, in plain Java straight from the tables, so that two independent readings must agree.
 * It lives in the tests only: in the product Drools decides.
 */
public final class Oracle {
    private final Catalogue catalogue;

    public Oracle(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The grades of the criteria that are assessed. */
    public Map<Criterion, Grade> grades(RiskProfile profile) {
        Map<Criterion, Grade> grades = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            profile.category().stream()
                    .flatMap(category -> reasons(profile, category, criterion))
                    .max(Comparator.naturalOrder())
                    .ifPresent(grade -> grades.put(criterion, grade));
        }
        return grades;
    }

    private Stream<Grade> reasons(RiskProfile profile, String category, Criterion criterion) {
        List<String> path = catalogue.path(category).stream().map(Category::id).toList();
        Answer inSweden = profile.performedInSweden();
        if (inSweden == Answer.UNKNOWN
                && catalogue.category(category).orElseThrow().onSite()) {
            inSweden = Answer.YES;
        }
        List<Grade> reasons = new ArrayList<>(ofTable(path, criterion, profile.period(), inSweden));
        reasons.addAll(ofOrigins(path, criterion, profile));
        if (criterion == Criterion.SWEDISH_LABOUR_TERMS) {
            reasons.addAll(ofOccupations(path, profile.period(), inSweden));
        }
        return reasons.stream();
    }

    private List<Grade> ofTable(List<String> path, Criterion criterion, LocalDate day, Answer inSweden) {
        List<GradeRow> rows = nearest(path, category -> catalogue.grades().stream()
                .filter(row -> row.category().equals(category) && row.criterion() == criterion)
                .filter(row -> row.validity().covers(day))
                .toList());
        List<Grade> reasons = new ArrayList<>();
        rows.stream()
                .filter(row -> row.stage().equals(Optional.of(Stage.PERFORMANCE)) && inSweden != Answer.NO)
                .flatMap(row -> row.grade().stream())
                .forEach(reasons::add);
        rows.stream()
                .filter(row -> !row.stage().equals(Optional.of(Stage.PERFORMANCE)))
                .collect(Collectors.groupingBy(
                        row -> row.aspect() + "/" + row.statement().source()))
                .values()
                .forEach(ofOneSource -> reasons.addAll(ofChain(ofOneSource)));
        return reasons;
    }

    private static List<Grade> ofChain(List<GradeRow> rows) {
        List<Grade> whole = graded(rows.stream().filter(row -> row.stage().isEmpty()));
        List<Grade> stages = graded(rows.stream().filter(row -> row.stage().isPresent()));
        List<Grade> reasons = new ArrayList<>(whole);
        if (whole.isEmpty()) {
            median(stages).ifPresent(reasons::add);
        }
        if (stages.contains(Grade.HIGH) && !reasons.contains(Grade.HIGH)) {
            reasons.add(Grade.POTENTIALLY_HIGH);
        }
        return reasons;
    }

    private static List<Grade> graded(Stream<GradeRow> rows) {
        return rows.flatMap(row -> row.grade().stream()).sorted().toList();
    }

    /** The median, halves up; what lies between low and anything worse is medium. */
    public static Optional<Grade> median(List<Grade> grades) {
        if (grades.isEmpty()) {
            return Optional.empty();
        }
        List<Grade> rising = grades.stream().sorted().toList();
        boolean odd = rising.size() % 2 == 1;
        Grade above = rising.get(rising.size() / 2);
        Grade below = odd ? above : rising.get(rising.size() / 2 - 1);
        boolean fromLow = below == Grade.LOW && above != Grade.LOW;
        return Optional.of(fromLow ? Grade.MEDIUM : above);
    }

    private List<Grade> ofOrigins(List<String> path, Criterion criterion, RiskProfile profile) {
        List<Grade> reasons = new ArrayList<>();
        for (CategoryGood good : nearest(path, this::goodsOf)) {
            List<OriginRow> rows = catalogue.origins().stream()
                    .filter(row -> row.good().equals(good.good()) && row.criterion() == criterion)
                    .filter(row -> row.validity().covers(profile.period()))
                    .toList();
            if (profile.origins().isEmpty()) {
                if (rows.stream().anyMatch(row -> row.grade() == Grade.HIGH)) {
                    reasons.add(Grade.POTENTIALLY_HIGH);
                }
            } else {
                rows.stream()
                        .filter(row -> profile.origins().contains(row.country()))
                        .map(OriginRow::grade)
                        .forEach(reasons::add);
            }
        }
        return reasons;
    }

    private List<CategoryGood> goodsOf(String category) {
        return catalogue.categoryGoods().stream()
                .filter(row -> row.category().equals(category))
                .toList();
    }

    private List<Grade> ofOccupations(List<String> path, LocalDate day, Answer inSweden) {
        List<Grade> reasons = new ArrayList<>();
        for (CategoryOccupation performer : nearest(path, this::performersOf)) {
            Optional<Occupation.Risk> risk =
                    catalogue.occupation(performer.occupation(), day).map(Occupation::risk);
            if (risk.equals(Optional.of(Occupation.Risk.RISK)) && inSweden != Answer.NO) {
                reasons.add(inSweden == Answer.YES ? Grade.HIGH : Grade.POTENTIALLY_HIGH);
            } else if (risk.equals(Optional.of(Occupation.Risk.LOW)) && inSweden == Answer.YES) {
                reasons.add(Grade.LOW);
            }
        }
        return reasons;
    }

    private List<CategoryOccupation> performersOf(String category) {
        return catalogue.categoryOccupations().stream()
                .filter(row -> row.category().equals(category))
                .toList();
    }

    private static <T> List<T> nearest(List<String> path, Function<String, List<T>> rows) {
        return path.stream()
                .map(rows)
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether the category or one above it is prioritised on the period's day. */
    public boolean isPrioritised(RiskProfile profile) {
        Set<String> path = new TreeSet<>(profile.category().stream()
                .flatMap(category -> catalogue.path(category).stream())
                .map(Category::id)
                .toList());
        return catalogue.priorities().stream()
                .anyMatch(row -> path.contains(row.category()) && row.validity().covers(profile.period()));
    }
}
