package se.inkopsrisk.samples.spend;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import se.inkopsrisk.rules.cpv.CpvNomenclature;

/**
 * A ledger that exists only while it is written: its rows are drawn twice, once for the sum and once for the file, so
 * that memory does not grow with it.
 */
final class Ledger {
    /** So that 20,000 rows add up to 3.7 billion SEK. */
    static final long ORE_PER_ROW = 18_500_000;

    private final long rows;
    private final long seed;
    private final OddRows oddRows;
    private final PurchaseKinds kinds;
    private final RowComposer composer;

    Ledger(long rows, long seed, OddRows oddRows, PurchaseKinds kinds) {
        this.rows = rows;
        this.seed = seed;
        this.oddRows = oddRows;
        this.kinds = kinds;
        this.composer = new RowComposer(rows, new CpvSpelling(CpvNomenclature.bundled()));
    }

    /** Writes the header and all rows; the good rows' amounts add up to {@link #ORE_PER_ROW} times the rows. */
    void writeTo(Writer out) throws IOException {
        AmountScale scale = new AmountScale(goodSize(), rows * ORE_PER_ROW);
        CsvLines lines = new CsvLines(out);
        lines.write(LedgerRow.COLUMNS);
        for (long index = 0; index < rows; index++) {
            lines.write(cells(index, scale));
        }
    }

    private double goodSize() {
        double sum = 0;
        for (long index = 0; index < rows; index++) {
            if (oddRows.isGood(index)) {
                sum += Booking.draw(kinds, new Dice(seed, index)).size();
            }
        }
        return sum;
    }

    private List<String> cells(long index, AmountScale scale) {
        Dice dice = new Dice(seed, index);
        Booking booking = Booking.draw(kinds, dice);
        long ore = oddRows.isGood(index) ? scale.next(booking.size()) : scale.apart(booking.size());
        List<String> cells = composer.compose(index, booking, ore, dice).cells();
        return oddRows.at(index).map(oddity -> oddity.applyTo(cells)).orElse(cells);
    }
}
