package se.inkopsrisk.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkopsrisk.engine.Screeners;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.rules.verdict.Language;

/** Real Swedish procurements of 2021; runs where the file is at hand, which is not on a user's machine. */
class RealProcurementsTest {

    @Test
    void all_real_procurements_are_read_and_nearly_all_are_graded(@TempDir Path directory) throws IOException {
        Path procurements = Path.of(System.getProperty("inkopsrisk.shared", ""), "procurements-2021-dev.csv");
        assumeThat(procurements).as("real data to develop against").exists();
        Path mapping =
                Path.of(System.getProperty("inkopsrisk.root"), "samples", "mapping-procurements-2021.properties");

        SpendSummary summary = new LedgerScreening(
                        Screeners.BUNDLED, ColumnMapping.read(mapping), Optional.empty(), Language.SV)
                .screen(procurements, directory, ScreeningListener.NONE);

        assertThat(summary.assessed().rows()).isEqualTo(5_819);
        assertThat(summary.rejected().rows()).isZero();
        assertThat(summary.assessed().sek()).isEqualByComparingTo("160381578169.00");
        assertThat(summary.overall().notAssessed().rows()).isLessThan(300);
        assertThat(Files.readAllLines(directory.resolve(LedgerScreening.GRADED)))
                .hasSize(5_820);
    }
}
