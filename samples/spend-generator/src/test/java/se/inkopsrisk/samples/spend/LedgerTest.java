package se.inkopsrisk.samples.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private final PurchaseKinds kinds = KindTables.bundled();

    @Test
    void the_same_seed_gives_the_same_ledger() {
        assertThat(ledger(500, 7)).isEqualTo(ledger(500, 7));
    }

    @Test
    void another_seed_gives_another_ledger() {
        assertThat(ledger(500, 7)).isNotEqualTo(ledger(500, 8));
    }

    @Test
    void a_clean_ledger_has_only_good_rows_and_adds_up_too(@TempDir Path folder) throws IOException {
        Path clean = folder.resolve("clean.csv");
        SpendGenerator.main("--rows", "1234", "--seed", "5", "--clean", "--out", clean.toString());
        StrictReader reader = new StrictReader();

        assertThat(StrictReader.read(clean)).hasSize(1234).allMatch(reader::isGood);
        assertThat(reader.sumOfGood(StrictReader.read(clean))).isEqualTo("228290000.00");
    }

    private String ledger(long rows, long seed) {
        StringWriter out = new StringWriter();
        try {
            new Ledger(rows, seed, OddRows.spreadOver(rows), kinds).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
