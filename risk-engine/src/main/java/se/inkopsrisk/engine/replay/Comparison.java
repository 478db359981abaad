package se.inkopsrisk.engine.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Grade;

/** Compares what two editions say of one purchase. */
final class Comparison {
    private final Causes causes;

    Comparison(Causes causes) {
        this.causes = causes;
    }

    /** What differs in category, grades and duties, in that order; nothing where both say the same. */
    List<Change> changes(Assessment before, Assessment after) {
        List<Change> changes = new ArrayList<>();
        Optional<String> category = after.classification().category().or(() -> before.classification()
                .category());
        // What moved the purchase to another category is behind all else that follows from the new category.
        Set<RowName> moved = new TreeSet<>();
        if (!before.classification().category().equals(after.classification().category())) {
            moved.addAll(causes.ofCategory(before, after));
            changes.add(new Change.OfCategory(
                    before.classification().category(), after.classification().category(), List.copyOf(moved)));
        }
        Set<RowName> regraded = new TreeSet<>(moved);
        for (Criterion criterion : Criterion.values()) {
            Optional<Grade> from = before.of(criterion).grade();
            Optional<Grade> to = after.of(criterion).grade();
            if (!from.equals(to)) {
                List<RowName> because = List.copyOf(moved.isEmpty() ? causes.ofGrade(before, after, criterion) : moved);
                regraded.addAll(because);
                changes.add(new Change.OfGrade(category, criterion, from, to, because));
            }
        }
        addDuties(changes, category, before, after, regraded);
        return changes;
    }

    private void addDuties(
            List<Change> changes,
            Optional<String> category,
            Assessment before,
            Assessment after,
            Set<RowName> regraded) {
        Map<String, Change.Binding> old = bindings(before);
        Map<String, Change.Binding> now = bindings(after);
        if (old.equals(now)) {
            return;
        }
        Set<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            Optional<Change.Binding> from = Optional.ofNullable(old.get(id));
            Optional<Change.Binding> to = Optional.ofNullable(now.get(id));
            if (!from.equals(to)) {
                Set<RowName> own = causes.ofDuty(before, after, id);
                changes.add(new Change.OfDuty(category, id, from, to, List.copyOf(own.isEmpty() ? regraded : own)));
            }
        }
    }

    private static Map<String, Change.Binding> bindings(Assessment assessment) {
        return assessment.duties().stream()
                .collect(Collectors.toMap(Duty::id, Change.Binding::of, (first, second) -> first, LinkedHashMap::new));
    }
}
