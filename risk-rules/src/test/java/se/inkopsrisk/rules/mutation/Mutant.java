package se.inkopsrisk.rules.mutation;

import org.kie.api.KieBase;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.judgement.CompiledRules;

/** One small change of catalogue or rules, which the tests ought to notice. */
public interface Mutant {
    /** What kind of change it is. */
    String kind();

    /** Where it is looked for first: a key of the snapshot; may be empty. */
    String hint();

    /** The catalogue under the change. */
    Catalogue catalogue();

    /** The rules under the change. */
    default KieBase rules() {
        return CompiledRules.kieBase();
    }
}
