package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.inkopsrisk.engine.intake.RejectReason;

/** Rejected rows by column and by reason, and their money as far as it could be read. Not thread-safe. */
public final class RejectTotals {
    private Totals all = new Totals();
    private long withoutAmount;
    private final SortedMap<String, Long> byColumn = new TreeMap<>();
    private final Map<RejectReason, Totals> byReason = new EnumMap<>(RejectReason.class);

    RejectTotals() {}

    void add(String column, RejectReason reason, Optional<BigDecimal> amount) {
        withoutAmount += amount.isEmpty() ? 1 : 0;
        long ore = Totals.ore(amount.orElse(BigDecimal.ZERO));
        all.add(ore);
        byColumn.merge(column, 1L, Long::sum);
        byReason.computeIfAbsent(reason, r -> new Totals()).add(ore);
    }

    void add(RejectTotals other) {
        all.add(other.all);
        withoutAmount += other.withoutAmount;
        other.byColumn.forEach((column, rows) -> byColumn.merge(column, rows, Long::sum));
        other.byReason.forEach((reason, totals) ->
                byReason.computeIfAbsent(reason, r -> new Totals()).add(totals));
    }

    /** All rejected rows. */
    public Totals all() {
        return all;
    }

    /** Rejected rows whose amount is not stated or cannot be read. */
    public long withoutAmount() {
        return withoutAmount;
    }

    /** The number of rows by the column at fault; empty where the row as a whole is. */
    public SortedMap<String, Long> byColumn() {
        return Collections.unmodifiableSortedMap(byColumn);
    }

    /** Rows and money by reason. */
    public Map<RejectReason, Totals> byReason() {
        return Collections.unmodifiableMap(byReason);
    }

    void writeState(DataOutput out) throws IOException {
        all.writeState(out);
        out.writeLong(withoutAmount);
        out.writeInt(byColumn.size());
        for (Map.Entry<String, Long> entry : byColumn.entrySet()) {
            StateText.write(entry.getKey(), out);
            out.writeLong(entry.getValue());
        }
        out.writeInt(byReason.size());
        for (Map.Entry<RejectReason, Totals> entry : byReason.entrySet()) {
            out.writeUTF(entry.getKey().name());
            entry.getValue().writeState(out);
        }
    }

    static RejectTotals readState(DataInput in) throws IOException {
        RejectTotals read = new RejectTotals();
        read.all = Totals.readState(in);
        read.withoutAmount = in.readLong();
        for (int left = in.readInt(); left > 0; left--) {
            read.byColumn.put(StateText.read(in), in.readLong());
        }
        for (int left = in.readInt(); left > 0; left--) {
            read.byReason.put(RejectReason.valueOf(in.readUTF()), Totals.readState(in));
        }
        return read;
    }
}
