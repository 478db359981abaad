package se.inkopsrisk.rules.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.catalogue.GradeRow;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Stage;

/**
 * A catalogue row that grades the purchase's category, of its own or inherited.
 *
 * @param row the row
 * @param grade the row's grade
 * @param cited what it rests on
 * @param facts what made it speak
 */
public record GradeStatement(GradeRow row, Grade grade, Cited cited, List<Fact> facts) implements Evidence {

    public Criterion criterion() {
        return row.criterion();
    }

    public Optional<Stage> stage() {
        return row.stage();
    }

    /** Whether it speaks of one stage of a supply chain, which is not yet a grade of the whole. */
    public boolean ofOneStage() {
        return row.stage().filter(s -> s != Stage.PERFORMANCE).isPresent();
    }

    @Override
    public Finding reportedBy(String rule) {
        return new Finding(
                rule,
                row.id(),
                row.criterion(),
                row.aspect(),
                row.stage(),
                grade,
                !ofOneStage(),
                cited.basis(),
                cited.reason(),
                facts,
                cited.source(),
                cited.inheritedFrom(),
                cited.stale(),
                row.replaced());
    }

    // One object stands for one row in one period: a rule session tells them apart by identity, at no cost.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
