package se.inkopsrisk.samples.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.Row;
import se.inkopsrisk.engine.batch.ScreenedRows;
import se.inkopsrisk.engine.batch.SpendSummary;
import se.inkopsrisk.engine.intake.Ledger;
import se.inkopsrisk.engine.intake.LedgerRow;

/** A ledger's rows as they are screened, some at a time, and behind the last of them their figures. */
final class ScreenedLedger implements Iterator<Row> {
    private static final int CHUNK = 1_000;

    private final String name;
    private final Ledger ledger;
    private final Screening screening;
    private final SpendSummary summary;
    private final Deque<Row> ready = new ArrayDeque<>();
    private boolean ended;

    /**
     * Screens a ledger; it is closed behind its last row.
     *
     * @param name by which the output's rows speak of it
     */
    ScreenedLedger(String name, Ledger ledger, Screening screening) {
        this.name = name;
        this.ledger = ledger;
        this.screening = screening;
        this.summary = new SpendSummary(screening.screener().rulesVersion());
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            try {
                advance();
            } catch (IOException e) {
                throw new UncheckedIOException(name + ": " + e.getMessage(), e);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException(name);
        }
        return ready.remove();
    }

    private void advance() throws IOException {
        List<LedgerRow> rows = ledger.next(CHUNK);
        if (rows.isEmpty()) {
            ended = true;
            ledger.close();
            ready.add(OutputRows.figures(SparkEnv.get().executorId(), summary));
            return;
        }
        ScreenedRows screened = ScreenedRows.of(rows, screening.screener());
        summary.add(screened);
        List<String> header = ledger.shape().header();
        for (int i = 0; i < screened.read().size(); i++) {
            ready.add(OutputRows.graded(
                    name, header, screened.read().get(i), screened.assessments().get(i), screening));
        }
        screened.rejected().forEach(row -> ready.add(OutputRows.rejected(name, row, screening)));
    }
}
