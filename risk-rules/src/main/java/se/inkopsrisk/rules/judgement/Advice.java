package se.inkopsrisk.rules.judgement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.runtime.KieSession;
import se.inkopsrisk.rules.evidence.MeasureStatement;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Measure;

/**
 * What to do about the risks of one category in one period. The measure rules run once for each criterion and grade
 * that some purchase of the category has. Thread-safe.
 */
final class Advice {
    private final Map<Criterion, List<MeasureStatement>> measures;
    private final Map<Criterion, Map<Grade, List<Measure>>> byGrade = new EnumMap<>(Criterion.class);
    private final Map<Grades, List<Measure>> remembered = new ConcurrentHashMap<>();

    Advice(Map<Criterion, List<MeasureStatement>> measures) {
        this.measures = measures;
        for (Criterion criterion : Criterion.values()) {
            byGrade.put(criterion, new ConcurrentHashMap<>());
        }
    }

    /** What to do about criteria of these grades, criterion by criterion. */
    List<Measure> on(Grades grades, KieSession session) {
        List<Measure> known = remembered.get(grades);
        if (known == null) {
            known = judge(grades, session);
            remembered.put(grades, known);
        }
        return known;
    }

    private List<Measure> judge(Grades grades, KieSession session) {
        List<Measure> advised = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Grade grade = grades.of(criterion);
            if (grade != null) {
                advised.addAll(byGrade.get(criterion).computeIfAbsent(grade, g -> judge(criterion, g, session)));
            }
        }
        return List.copyOf(advised);
    }

    private List<Measure> judge(Criterion criterion, Grade grade, KieSession session) {
        GradedCriterion fact = new GradedCriterion(grade, measures.getOrDefault(criterion, List.of()));
        session.insert(fact);
        session.fireAllRules();
        return fact.advised();
    }
}
