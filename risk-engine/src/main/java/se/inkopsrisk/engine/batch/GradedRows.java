package se.inkopsrisk.engine.batch;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.intake.LedgerRecord;
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
    private final char separator;

    GradedRows(char separator, List<String> header) throws IOException {
        CSVPrinter printer = CsvOutput.format(separator).print(text);
        this.separator = separator;
        for (String column : header) {
            printer.print(column);
        }
        printer.printRecord(COLUMNS);
    }

    /** The row's own columns stay as they were written, quotes and all: nothing is surer to be unchanged, or cheaper. */
    void add(LedgerRecord written, Assessment assessment) {
        text.append(written.raw());
        // Ids and names of ours hold nothing that CSV would quote, so they need not be looked through.
        append(assessment.classification().category().orElse(""));
        append(assessment.classification().by().map(Enum::name).orElse(""));
        for (CriterionVerdict verdict : assessment.verdict().criteria()) {
            append(verdict.grade().map(Grade::name).orElse(""));
        }
        append(assessment.overall().map(Grade::name).orElse(""));
        append(assessment.rulesVersion().label());
        text.append(CsvOutput.LINE_END);
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
