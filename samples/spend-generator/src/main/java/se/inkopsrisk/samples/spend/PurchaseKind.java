package se.inkopsrisk.samples.spend;

import java.util.List;

/**
 * A kind of purchase that a region makes ({@code purchase-kinds.csv}).
 *
 * @param name the kind's name in the table
 * @param rows its weight among the ledger's rows
 * @param spend its weight in the ledger's sum
 * @param titles what the rows may say
 * @param departments which administrations (förvaltningar) buy it
 * @param suppliers who sells it
 * @param origins where it may come from
 * @param originKnown percentage of rows that state an origin
 * @param inSweden percentage of rows that say that the work is done in Sweden
 * @param abroad percentage of rows that say that it is not
 */
record PurchaseKind(
        String name,
        int rows,
        double spend,
        List<Title> titles,
        List<String> departments,
        List<Supplier> suppliers,
        List<Origin> origins,
        int originKnown,
        int inSweden,
        int abroad) {
    /** The mean size of the kind's invoices, in a unit that the ledger's sum settles. */
    double meanInvoice() {
        return spend / rows;
    }
}
