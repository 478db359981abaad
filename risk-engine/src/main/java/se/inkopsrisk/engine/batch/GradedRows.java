package se.inkopsrisk.engine.batch;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Grade;

/** Formats a ledger's assessed rows: every column as it came in, and the grades behind them. */
final class GradedRows {
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

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;
    private final char separator;
    private final int columns;

    GradedRows(char separator, List<String> header) throws IOException {
        this.printer = CsvOutput.format(separator).print(text);
        this.separator = separator;
        this.columns = header.size();
        for (String column : header) {
            printer.print(column);
        }
        printer.printRecord(COLUMNS);
    }

    void add(CSVRecord cells, Assessment assessment) throws IOException {
        for (int i = 0; i < columns; i++) {
            printer.print(cells.get(i));
        }
        // Ids and names of ours hold nothing that CSV would quote, so they need not be looked through.
        append(assessment.classification().category().orElse(""));
        append(assessment.classification().by().map(Enum::name).orElse(""));
        for (CriterionVerdict verdict : assessment.verdict().criteria()) {
            append(verdict.grade().map(Grade::name).orElse(""));
        }
        append(assessment.overall().map(Grade::name).orElse(""));
        append(assessment.rulesVersion().label());
        printer.println();
    }

    private void append(String plain) {
        text.append(separator).append(plain);
    }

    /** What has been formatted since it was last taken. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
