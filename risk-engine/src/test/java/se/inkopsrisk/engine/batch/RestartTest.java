package se.inkopsrisk.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkopsrisk.engine.Screeners;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.DialectStatement;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.intake.LedgerField;
import se.inkopsrisk.rules.verdict.Language;

/** A screening that is cut off goes on, and nobody can tell it by its results. */
class RestartTest {
    private static final int ROWS = 230_000;

    @TempDir
    private Path directory;

    private final LedgerScreening screening = new LedgerScreening(
            Screeners.BUNDLED, ColumnMapping.BY_NAME, Optional.of(LocalDate.of(2025, 1, 1)), Language.SV);

    private Path ledger(int rows) throws IOException {
        StringBuilder text = new StringBuilder("titel;cpv;belopp;leverantor\n");
        for (int i = 0; i < rows; i++) {
            // Every 97th row has a broken amount, every 1,009th breaks the form of CSV.
            text.append(i % 1_009 == 5 ? "\"Rad\" " : "Rad ")
                    .append(i)
                    .append(";15861000;")
                    .append(i % 97 == 3 ? "1,2,3" : i + ",25")
                    .append(";L")
                    .append(i % 50)
                    .append('\n');
        }
        return Files.writeString(directory.resolve("ledger.csv"), text);
    }

    /** Stops once so many rows are done, and hears where a screening went on. */
    private static final class StopsAt implements ScreeningListener {
        private final long limit;
        private long done;
        private final AtomicLong resumedAt = new AtomicLong();

        StopsAt(long limit) {
            this.limit = limit;
        }

        @Override
        public void progressed(long rows, long bytes) {
            done = rows;
        }

        @Override
        public void resumed(long rows) {
            resumedAt.set(rows);
        }

        @Override
        public boolean isCancelled() {
            return done >= limit;
        }
    }

    private void stop(Path ledger, Path out, long at) {
        assertThatThrownBy(() -> screening.screen(ledger, out, new StopsAt(at)))
                .isInstanceOf(CancellationException.class);
        assertThat(out.resolve(LedgerScreening.GRADED)).doesNotExist();
    }

