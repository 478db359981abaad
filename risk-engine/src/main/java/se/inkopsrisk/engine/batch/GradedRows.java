package se.inkopsrisk.engine.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.rules.verdict.CriterionVerdict;

/** Writes a ledger's assessed rows: every column as it came in, and the grades behind them. */
final class GradedRows implements Closeable {
    private static final List<String> COLUMNS = List.of(
            "category",
            "classified_by",
            "environment",
            "human_rights",
            "corruption",
            "swedish_labour_terms",
            "other",
            "overall",
            "rules_version");

    private final CSVPrinter printer;
    private final int columns;

    GradedRows(Writer out, char separator, List<String> header) throws IOException {
        this.printer = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator('\n')
                .get()
                .print(out);
        this.columns = header.size();
        for (String column : header) {
            printer.print(column);
        }
        printer.printRecord(COLUMNS);
    }

    void write(CSVRecord cells, Assessment assessment) throws IOException {
        for (int i = 0; i < columns; i++) {
            printer.print(cells.get(i));
        }
        printer.print(assessment.classification().category().orElse(""));
        printer.print(assessment.classification().by().map(Enum::name).orElse(""));
        for (CriterionVerdict verdict : assessment.verdict().criteria()) {
            printer.print(verdict.grade().map(Enum::name).orElse(""));
        }
        printer.print(assessment.overall().map(Enum::name).orElse(""));
        printer.print(assessment.rulesVersion().label());
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
