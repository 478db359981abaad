package se.inkopsrisk.rules.catalogue;

import java.util.Optional;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;

/** The grade of a good from one country ({@code origins.csv}). */
public record OriginRow(
        String id,
        String good,
        String country,
        Criterion criterion,
        Grade grade,
        Statement statement,
        Validity validity,
        Optional<Finding.Replacement> replaced) {}
