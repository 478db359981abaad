package se.inkopsrisk.samples.spark;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.batch.GradeColumns;
import se.inkopsrisk.engine.batch.SpendSummary;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.intake.LedgerRow;

/**
 * What a task gives: graded rows, rejected rows, ledgers that could not be read, and the figures of it all, in one table
 * of which each row fills one column. They are parted when they are written, so that the ledgers are read once.
 */
final class OutputRows {
    static final String GRADED = "graded";
    static final String REJECTED = "rejected";
    static final String REFUSED = "refused";
    static final String FIGURES = "figures";
    /** The graded rows are partitioned by it. */
    static final String BUYER = "buyer";

    private static final StructType GRADED_ROW = gradedRow();
    private static final StructType REJECTED_ROW = new StructType()
            .add("ledger", DataTypes.StringType)
            .add("line", DataTypes.LongType)
            .add("column", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("value_sek", DataTypes.createDecimalType(38, 2))
            .add("raw", DataTypes.StringType);
    private static final StructType REFUSED_LEDGER =
            new StructType().add("ledger", DataTypes.StringType).add("reason", DataTypes.StringType);
    private static final StructType FIGURES_ROW = new StructType()
            .add("executor", DataTypes.StringType)
            .add("rules_version", DataTypes.StringType)
            .add("state", DataTypes.BinaryType);

    /** The columns of that table. */
    static final StructType SCHEMA = new StructType()
            .add(GRADED, GRADED_ROW)
            .add(REJECTED, REJECTED_ROW)
            .add(REFUSED, REFUSED_LEDGER)
            .add(FIGURES, FIGURES_ROW);

    private OutputRows() {}

    private static StructType gradedRow() {
        StructType row = new StructType()
                .add("ledger", DataTypes.StringType)
                .add("line", DataTypes.LongType)
                .add(BUYER, DataTypes.StringType)
                .add("administration", DataTypes.StringType)
                .add("supplier", DataTypes.StringType)
                .add("title", DataTypes.StringType)
                .add("cpv", DataTypes.StringType)
                .add("value_sek", DataTypes.createDecimalType(38, 2))
                .add("assessed_for", DataTypes.DateType);
        for (String name : GradeColumns.NAMES) {
            row = row.add(name, DataTypes.StringType);
        }
        return row.add("columns", DataTypes.createArrayType(DataTypes.StringType))
                .add("cells", DataTypes.createArrayType(DataTypes.StringType))
                .add("assessment", DataTypes.StringType);
    }

    /** A graded row: where it stands, what it says, its grades, and every cell as it came in. */
    static Row graded(
            String ledger, List<String> header, LedgerRow.Read row, Assessment assessment, Screening screening) {
        List<@Nullable Object> cells = new ArrayList<>(GRADED_ROW.size());
        cells.add(ledger);
        cells.add(row.record().line());
        cells.add(orNull(row.booking().buyer()));
        cells.add(orNull(row.booking().unit()));
        cells.add(orNull(row.booking().supplier()));
        cells.add(assessment.purchase().title().orElse(null));
        cells.add(assessment.purchase().cpv().orElse(null));
        cells.add(assessment.purchase().valueSek().map(OutputRows::inOre).orElse(null));
        cells.add(Date.valueOf(assessment.assessedFor()));
        GradeColumns.of(assessment).forEach(cell -> cells.add(orNull(cell)));
        cells.add(header.toArray());
        cells.add(row.cells().toList().toArray());
        cells.add(
                screening.settings().assessments()
                        ? new String(screening.json().bytes(assessment), StandardCharsets.UTF_8)
                        : null);
        return RowFactory.create(RowFactory.create(cells.toArray()), null, null, null);
    }

    /** A rejected row: where it stands, which column, why, and its raw text. */
    static Row rejected(String ledger, LedgerRow.Rejected row, Screening screening) {
        Row rejected = RowFactory.create(
                ledger,
                row.record().line(),
                orNull(row.column()),
                row.kind().name(),
                row.reason().in(screening.settings().language()),
                row.amount().map(OutputRows::inOre).orElse(null),
                row.record().raw());
        return RowFactory.create(null, rejected, null, null);
    }

    /** A ledger that as a whole cannot be read. */
    static Row refused(String ledger, IntakeException fault, Screening screening) {
        String reason = String.join(
                "\n",
                fault.problems().stream()
                        .map(problem -> problem.in(screening.settings().language()))
                        .toList());
        return RowFactory.create(null, null, RowFactory.create(ledger, reason), null);
    }

    /** The figures of a task's rows. */
    static Row figures(String executor, SpendSummary summary) throws IOException {
        ByteArrayOutputStream state = new ByteArrayOutputStream();
        summary.writeState(new DataOutputStream(state));
        return RowFactory.create(
                null,
                null,
                null,
                RowFactory.create(executor, summary.rulesVersion().toString(), state.toByteArray()));
    }

    private static BigDecimal inOre(BigDecimal sek) {
        return sek.setScale(2);
    }

    /** What a ledger does not say, and what is not assessed, is null and not an empty text. */
    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
