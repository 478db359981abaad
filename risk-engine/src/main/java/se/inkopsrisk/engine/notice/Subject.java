package se.inkopsrisk.engine.notice;

import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.profile.Nature;

/**
 * What a procurement or one of its lots buys (upphandlingsföremål).
 *
 * @param title its title, in Swedish where the notice has it, else in the notice's language (BT-21)
 * @param description its description, in the same language (BT-24)
 * @param cpv the main CPV code (BT-262)
 * @param additionalCpv further CPV codes (BT-263)
 * @param nature goods, services or works (BT-23)
 * @param additionalNatures what else it holds (BT-531)
 * @param value the estimated value (BT-27); for a framework without one, its maximum (BT-271)
 * @param places where it is performed or delivered
 * @param period how long the contract is to run
 */
public record Subject(
        Optional<Stated<String>> title,
        Optional<Stated<String>> description,
        Optional<Stated<String>> cpv,
        List<Stated<String>> additionalCpv,
        Optional<Stated<Nature>> nature,
        List<Stated<Nature>> additionalNatures,
        Optional<Stated<Amount>> value,
        List<Stated<PerformancePlace>> places,
        Optional<ContractPeriod> period) {
    public Subject {
        additionalCpv = List.copyOf(additionalCpv);
        additionalNatures = List.copyOf(additionalNatures);
        places = List.copyOf(places);
    }
}
