package se.inkopsrisk.rules.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.catalogue.GradeRow;
import se.inkopsrisk.rules.verdict.Aspect;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Stage;

/** Arranges a category's grade rows by criterion, aspect and source. */
final class GradeEvidence {
    private final Citations citations;
    private final List<GradedAspect> aspects = new ArrayList<>();
    private final List<GradeStatement> industry = new ArrayList<>();

    GradeEvidence(Citations citations) {
        this.citations = citations;
    }

    List<GradedAspect> aspects() {
        return List.copyOf(aspects);
    }

    List<GradeStatement> industry() {
        return List.copyOf(industry);
    }

    /** Adds the rows of one criterion. */
    void add(List<GradeRow> rows) {
        Map<Group, List<GradeRow>> groups = new LinkedHashMap<>();
        for (GradeRow row : rows) {
            if (row.stage().filter(s -> s == Stage.PERFORMANCE).isPresent()) {
                statement(row).ifPresent(industry::add);
            } else {
                Group group =
                        new Group(row.criterion(), row.aspect(), row.statement().source());
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(row);
            }
        }
        groups.forEach((group, members) -> aspects.add(aspect(group, members)));
    }

    private Optional<GradeStatement> statement(GradeRow row) {
        return row.grade()
                .map(grade -> new GradeStatement(row, grade, citations.cite(row.statement(), row.category()), facts()));
    }

    private List<Fact> facts() {
        return List.of(new Fact("category", citations.category()));
    }

    private GradedAspect aspect(Group group, List<GradeRow> rows) {
        List<GradeStatement> graded =
                rows.stream().flatMap(row -> statement(row).stream()).toList();
        List<GradeStatement> published =
                graded.stream().filter(s -> !s.ofOneStage()).toList();
        List<GradeStatement> stages = graded.stream()
                .filter(GradeStatement::ofOneStage)
                .sorted(Comparator.comparing(s -> s.stage().orElseThrow()))
                .toList();
        List<Stage> insufficient = rows.stream()
                .filter(row -> row.grade().isEmpty())
                .flatMap(row -> row.stage().stream())
                .sorted()
                .toList();
        Optional<Grade> median =
                median(stages.stream().map(GradeStatement::grade).sorted().toList());
        return new GradedAspect(
                group.criterion,
                group.aspect,
                published,
                stages,
                insufficient,
                median,
                median.map(grade -> fromMedian(stages, grade)),
                stages.stream().filter(s -> s.grade() == Grade.HIGH).findFirst().map(GradeEvidence::fromHighStage));
    }

    /**
     * The median of grades in rising order, halves up. The sources grade stages low, medium or high, so medium lies
     * halfway between low and high; on the 52 overall grades that they publish beside stages, the median agrees 49
     * times.
     */
    static Optional<Grade> median(List<Grade> rising) {
        if (rising.isEmpty()) {
            return Optional.empty();
        }
        Grade upper = rising.get(rising.size() / 2);
        Grade lower = rising.get((rising.size() - 1) / 2);
        if (lower == upper) {
            return Optional.of(upper);
        }
        return Optional.of(lower == Grade.LOW ? Grade.MEDIUM : upper);
    }

    private static Evidence fromMedian(List<GradeStatement> stages, Grade median) {
        GradeStatement first = stages.get(0);
        LocalText reason = new LocalText(
                "Ingen samlad gradering är publicerad. Medianen av de kända ledens gradering ("
                        + list(stages, Language.SV) + ") är " + lower(median.label(), Language.SV) + ".",
                "No overall grade is published. The median of the known stages' grades (" + list(stages, Language.EN)
                        + ") is " + lower(median.label(), Language.EN) + ".");
        return conclusion(first, rows(stages), Optional.empty(), median, reason);
    }

    private static Evidence fromHighStage(GradeStatement high) {
        Stage stage = high.stage().orElseThrow();
        LocalText reason = new LocalText(
                "Ledet " + lower(stage.label(), Language.SV)
                        + " är graderat högt, helheten lägre. Risken är hög om just"
                        + " den här varans kedja har det ledet: fråga leverantören var och hur det sker.",
                "The stage " + lower(stage.label(), Language.EN) + " is graded high, the whole lower. The risk is high"
                        + " if this very product's chain has that stage: ask the supplier where and how it is done.");
        return conclusion(high, high.row().id(), Optional.of(stage), Grade.POTENTIALLY_HIGH, reason);
    }

    private static Evidence conclusion(
            GradeStatement from, String row, Optional<Stage> stage, Grade grade, LocalText reason) {
        return new Conclusion(
                row,
                from.criterion(),
                from.row().aspect(),
                stage,
                grade,
                from.cited().derived(reason),
                from.facts(),
                from.row().replaced());
    }

    private static String rows(List<GradeStatement> stages) {
        return stages.stream().map(s -> s.row().id()).collect(Collectors.joining(" "));
    }

    private static String list(List<GradeStatement> stages, Language language) {
        return stages.stream()
                .map(s -> lower(s.stage().orElseThrow().label(), language) + " "
                        + lower(s.grade().label(), language))
                .collect(Collectors.joining(", "));
    }

    private static String lower(LocalText text, Language language) {
        return text.in(language).toLowerCase(Locale.ROOT);
    }

    private record Group(Criterion criterion, Optional<Aspect> aspect, Optional<String> source) {}
}
