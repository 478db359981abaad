package se.inkopsrisk.rules.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.inkopsrisk.rules.cpv.CpvCode;

/**
 * The normalised facts of a purchase: all that rules may see. Two purchases with equal profiles have equal verdicts,
 * so a verdict may be remembered per profile.
 *
 * @param rulesVersion the rules version under which it is judged
 * @param period the first day of the period in which the purchase is judged; see
 *     {@link se.inkopsrisk.rules.catalogue.Catalogue#periodOf}
 * @param category the category's id, or empty where the purchase is not classified
 * @param cpv the CPV code, where one is known
 * @param nature goods, services or works, where known
 * @param origins ISO 3166-1 alpha-2 codes of the stated countries of origin, sorted; none means not stated
 * @param performedInSweden whether work is performed in Sweden
 * @param value which thresholds the value reaches
 * @param terms ids of the contract terms that the tender already holds
 */
public record RiskProfile(
        String rulesVersion,
        LocalDate period,
        Optional<String> category,
        Optional<CpvCode> cpv,
        Optional<Nature> nature,
        List<String> origins,
        Answer performedInSweden,
        ValueBand value,
        Set<String> terms) {
    public RiskProfile {
        Objects.requireNonNull(rulesVersion, "rulesVersion");
        Objects.requireNonNull(period, "period");
        origins = List.copyOf(origins);
        terms = Set.copyOf(terms);
    }
    /** The same facts in another period. */
    public RiskProfile inPeriod(LocalDate other) {
        return new RiskProfile(rulesVersion, other, category, cpv, nature, origins, performedInSweden, value, terms);
    }
}
