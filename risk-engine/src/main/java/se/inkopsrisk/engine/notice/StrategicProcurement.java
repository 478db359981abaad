package se.inkopsrisk.engine.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a lot states of environment, social aspects and innovation (strategisk upphandling), as codes of the European
 * lists of the same names.
 *
 * @param types BT-06, {@code strategic-procurement}
 * @param environmentalImpact BT-774, {@code environmental-impact}
 * @param socialObjective BT-775, {@code social-objective}
 * @param greenCriteria BT-805, {@code gpp-criteria}
 * @param description BT-777, in words
 */
public record StrategicProcurement(
        List<Stated<String>> types,
        List<Stated<String>> environmentalImpact,
        List<Stated<String>> socialObjective,
        List<Stated<String>> greenCriteria,
        Optional<Stated<String>> description) {
    /** Nothing stated. */
    public static final StrategicProcurement NONE =
            new StrategicProcurement(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public StrategicProcurement {
        types = List.copyOf(types);
        environmentalImpact = List.copyOf(environmentalImpact);
        socialObjective = List.copyOf(socialObjective);
        greenCriteria = List.copyOf(greenCriteria);
    }

    /** All codes stated, in the order of the fields. */
    public List<Stated<String>> codes() {
        return Stream.of(types, environmentalImpact, socialObjective, greenCriteria)
                .flatMap(List::stream)
                .toList();
    }
}
