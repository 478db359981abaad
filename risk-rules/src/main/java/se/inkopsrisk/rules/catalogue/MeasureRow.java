package se.inkopsrisk.rules.catalogue;

import java.util.Optional;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Level;
import se.inkopsrisk.rules.verdict.Measure;

/** What to do about a graded risk ({@code measures.csv}). */
public record MeasureRow(
        String id,
        Criterion criterion,
        Optional<String> category,
        Grade minGrade,
        Measure.Kind kind,
        Level level,
        Statement statement,
        Validity validity) {}
