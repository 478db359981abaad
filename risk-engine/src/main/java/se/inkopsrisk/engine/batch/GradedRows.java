package se.inkopsrisk.engine.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.intake.LedgerRow;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Verdict;

/** Formats a ledger's assessed rows: every column as it came in, and the grades behind them. */
final class GradedRows {
    private static final int GRADES_OR_NONE = Grade.values().length + 1;
    private static final int COMBINATIONS = (int) Math.pow(GRADES_OR_NONE, Criterion.values().length + 1);

    private final StringBuilder text = new StringBuilder();
    private final char separator;
    /** The cells of a verdict by its grades, of which few combinations recur in all rows. */
    private final @Nullable String[] verdicts = new String[COMBINATIONS];

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
        text.append(separator).append(GradeColumns.category(assessment));
        text.append(separator).append(GradeColumns.classifiedBy(assessment));
        text.append(verdict(assessment)).append(CsvOutput.LINE_END);
    }

    /** A verdict's cells; all rows have them of the same rules. */
    private String verdict(Assessment assessment) {
        int combination = combination(assessment.verdict());
        String known = verdicts[combination];
        if (known == null) {
            known = separator + String.join(String.valueOf(separator), GradeColumns.ofVerdict(assessment));
            verdicts[combination] = known;
        }
        return known;
    }

    private static int combination(Verdict verdict) {
        int combination = gradeOrNone(verdict.overall());
        List<CriterionVerdict> criteria = verdict.criteria();
        for (int i = 0; i < criteria.size(); i++) {
            combination =
                    combination * GRADES_OR_NONE + gradeOrNone(criteria.get(i).grade());
        }
        return combination;
    }

    @SuppressWarnings("EnumOrdinal") // An array in memory alone; nothing that is kept depends on the order.
    private static int gradeOrNone(Optional<Grade> grade) {
        return grade.isPresent() ? grade.get().ordinal() + 1 : 0;
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
