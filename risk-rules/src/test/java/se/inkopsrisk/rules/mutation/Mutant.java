package se.inkopsrisk.rules.mutation;

import java.util.List;
import org.kie.api.KieBase;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.judgement.CompiledRules;

/** One small change of catalogue or rules, which the build ought to notice. */
public interface Mutant {
    /** What kind of change it is. */
    String kind();

    /** Where the change is looked for first: keys of the snapshot. */
    List<String> hints();

    /**
     * The catalogue under the change.
     *
     * @throws se.inkopsrisk.rules.catalogue.CatalogueException if the build's check of the tables refuses the change
     */
    Catalogue catalogue();

    /** The rules under the change. */
    default KieBase rules() {
        return CompiledRules.kieBase();
    }
}
