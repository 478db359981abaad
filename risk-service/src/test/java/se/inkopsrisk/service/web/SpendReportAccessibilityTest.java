package se.inkopsrisk.service.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.batch.ScreeningListener;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.report.SpendReport;

/** The report on the sample ledger, read in a real browser as a file by itself. */
@ExtendWith(Chromium.class)
class SpendReportAccessibilityTest {
    private static final Path SAMPLE = Path.of(System.getProperty("inkopsrisk.root"), "samples/spend-2025.csv");

    @TempDir
    private static Path directory;

    @BeforeAll
    static void the_sample_is_screened() throws IOException {
        RiskScreener screener = RiskScreener.withBundledRules();
        new LedgerScreening(screener, ColumnMapping.BY_NAME, Optional.of(LocalDate.of(2025, 12, 31)), Language.SV)
                .screen(SAMPLE, directory, ScreeningListener.NONE);
        new SpendReport(screener.ruleBook(), Language.SV).write(directory, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void the_report_can_be_read_by_everybody(Look look) throws IOException {
        try (Visit visit = Visit.of(0, look)) {
            visit.page().setContent(Files.readString(directory.resolve(SpendReport.HTML)));
            visit.picture("report-" + look.fileName());

            visit.assertFitsTheWidth();
            visit.page().evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            visit.assertAccessible();
            visit.assertFitsTheWidth();
        }
    }
}
