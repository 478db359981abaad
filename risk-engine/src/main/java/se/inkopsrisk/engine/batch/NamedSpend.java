package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * Spend by name: suppliers, administrations, buyers. Each name's total is exact. Memory is bounded: the first {@value
 * #MOST_NAMES} names, several times what a region has, are kept one by one; the money of any further ones is kept
 * together, and {@link #isComplete()} then says that the list of the largest may lack one of them. Not thread-safe.
 */
public final class NamedSpend {
    static final int MOST_NAMES = 100_000;

    private final Map<String, GradeTotals> names = new HashMap<>();
    private GradeTotals beyond = new GradeTotals();
    private GradeTotals notStated = new GradeTotals();

    NamedSpend() {}

    /** One name and its spend by overall grade. */
    public record Named(String name, GradeTotals spend) {}

    void add(String name, Optional<Grade> overall, long ore) {
        of(name).add(overall, ore);
    }

    private GradeTotals of(String name) {
        if (name.isEmpty()) {
            return notStated;
        }
        GradeTotals known = names.get(name);
        if (known == null) {
            if (names.size() >= MOST_NAMES) {
                return beyond;
            }
            known = new GradeTotals();
            names.put(name, known);
        }
        return known;
    }

    /** Adds other spend; names in their order, so that what is beyond the bound does not depend on chance. */
    void add(NamedSpend other) {
        new TreeMap<>(other.names).forEach((name, spend) -> of(name).add(spend));
        beyond.add(other.beyond);
        notStated.add(other.notStated);
    }

    /** The names with most money, the largest first. */
    public List<Named> top(int size) {
        return names.entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Named named) -> named.spend.all().sek())
                        .reversed()
                        .thenComparing(Named::name))
                .limit(size)
                .toList();
    }

    /** How many names are kept one by one. */
    public int size() {
        return names.size();
    }

    /** Whether every name is kept one by one. */
    public boolean isComplete() {
        return beyond.all().rows() == 0;
    }

    /** What names beyond the bound have together. */
    public GradeTotals beyond() {
        return beyond;
    }

    /** Rows without a name, or with a mask in its place. */
    public GradeTotals notStated() {
        return notStated;
    }

    void writeState(DataOutput out) throws IOException {
        beyond.writeState(out);
        notStated.writeState(out);
        out.writeInt(names.size());
        for (Map.Entry<String, GradeTotals> entry : names.entrySet()) {
            StateText.write(entry.getKey(), out);
            entry.getValue().writeState(out);
        }
    }

    static NamedSpend readState(DataInput in) throws IOException {
        NamedSpend read = new NamedSpend();
        read.beyond = GradeTotals.readState(in);
        read.notStated = GradeTotals.readState(in);
        for (int left = in.readInt(); left > 0; left--) {
            read.names.put(StateText.read(in), GradeTotals.readState(in));
        }
        return read;
    }
}
