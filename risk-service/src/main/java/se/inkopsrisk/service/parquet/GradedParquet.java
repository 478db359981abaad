package se.inkopsrisk.service.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.parquet.hadoop.ParquetWriter;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.batch.ScreenedRows;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.intake.Ledger;
import se.inkopsrisk.engine.intake.LedgerRow;

/**
 * Writes a ledger's assessed rows as {@code graded.parquet}: the rows of {@code graded.csv} in their order, every column
 * as it came in, and behind them the grades, the amount as a number and the day. It reads and screens the ledger once
 * more: a file in Parquet cannot be gone on with after a kill, and the same purchase has the same verdict.
 */
public final class GradedParquet {
    public static final String GRADED = "graded.parquet";

    private static final int CHUNK = 1_000;

    private final LedgerScreening screening;

    /** Writes what that screening makes of a ledger. */
    public GradedParquet(LedgerScreening screening) {
        this.screening = screening;
    }

    /**
     * Writes the file; it takes its name when it is whole.
     *
     * @param ledger the file to read
     * @param directory takes {@link #GRADED}
     * @param cancelled asked now and then whether to stop
     * @throws IntakeException if the ledger as a whole cannot be read
     * @throws IOException if reading or writing fails
     * @throws CancellationException if {@code cancelled} said so
     */
    public void write(Path ledger, Path directory, BooleanSupplier cancelled) throws IOException {
        Path part = directory.resolve(GRADED + ".part");
        try (Ledger rows = Ledger.open(
                ledger,
                screening.mapping(),
                screening.defaultDate(),
                screening.screener().ruleBook().catalogue())) {
            Files.deleteIfExists(part);
            try (ParquetWriter<GradedRow> out =
                    GradedRowWriter.open(part, new GradedColumns(rows.shape().header()))) {
                write(rows, out, cancelled);
            }
        }
        Files.move(part, directory.resolve(GRADED), StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(Ledger ledger, ParquetWriter<GradedRow> out, BooleanSupplier cancelled) throws IOException {
        List<LedgerRow> chunk = ledger.next(CHUNK);
        while (!chunk.isEmpty()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            ScreenedRows screened = ScreenedRows.of(chunk, screening.screener());
            for (int i = 0; i < screened.read().size(); i++) {
                out.write(new GradedRow(
                        screened.read().get(i).cells(), screened.assessments().get(i)));
            }
            chunk = ledger.next(CHUNK);
        }
    }
}
