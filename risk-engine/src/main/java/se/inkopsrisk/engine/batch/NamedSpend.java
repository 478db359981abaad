package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * Spend by name: suppliers, administrations, buyers. Each name's total is exact. Memory is bounded: {@value #MOST_NAMES}
 * names, several times what a region has, are kept one by one; the money of any further ones is kept together, and
 * {@link #isComplete()} then says that the list of the largest may lack one of them. Which names are kept depends on the
 * names alone, not on the order of the rows, so that parts add up to the same whichever is added to which. Not
 * thread-safe.
 */
public final class NamedSpend {
    static final int MOST_NAMES = 100_000;

    /** Those that come first are kept: an order that favours no name, and that every machine agrees on. */
    private static final Comparator<String> ORDER =
            Comparator.comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder());

    private final int most;
    private final Map<String, GradeTotals> names = new HashMap<>();
    /** The names, the last first; empty until there are as many as are kept. */
    private final PriorityQueue<String> lastFirst = new PriorityQueue<>(ORDER.reversed());

    private GradeTotals beyond = new GradeTotals();
    private GradeTotals notStated = new GradeTotals();

    NamedSpend() {
        this(MOST_NAMES);
    }

    /** Spend of which so many names are kept. */
    NamedSpend(int most) {
        this.most = most;
    }

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
        return known != null ? known : ofNew(name);
    }

    private GradeTotals ofNew(String name) {
        if (names.size() == most) {
            if (lastFirst.isEmpty()) {
                lastFirst.addAll(names.keySet());
            }
            if (ORDER.compare(name, lastFirst.element()) > 0) {
                return beyond;
            }
            beyond.add(names.remove(lastFirst.remove()));
            lastFirst.add(name);
        }
        GradeTotals made = new GradeTotals();
        names.put(name, made);
        return made;
    }

    /** Adds other spend. */
    void add(NamedSpend other) {
        other.names.forEach((name, spend) -> of(name).add(spend));
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
