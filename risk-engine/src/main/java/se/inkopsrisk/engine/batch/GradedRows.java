package se.inkopsrisk.engine.batch;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.intake.LedgerRow;

/** Formats a ledger's assessed rows: every column as it came in, and the grades behind them. */
final class GradedRows {
    private final StringBuilder text = new StringBuilder();
    private final char separator;

    private final int columns;
    private final boolean excelSafe;

    GradedRows(char separator, List<String> header, boolean excelSafe) throws IOException {
        CSVPrinter printer = CsvOutput.format(separator).print(text);
        this.separator = separator;
        this.columns = header.size();
        this.excelSafe = excelSafe;
        for (String column : header) {
            printer.print(excelSafe ? ExcelGuard.guarded(column) : column);
        }
        printer.printRecord(GradeColumns.NAMES);
    }

    /** The row's own columns stay as they were written, quotes and all: nothing is surer to be unchanged, or cheaper. */
    void add(LedgerRow.Read row, Assessment assessment) throws IOException {
        String raw = row.record().raw();
        if (row.cells().size() == columns && !(excelSafe && holdsFormula(raw, row.cells()))) {
            text.append(raw);
        } else {
            appendCells(row.cells());
        }
        // Ids and names of ours hold nothing that CSV would quote, so they need not be looked through.
        for (String cell : GradeColumns.of(assessment)) {
            text.append(separator).append(cell);
        }
        text.append(CsvOutput.LINE_END);
    }

    private boolean holdsFormula(String raw, CSVRecord cells) {
        return ExcelGuard.isSuspect(raw, separator) && cells.stream().anyMatch(ExcelGuard::isFormula);
    }

    /** Cell by cell, as many as the header has. */
    private void appendCells(CSVRecord cells) throws IOException {
        CSVPrinter row = CsvOutput.format(separator).print(text);
        for (int i = 0; i < columns; i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            row.print(excelSafe ? ExcelGuard.guarded(cell) : cell);
        }
    }

    /** What has been formatted since it was last taken. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
