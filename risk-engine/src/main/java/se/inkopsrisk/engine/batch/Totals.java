package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;

/** Rows and money, added up exactly. Not thread-safe. */
public final class Totals {
    private static final int DECIMALS = 2;

    private long rows;
    private long ore;
    private BigDecimal carried = BigDecimal.ZERO;

    /** Adds a row and its amount, which has two decimals at most. */
    public void add(BigDecimal sek) {
        add(ore(sek));
    }

    /** An amount in öre. Ledger amounts have two decimals and at most 15 digits, so that each fits; their sum may not. */
    static long ore(BigDecimal sek) {
        return sek.movePointRight(DECIMALS).longValueExact();
    }

    void add(long more) {
        rows++;
        addOre(more);
    }

    /** Adds other rows and their money. */
    void add(Totals other) {
        rows += other.rows;
        addOre(other.ore);
        carried = carried.add(other.carried);
    }

    private void addOre(long more) {
        long sum = ore + more;
        boolean overflown = ((ore ^ sum) & (more ^ sum)) < 0;
        if (overflown) {
            carried = carried.add(BigDecimal.valueOf(ore, DECIMALS));
        }
        ore = overflown ? more : sum;
    }

    /** The number of rows. */
    public long rows() {
        return rows;
    }

    /** The sum in kronor. */
    public BigDecimal sek() {
        return carried.add(BigDecimal.valueOf(ore, DECIMALS));
    }

    void writeState(DataOutput out) throws IOException {
        out.writeLong(rows);
        out.writeLong(ore);
        out.writeUTF(carried.toString());
    }

    static Totals readState(DataInput in) throws IOException {
        Totals totals = new Totals();
        totals.rows = in.readLong();
        totals.ore = in.readLong();
        totals.carried = new BigDecimal(in.readUTF());
        return totals;
    }
}
