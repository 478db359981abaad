package se.inkopsrisk.rules.evidence;

import java.time.LocalDate;
import java.util.Optional;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Statement;
import se.inkopsrisk.rules.verdict.Source;

/** Resolves what statements rest on, as seen from one category in one period. */
record Citations(Catalogue catalogue, String category, LocalDate period) {

    /** What {@code statement} rests on, made of {@code statedOf}: this category or one above it. */
    Cited cite(Statement statement, String statedOf) {
        Optional<Source> source = statement.source().flatMap(catalogue::source);
        return new Cited(
                statement.basis(),
                statement.reason(),
                source,
                Optional.of(statedOf).filter(c -> !c.equals(category)),
                source.filter(s -> s.staleOn(period)).isPresent());
    }
}
