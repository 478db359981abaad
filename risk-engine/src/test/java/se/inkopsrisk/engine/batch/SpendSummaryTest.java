package se.inkopsrisk.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.engine.Screeners;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.Ledger;
import se.inkopsrisk.engine.intake.LedgerRow;
import se.inkopsrisk.engine.intake.LedgerTable;

/** A ledger that is screened in parts, on whatever machines, gives the figures of the whole. */
class SpendSummaryTest {
    private static final List<String> HEADER =
            List.of("titel", "cpv", "belopp", "datum", "leverantör", "köpare", "miljökrav");

    @Property(tries = 60)
    void parts_add_up_to_the_whole_in_whatever_order_and_grouping(
            @ForAll("tables") List<List<String>> rows, @ForAll Random chance) throws IOException {
        List<SpendSummary> parts = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1 + chance.nextInt(rows.size() - from);
            parts.add(screened(rows.subList(from, to)));
            from = to;
        }
        Collections.shuffle(parts, chance);

        assertThat(json(addedUp(parts, chance))).isEqualTo(json(screened(rows)));
    }

    @Test
    void a_table_gives_a_rejected_row_the_line_that_its_owner_gave_it() throws IOException {
        LedgerTable.Row broken = new LedgerTable.Row(41, List.of("Te;\nsvart", "99999999", "10", "", "", "", ""));
        List<LedgerRow> read = table(List.of(broken)).next(10);

        assertThat(read).singleElement().isInstanceOfSatisfying(LedgerRow.Rejected.class, rejected -> {
            assertThat(rejected.record().line()).isEqualTo(41);
            assertThat(rejected.column()).isEqualTo("cpv");
            assertThat(rejected.record().raw()).isEqualTo("\"Te;\nsvart\";99999999;10;;;;");
        });
    }

    /** Adds up two at a time, whichever two chance brings together, each sent as a cluster sends it. */
    private static SpendSummary addedUp(List<SpendSummary> parts, Random chance) throws IOException {
        List<SpendSummary> left = new ArrayList<>(parts);
        left.add(new SpendSummary(Screeners.BUNDLED.rulesVersion()));
        while (left.size() > 1) {
            SpendSummary sum = sent(left.remove(chance.nextInt(left.size())));
            sum.add(sent(left.remove(chance.nextInt(left.size()))));
            left.add(sum);
        }
        return left.get(0);
    }

    private static SpendSummary sent(SpendSummary summary) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        summary.writeState(new DataOutputStream(bytes));
        return SpendSummary.readState(
                summary.rulesVersion(), new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static SpendSummary screened(List<List<String>> rows) throws IOException {
        SpendSummary summary = new SpendSummary(Screeners.BUNDLED.rulesVersion());
        Ledger ledger =
                table(rows.stream().map(cells -> new LedgerTable.Row(1, cells)).toList());
        summary.add(ScreenedRows.of(ledger.next(rows.size() + 1), Screeners.BUNDLED));
        return summary;
    }

    private static Ledger table(List<LedgerTable.Row> rows) throws IOException {
        return Ledger.of(
                new LedgerTable("table", HEADER, rows.iterator()),
                ColumnMapping.BY_NAME,
                Optional.of(LocalDate.of(2025, 12, 31)),
                Screeners.BUNDLED.ruleBook().catalogue());
    }

    private static String json(SpendSummary summary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SummaryJson.write(summary, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Combinators.combine(
                        Arbitraries.of("Handskar", "Kaffe", "Xyzzy", "Te;\"svart\"\n"),
                        Arbitraries.of("18424300", "15861000", "", "99999999"),
                        Arbitraries.of("100,50", "-0,01", "999999999999999,99", "", "12,5,0"),
                        Arbitraries.of("2024-03-01", "2025-03-01", "", "0001-01-01", "våren"),
                        Arbitraries.of("Påhittad AB", "Fiktiv HB", "***"),
                        Arbitraries.of("Region Norrskog", ""),
                        Arbitraries.of("ja", "nej", "", "kanske"))
                .as((a, b, c, d, e, f, g) -> List.of(a, b, c, d, e, f, g))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
