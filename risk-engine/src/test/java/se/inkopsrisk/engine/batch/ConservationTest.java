package se.inkopsrisk.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.inkopsrisk.engine.Screeners;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;

/** Nothing is lost: rows in = assessed + rejected, money in = money out, to the öre. */
class ConservationTest {

    /** A row of a generated ledger; its cells may be anything. */
    record Row(String title, String cpv, String amount) {}

    @Property(tries = 150)
    void rows_and_money_that_go_in_come_out(@ForAll("ledgers") List<Row> rows) throws IOException {
        Path directory = Files.createTempDirectory("conservation");
        Path ledger = directory.resolve("ledger.csv");
        try (CSVPrinter printer = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setRecordSeparator('\n')
                .get()
                .print(ledger, StandardCharsets.UTF_8)) {
            printer.printRecord("titel", "cpv", "belopp");
            for (Row row : rows) {
                printer.printRecord(row.title, row.cpv, row.amount);
            }
        }
        BigDecimal readable = rows.stream()
                .flatMap(row -> SekAmount.parse(row.amount).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        SpendSummary summary = new LedgerScreening(
                        Screeners.BUNDLED, ColumnMapping.BY_NAME, Optional.of(LocalDate.of(2025, 1, 1)), Language.SV)
                .screen(ledger, directory.resolve("out"), ScreeningListener.NONE);

        assertThat(summary.assessed().rows() + summary.rejected().rows()).isEqualTo(rows.size());
        assertThat(summary.assessed().sek().add(summary.rejected().sek())).isEqualByComparingTo(readable);
        assertGradesAddUp(summary.overall(), summary);
        for (Criterion criterion : Criterion.values()) {
            assertGradesAddUp(summary.of(criterion), summary);
        }
    }

    private static void assertGradesAddUp(GradeTotals grades, SpendSummary summary) {
        long rows = grades.notAssessed().rows();
        BigDecimal sek = grades.notAssessed().sek();
        for (Grade grade : Grade.values()) {
            rows += grades.of(grade).rows();
            sek = sek.add(grades.of(grade).sek());
        }
        assertThat(rows).isEqualTo(summary.assessed().rows());
        assertThat(sek).isEqualByComparingTo(summary.assessed().sek());
    }

    @Provide
    Arbitrary<List<Row>> ledgers() {
        Arbitrary<String> titles = Arbitraries.strings()
                .withChars("abcåäö ;\"\n,\r'")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> codes = Arbitraries.of("15861000", "18424300-0", "90911200 Städning", "", "99999999", "kod");
        Arbitrary<String> amounts = Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(-10_000_000_00L, 9_999_999_999_999_99L)
                        .map(ore -> SekAmount.plain(BigDecimal.valueOf(ore, 2)).replace('.', ',')),
                Arbitraries.of("", "12,5,0", "x", "1 000,10", "-5,5", "***"));
        // A row whose only cell with text is blank would be an empty line, which is no row.
        return Combinators.combine(titles.map(title -> "T" + title), codes, amounts)
                .as(Row::new)
                .list()
                .ofMaxSize(60);
    }
}
