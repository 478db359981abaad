package se.inkopsrisk.service.rules;

import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.RiskScreener;

/**
 * The editions that were installed at one moment. Immutable, so that whoever holds it works with one and the same rules
 * until the end of what it does.
 *
 * @param inForce the edition that decides where none is asked for
 * @param all every edition, the one in force among them
 */
public record InstalledRules(Installed inForce, List<Installed> all) {
    public InstalledRules {
        all = List.copyOf(all);
    }

    /** The screener of a version, by its label. */
    public Optional<RiskScreener> version(String label) {
        return all.stream()
                .filter(edition -> edition.label().equals(label))
                .map(Installed::screener)
                .findFirst();
    }

    /**
     * An edition.
     *
     * @param name the name of its directory, or {@code bundled}
     * @param screener screens by it
     */
    public record Installed(String name, RiskScreener screener) {
        /** The version as answers carry it. */
        public String label() {
            return screener.rulesVersion().label();
        }
    }
}