    private void assertSameResults(Path one, Path other) throws IOException {
        for (String name : List.of(LedgerScreening.GRADED, LedgerScreening.REJECTS, LedgerScreening.SUMMARY)) {
            assertThat(Files.mismatch(one.resolve(name), other.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
        try (var files = Files.list(other)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void a_screening_that_was_cut_off_twice_ends_in_the_same_bytes() throws IOException {
        Path ledger = ledger(ROWS);
        Path whole = directory.resolve("whole");
        Path cut = directory.resolve("cut");
        screening.screen(ledger, whole, ScreeningListener.NONE);

        stop(ledger, cut, 150_000);
        stop(ledger, cut, 212_000);
        StopsAt last = new StopsAt(Long.MAX_VALUE);
        screening.screen(ledger, cut, last);

        assertThat(last.resumedAt.get()).isGreaterThanOrEqualTo(200_000);
        assertSameResults(whole, cut);
    }

    @Test
    void what_was_written_behind_the_checkpoint_is_written_anew() throws IOException {
        Path ledger = ledger(ROWS);
        Path whole = directory.resolve("whole");
        Path cut = directory.resolve("cut");
        screening.screen(ledger, whole, ScreeningListener.NONE);
        stop(ledger, cut, 150_000);

        Files.writeString(cut.resolve("graded.csv.part"), "half a ro", StandardOpenOption.APPEND);
        screening.screen(ledger, cut, ScreeningListener.NONE);

        assertSameResults(whole, cut);
    }

    @Test
    void a_checkpoint_of_another_ledger_or_a_damaged_one_is_not_gone_on_with() throws IOException {
        Path ledger = ledger(ROWS);
        Path cut = directory.resolve("cut");
        stop(ledger, cut, 150_000);
        byte[] checkpoint = Files.readAllBytes(cut.resolve("screening.checkpoint"));
        checkpoint[checkpoint.length / 2] ^= 1;
        Files.write(cut.resolve("screening.checkpoint"), checkpoint);
        StopsAt damaged = new StopsAt(150_000);
        assertThatThrownBy(() -> screening.screen(ledger, cut, damaged)).isInstanceOf(CancellationException.class);
        assertThat(damaged.resumedAt.get()).isZero();

        StopsAt other = new StopsAt(Long.MAX_VALUE);
        screening.screen(ledger(ROWS - 1), cut, other);

        assertThat(other.resumedAt.get()).isZero();
    }

    @Test
    void a_mapping_is_written_alike_in_every_process_since_a_checkpoint_is_known_by_it() {
        ColumnMapping mapping = new ColumnMapping(
                Map.of(LedgerField.VALUE, "Kr", LedgerField.TITLE, "Vad", LedgerField.CPV, "Kod"),
                DialectStatement.NONE);

        assertThat(mapping.toString()).contains("TITLE=Vad, CPV=Kod, VALUE=Kr");
    }

    @Test
    void a_ledger_that_grows_while_it_is_read_gives_no_result_and_says_so() throws IOException {
        Path ledger = ledger(3_000);
        Path out = directory.resolve("out");

        IntakeException refusal = catchThrowableOfType(
                IntakeException.class,
                () -> screening.screen(ledger, out, new ScreeningListener() {
                    @Override
                    public void progressed(long rows, long bytes) {
                        append(ledger);
                    }
                }));

        assertThat(refusal.problems().get(0).in(Language.SV)).contains("ändrades");
        assertThat(out.resolve(LedgerScreening.GRADED)).doesNotExist();
    }

    private static void append(Path ledger) {
        try {
            Files.writeString(ledger, "Ny;15861000;1,00;L\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_ledger_that_vanishes_while_it_is_read_says_so() throws IOException {
        Path ledger = ledger(3_000);

        IntakeException refusal = catchThrowableOfType(
                IntakeException.class,
                () -> screening.screen(ledger, directory.resolve("out"), new ScreeningListener() {
                    @Override
                    public void progressed(long rows, long bytes) {
                        assertThat(ledger.toFile().delete() || rows > 1_000).isTrue();
                    }
                }));

        assertThat(refusal.problems().get(0).in(Language.EN)).contains("vanished");
    }

    @Test
    void two_screenings_into_one_directory_do_not_mix() throws IOException {
        Path ledger = ledger(3_000);
        Path out = directory.resolve("out");

        assertThatThrownBy(() -> screening.screen(ledger, out, new ScreeningListener() {
                    @Override
                    public void progressed(long rows, long bytes) {
                        try {
                            screening.screen(ledger, out, ScreeningListener.NONE);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                }))
                .hasCauseInstanceOf(OutputException.class)
                .hasMessageContaining("another screening");
    }

    @Test
    void a_full_disk_is_told_with_what_to_do_and_the_same_command_then_ends_in_the_same_bytes() throws IOException {
        Path fullDisk = Path.of("/dev/full");
        assumeTrue(Files.exists(fullDisk), "This system has no device that is always full");
        Path ledger = ledger(3_000);
        Path whole = directory.resolve("whole");
        screening.screen(ledger, whole, ScreeningListener.NONE);
        Path out = Files.createDirectory(directory.resolve("out"));
        Path part = Files.createSymbolicLink(out.resolve(LedgerScreening.GRADED + ".part"), fullDisk);

        assertThatThrownBy(() -> screening.screen(ledger, out, ScreeningListener.NONE))
                .isInstanceOfSatisfying(
                        OutputException.class, e -> assertThat(e.text().in(Language.SV))
                                .contains("graded.csv.part", "No space left on device", "kör samma kommando igen"));

        Files.delete(part);
        screening.screen(ledger, out, ScreeningListener.NONE);
        assertSameResults(whole, out);
    }

    @Test
    void results_that_can_have_no_directory_are_told_with_what_to_do() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> screening.screen(ledger(10), file.resolve("out"), ScreeningListener.NONE))
                .isInstanceOfSatisfying(
                        OutputException.class,
                        e -> assertThat(e.text().in(Language.EN)).contains("cannot be written", "give the right"));
    }
}
