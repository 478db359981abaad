package se.inkopsrisk.engine.intake;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.verdict.LocalText;

/** A ledger's row as it was read: a purchase, or the reason why it is none. */
public sealed interface LedgerRow {
    /** The record. */
    LedgerRecord record();

    /** The amount in kronor, where the row states one that can be read. */
    Optional<BigDecimal> amount();

    /**
     * A row that is a purchase.
     *
     * @param record the record
     * @param cells the record's cells
     * @param purchase what they say
     * @param booking what they say beside the purchase
     */
    record Read(LedgerRecord record, CSVRecord cells, Purchase purchase, Booking booking) implements LedgerRow {
        @Override
        public Optional<BigDecimal> amount() {
            return purchase.valueSek();
        }
    }

    /**
     * A row that cannot be assessed.
     *
     * @param record the record
     * @param column the column that is at fault; empty where the row as a whole is
     * @param kind what is wrong, for counting
     * @param reason what is wrong and what to do
     * @param amount the amount, where it can be read all the same
     */
    record Rejected(
            LedgerRecord record, String column, RejectReason kind, LocalText reason, Optional<BigDecimal> amount)
            implements LedgerRow {}
}
