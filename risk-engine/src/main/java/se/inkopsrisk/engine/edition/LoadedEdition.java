package se.inkopsrisk.engine.edition;

import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.rules.catalogue.WrittenCatalogue;

/**
 * An edition that has been read.
 *
 * @param screener screens by its catalogue and rules
 * @param rows its rows as they are written
 */
public record LoadedEdition(RiskScreener screener, WrittenCatalogue rows) {

    /** The same edition with another screener, one that knows the buyer's own category map, say. */
    public LoadedEdition with(RiskScreener other) {
        return new LoadedEdition(other, rows);
    }
}
