package se.inkopsrisk.engine.intake;

import java.nio.charset.Charset;
import java.util.Locale;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * How a ledger is written, as it was found or as the mapping file says.
 *
 * @param packing how the file is packed
 * @param form what the rows are written in
 * @param encoding its encoding
 * @param separator what parts its cells; of rows that are no CSV, what parts them in the files that are written
 * @param sheet a workbook's sheet that is read, and how many there are; empty where the ledger is no workbook
 */
public record LedgerDialect(Packing packing, Form form, Charset encoding, char separator, String sheet) {

    /** How a ledger's file is packed. */
    public enum Packing {
        NONE,
        GZIP,
        ZIP,
        /** An .xlsx file. */
        WORKBOOK
    }

    /** What a ledger's rows are written in. */
    public enum Form {
        CSV,
        /** An array of objects. */
        JSON,
        /** One object a line. */
        JSON_LINES,
        SHEET,
        /** No file of its own: rows that a program hands over. */
        TABLE
    }

    /** The dialect in words. */
    public LocalText inWords() {
        String packed = packing == Packing.GZIP || packing == Packing.ZIP
                ? packing.name().toLowerCase(Locale.ROOT) + ", "
                : "";
        String mark = separator == '\t' ? "TAB" : String.valueOf(separator);
        return switch (form) {
            case CSV ->
                new LocalText(
                        packed + "CSV, " + encoding + ", skiljetecken " + mark,
                        packed + "CSV, " + encoding + ", separator " + mark);
            case JSON -> new LocalText(packed + "JSON, " + encoding, packed + "JSON, " + encoding);
            case JSON_LINES ->
                new LocalText(
                        packed + "JSON med ett objekt per rad, " + encoding,
                        packed + "JSON with one object a line, " + encoding);
            case SHEET -> new LocalText("Excel, blad " + sheet, "Excel, sheet " + sheet);
            case TABLE -> new LocalText("tabell", "table");
        };
    }
}
