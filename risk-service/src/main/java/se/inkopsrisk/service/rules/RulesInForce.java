package se.inkopsrisk.service.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.rules.catalogue.CatalogueException;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ApiException.Place;

/**
 * The rules that are in force now. Replaced as a whole or not at all: who has taken a screener keeps it to the end of a
 * request or a job, so that no answer mixes two editions.
 */
@Service
public class RulesInForce {
    private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

    private final RulesDirectory directory;
    private final AtomicReference<InstalledRules> rules;
    private final List<Consumer<InstalledRules>> listeners = new ArrayList<>();

    RulesInForce(RulesDirectory directory) {
        this.directory = directory;
        this.rules = new AtomicReference<>(directory.read());
    }

    /** What is installed now. */
    public InstalledRules installed() {
        return rules.get();
    }

    /** The screener by the rules in force now; take it once for all that belongs together. */
    public RiskScreener screener() {
        return rules.get().inForce().screener();
    }

    /**
     * The screener of a version.
     *
     * @param label the version as answers carry it
     * @throws ApiException if no such version is installed
     */
    public RiskScreener screener(String label) {
        InstalledRules now = rules.get();
        return now.version(label).orElseThrow(() -> {
            String known = String.join(
                    ", ",
                    now.all().stream().map(InstalledRules.Installed::label).toList());
            return ApiException.invalid(
                    Place.QUERY,
                    "rules",
                    "regelversionen är inte installerad; installerade är " + known,
                    "the rules version is not installed; installed are " + known);
        });
    }

    /**
     * Something made from the rules in force, made anew when they are replaced.
     *
     * @param making makes it from a screener; it may be called more than once for the same one
     */
    public <T> Supplier<T> derived(Function<RiskScreener, T> making) {
        record Made<T>(RiskScreener from, T value) {}
        AtomicReference<Made<T>> last = new AtomicReference<>();
        return () -> {
            RiskScreener now = screener();
            Made<T> made = last.get();
            if (made == null || made.from() != now) {
                made = new Made<>(now, making.apply(now));
                last.set(made);
            }
            return made.value();
        };
    }

    /** Tells {@code listener} what is installed, now and whenever it is replaced. */
    public synchronized void whenReplaced(Consumer<InstalledRules> listener) {
        listeners.add(listener);
        listener.accept(rules.get());
    }

    /**
     * Reads the rules anew and puts them in force, unless any of them is invalid: then the old ones stay.
     *
     * @throws CatalogueException with every problem of the new rules
     */
    public synchronized InstalledRules reload() {
        InstalledRules read = directory.read();
        rules.set(read);
        listeners.forEach(listener -> listener.accept(read));
        LOG.info(
                "Rules in force: {} ({}), installed {}",
                read.inForce().label(),
                read.inForce().name(),
                read.all().size());
        return read;
    }
}
