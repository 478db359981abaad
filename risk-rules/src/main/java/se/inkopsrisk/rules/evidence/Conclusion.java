package se.inkopsrisk.rules.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.Aspect;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Stage;

/** A grade of the whole criterion that follows from catalogue rows by a rule. Immutable; told apart by identity. */
public final class Conclusion implements Evidence {
    private final String row;
    private final Criterion criterion;
    private final Optional<Aspect> aspect;
    private final Optional<Stage> stage;
    private final Grade grade;
    private final Cited cited;
    private final List<Fact> facts;
    private final Optional<Finding.Replacement> replaced;

    /** The finding as last reported: one rule reports it for every purchase of the category. */
    private volatile @Nullable Finding reported;

    /**
     * @param row the row, or rows, on which it rests
     * @param criterion the criterion
     * @param aspect the aspect, where the source keeps them apart
     * @param stage the stage through which the risk comes, where it is one
     * @param grade the grade that follows
     * @param cited what it rests on
     * @param facts what triggers it
     * @param replaced what the bundled catalogue said, where an overlay replaced it
     */
    Conclusion(
            String row,
            Criterion criterion,
            Optional<Aspect> aspect,
            Optional<Stage> stage,
            Grade grade,
            Cited cited,
            List<Fact> facts,
            Optional<Finding.Replacement> replaced) {
        this.row = row;
        this.criterion = criterion;
        this.aspect = aspect;
        this.stage = stage;
        this.grade = grade;
        this.cited = cited;
        this.facts = List.copyOf(facts);
        this.replaced = replaced;
    }

    /** The criterion that it grades. */
    public Criterion criterion() {
        return criterion;
    }

    @Override
    public Finding reportedBy(String rule) {
        Finding last = reported;
        if (last != null && last.rule().equals(rule)) {
            return last;
        }
        Finding finding = new Finding(
                rule,
                row,
                criterion,
                aspect,
                stage,
                grade,
                true,
                cited.basis(),
                cited.reason(),
                facts,
                cited.source(),
                cited.inheritedFrom(),
                cited.stale(),
                replaced);
        reported = finding;
        return finding;
    }
}
