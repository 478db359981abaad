package se.inkopsrisk.rules.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.CategoryGood;
import se.inkopsrisk.rules.catalogue.CategoryOccupation;
import se.inkopsrisk.rules.catalogue.DutyRow;
import se.inkopsrisk.rules.catalogue.DutyScope;
import se.inkopsrisk.rules.catalogue.MeasureRow;
import se.inkopsrisk.rules.catalogue.Occupation;
import se.inkopsrisk.rules.catalogue.Priority;
import se.inkopsrisk.rules.catalogue.Statement;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Source;

/** Looks up what law and policy look at in a category, and what may be advised. It decides nothing: rules do. Thread-safe. */
final class LawIndex {
    private final Catalogue catalogue;
    private final Set<String> scoped;
    private final List<LawEvidence> known = new ArrayList<>();
    private final Map<LocalDate, Map<String, DutyStatement>> inForce = new ConcurrentHashMap<>();

    LawIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.scoped = catalogue.dutyScope().stream().map(DutyScope::duty).collect(Collectors.toUnmodifiableSet());
    }

    /** What there is to look at where the purchase has no category. */
    LawEvidence unclassified(LocalDate period) {
        return shared(new LawEvidence(
                Optional.empty(), inForce(period), scoped, Map.of(), Optional.empty(), Answer.NO, Optional.empty()));
    }

    LawEvidence of(
            List<Category> path, List<CategoryGood> goods, List<CategoryOccupation> performers, LocalDate period) {
        Set<String> ids = path.stream().map(Category::id).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Occupation> atRisk = performers.stream()
                .flatMap(p -> catalogue.occupation(p.occupation(), period).stream())
                .filter(occupation -> occupation.risk() == Occupation.Risk.RISK)
                .toList();
        return shared(new LawEvidence(
                path.get(0).nature(),
                inForce(period),
                scoped,
                concerned(ids, goods),
                priority(ids, period),
                needForTerms(atRisk),
                occupations(atRisk)));
    }

    /** Few laws tell apart what is bought, so a walk through those that are known already is short. */
    private LawEvidence shared(LawEvidence evidence) {
        synchronized (known) {
            for (LawEvidence other : known) {
                if (evidence.isLike(other)) {
                    return other;
                }
            }
            known.add(evidence);
            return evidence;
        }
    }

    private Map<String, DutyStatement> inForce(LocalDate period) {
        return inForce.computeIfAbsent(period, day -> catalogue.duties().stream()
                .filter(row -> row.validity().covers(day))
                .collect(Collectors.toUnmodifiableMap(DutyRow::id, row -> statement(row, day))));
    }

    private DutyStatement statement(DutyRow row, LocalDate period) {
        Optional<Source> source = source(row.source());
        return new DutyStatement(
                row, source, source.filter(s -> s.staleOn(period)).isPresent());
    }

    private MeasureStatement statement(MeasureRow row, LocalDate period) {
        Optional<Source> source = source(row.statement().source());
        return new MeasureStatement(
                row, source, source.filter(s -> s.staleOn(period)).isPresent());
    }

    private Optional<Source> source(Optional<String> id) {
        return id.flatMap(catalogue::source);
    }

    private Map<String, Reason> concerned(Set<String> path, List<CategoryGood> goods) {
        Map<String, Reason> concerned = new HashMap<>();
        for (DutyScope row : catalogue.dutyScope()) {
            if (row.kind() == DutyScope.Kind.CATEGORY && path.contains(row.value())) {
                concerned.merge(row.duty(), Reason.known("category", row.value()), Reason::either);
            } else if (row.kind() == DutyScope.Kind.GOOD) {
                goods.stream()
                        .filter(good -> good.good().equals(row.value()))
                        .forEach(good -> concerned.merge(
                                row.duty(), reason("good", good.good(), good.statement()), Reason::either));
            }
        }
        return concerned;
    }

    private static Reason reason(String fact, String value, Statement statement) {
        return new Reason(List.of(new Fact(fact, value)), statement.basis(), true);
    }

    private Optional<Reason> priority(Set<String> path, LocalDate period) {
        return catalogue.priorities().stream()
                .filter(row -> path.contains(row.category()) && row.validity().covers(period))
                .map((Priority row) -> reason("priority", row.category(), row.statement()))
                .reduce(Reason::either);
    }

    private static Answer needForTerms(List<Occupation> atRisk) {
        if (atRisk.isEmpty()) {
            return Answer.NO;
        }
        return atRisk.stream().anyMatch(occupation -> occupation.terms() != Occupation.Terms.NONE)
                ? Answer.YES
                : Answer.UNKNOWN;
    }

    private static Optional<Reason> occupations(List<Occupation> atRisk) {
        return atRisk.stream()
                .map(occupation -> reason("occupation", occupation.id(), occupation.statement()))
                .reduce(Reason::either);
    }

    /** What to do about each criterion's risk, in any category or in one of the path. */
    Map<Criterion, List<MeasureStatement>> measures(List<String> path, LocalDate period) {
        return catalogue.measures().stream()
                .filter(row ->
                        row.category().isEmpty() || path.contains(row.category().get()))
                .filter(row -> row.validity().covers(period))
                .map(row -> statement(row, period))
                .collect(Collectors.groupingBy(
                        m -> m.row().criterion(), () -> new EnumMap<>(Criterion.class), Collectors.toList()));
    }
}
