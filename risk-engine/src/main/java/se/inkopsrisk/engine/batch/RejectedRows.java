package se.inkopsrisk.engine.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.inkopsrisk.engine.intake.LedgerRow;
import se.inkopsrisk.rules.verdict.Language;

/** Writes a ledger's rejected rows: where, which column, why, and the row's raw text. */
final class RejectedRows implements Closeable {
    private final CSVPrinter printer;
    private final Language language;

    RejectedRows(Writer out, char separator, Language language) throws IOException {
        this.printer = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator('\n')
                .get()
                .print(out);
        this.language = language;
        printer.printRecord("line", "column", "reason", "raw");
    }

    void write(LedgerRow.Rejected row) throws IOException {
        printer.printRecord(
                row.record().line(),
                row.column(),
                row.reason().in(language),
                row.record().raw());
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
