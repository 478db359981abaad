package se.inkopsrisk.samples.spend;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of the ledger.
 *
 * @param number its place in the ledger, from 1
 * @param date the invoice date
 * @param department the administration that bought
 * @param supplier who sold
 * @param title what was bought
 * @param cpv the CPV code as the buyer wrote it, or empty
 * @param ore the amount in öre, excluding VAT
 * @param origins the countries of origin as the buyer wrote them, or empty for unknown
 * @param inSweden {@code ja}, {@code nej} or empty for unknown
 */
record LedgerRow(
        long number,
        LocalDate date,
        String department,
        Supplier supplier,
        String title,
        String cpv,
        long ore,
        String origins,
        String inSweden) {
    static final List<String> COLUMNS = List.of(
            "id",
            "datum",
            "forvaltning",
            "leverantor",
            "leverantor_id",
            "titel",
            "cpv",
            "belopp",
            "ursprung",
            "utfors_i_sverige");

    private static final long ID_FRAME = 10_000_000;

    /** The cells in the order of {@link #COLUMNS}. */
    List<String> cells() {
        return List.of(
                "N2025-" + Long.toString(ID_FRAME + number).substring(1),
                date.toString(),
                department,
                supplier.name(),
                supplier.number(),
                title,
                cpv,
                amount(),
                origins,
                inSweden);
    }

    private String amount() {
        long absolute = Math.abs(ore);
        long cents = absolute % 100;
        return (ore < 0 ? "-" : "") + absolute / 100 + (cents < 10 ? ",0" : ",") + cents;
    }
}
