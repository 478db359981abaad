package se.inkopsrisk.engine.batch;

import java.io.IOException;
import org.apache.commons.csv.CSVPrinter;
import se.inkopsrisk.engine.intake.LedgerRow;
import se.inkopsrisk.rules.verdict.Language;

/** Formats a ledger's rejected rows: where, which column, why, and the row's raw text. */
final class RejectedRows {
    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;
    private final Language language;
    private final boolean excelSafe;

    RejectedRows(char separator, Language language, boolean excelSafe) throws IOException {
        this.printer = CsvOutput.format(separator).print(text);
        this.language = language;
        this.excelSafe = excelSafe;
        printer.printRecord("line", "column", "reason", "raw");
    }

    void add(LedgerRow.Rejected row) throws IOException {
        printer.printRecord(
                row.record().line(),
                safe(row.column()),
                safe(row.reason().in(language)),
                safe(row.record().raw()));
    }

    private String safe(String text) {
        return excelSafe ? ExcelGuard.guarded(text) : text;
    }

    /** What has been formatted since it was last taken. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
