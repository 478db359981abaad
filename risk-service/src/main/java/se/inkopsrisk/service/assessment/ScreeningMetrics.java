package se.inkopsrisk.service.assessment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.service.rules.RulesInForce;

/** Counts and times screenings; purchases' own words never become metrics. */
@Component
class ScreeningMetrics {
    private final Timer time;
    private final Map<Grade, Counter> graded = new EnumMap<>(Grade.class);
    private final Map<Criterion, Map<Grade, Counter>> gradedBy = new EnumMap<>(Criterion.class);
    private final Map<Criterion, Counter> notAssessedBy = new EnumMap<>(Criterion.class);
    private final Counter notAssessed;
    private final Counter notClassified;

    ScreeningMetrics(MeterRegistry registry, RulesInForce rules) {
        this.time = Timer.builder("inkopsrisk.screening")
                .description("Time to classify and judge a purchase")
                .publishPercentileHistogram()
                .register(registry);
        for (Grade grade : Grade.values()) {
            graded.put(grade, counter(registry, grade.name()));
        }
        for (Criterion criterion : Criterion.values()) {
            Map<Grade, Counter> counters = new EnumMap<>(Grade.class);
            for (Grade grade : Grade.values()) {
                counters.put(grade, counter(registry, criterion, grade.name()));
            }
            gradedBy.put(criterion, counters);
            notAssessedBy.put(criterion, counter(registry, criterion, "NOT_ASSESSED"));
        }
        this.notAssessed = counter(registry, "NOT_ASSESSED");
        this.notClassified = Counter.builder("inkopsrisk.not.classified")
                .description("Purchases without a category")
                .register(registry);
        Gauge.builder("inkopsrisk.memo.hit.rate", rules, now -> now.screener().memoHitRate())
                .description("Share of verdicts that the memo knew")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String overall) {
        return Counter.builder("inkopsrisk.screenings")
                .description("Screened purchases by overall grade")
                .tag("overall", overall)
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, Criterion criterion, String grade) {
        return Counter.builder("inkopsrisk.grades")
                .description("Screened purchases by criterion and grade")
                .tag("criterion", criterion.name())
                .tag("grade", grade)
                .register(registry);
    }

    /** Runs a screening, and counts it when it succeeds. */
    Assessment timed(Supplier<Assessment> screening) {
        Assessment assessment = Objects.requireNonNull(time.record(screening));
        count(assessment);
        return assessment;
    }

    /** Runs a screening of many, and counts them when it succeeds; their time is shared equally among them. */
    List<Assessment> timedAll(Supplier<List<Assessment>> screening) {
        long start = System.nanoTime();
        List<Assessment> assessments = screening.get();
        long each = (System.nanoTime() - start) / Math.max(1, assessments.size());
        assessments.forEach(assessment -> {
            time.record(each, TimeUnit.NANOSECONDS);
            count(assessment);
        });
        return assessments;
    }

    private void count(Assessment assessment) {
        for (Criterion criterion : Criterion.values()) {
            assessment
                    .of(criterion)
                    .grade()
                    .map(grade ->
                            Objects.requireNonNull(gradedBy.get(criterion)).get(grade))
                    .orElse(notAssessedBy.get(criterion))
                    .increment();
        }
        assessment.overall().map(graded::get).orElse(notAssessed).increment();
        if (assessment.classification().category().isEmpty()) {
            notClassified.increment();
        }
    }
}
