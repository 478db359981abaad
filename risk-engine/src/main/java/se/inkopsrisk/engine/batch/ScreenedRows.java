package se.inkopsrisk.engine.batch;

import java.util.ArrayList;
import java.util.List;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.intake.LedgerRow;

/**
 * Rows of a ledger that were screened together. Each row that went in is in one of the two lists.
 *
 * @param read the rows that are purchases, in the ledger's order
 * @param assessments one for each of them
 * @param rejected the rows that are none, in the ledger's order
 */
public record ScreenedRows(List<LedgerRow.Read> read, List<Assessment> assessments, List<LedgerRow.Rejected> rejected) {

    /**
     * Screens rows; some hundreds to some thousands at a time go fastest.
     *
     * @param rows in the ledger's order
     */
    public static ScreenedRows of(List<LedgerRow> rows, RiskScreener screener) {
        List<LedgerRow.Read> read = new ArrayList<>(rows.size());
        List<LedgerRow.Rejected> rejected = new ArrayList<>();
        for (LedgerRow row : rows) {
            if (row instanceof LedgerRow.Read purchase) {
                read.add(purchase);
            } else if (row instanceof LedgerRow.Rejected refused) {
                rejected.add(refused);
            }
        }
        return new ScreenedRows(
                read,
                screener.screen(read.stream().map(LedgerRow.Read::purchase).toList()),
                rejected);
    }
}
