package se.inkopsrisk.engine.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.edition.LoadedEdition;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.intake.Ledger;
import se.inkopsrisk.engine.intake.LedgerRow;

/**
 * Screens a ledger by two editions side by side, some hundred rows at a time, so that its length does not matter.
 *
 * @param before the old edition
 * @param after the new edition
 * @param mapping which column tells which fact
 * @param defaultDate the day for rows that state none
 */
public record LedgerReplay(LoadedEdition before, LoadedEdition after, ColumnMapping mapping, LocalDate defaultDate) {
    private static final int CHUNK = 1_000;

    /**
     * Replays a ledger.
     *
     * @param ledger the file to read
     * @param listener is told of each row that changes
     * @throws IntakeException if the ledger as a whole cannot be read
     * @throws IOException if reading fails, or the listener does
     */
    public Replay replay(Path ledger, ReplayListener listener) throws IOException {
        RiskScreener oldScreener = before.screener();
        RiskScreener newScreener = after.screener();
        Comparison comparison = new Comparison(new Causes(before, after));
        Replay replay = new Replay(oldScreener.rulesVersion(), newScreener.rulesVersion());
        // Which countries and terms exist is an edition's own matter, so that each reads the rows for itself.
        try (Ledger oldLedger = open(ledger, oldScreener);
                Ledger newLedger = open(ledger, newScreener)) {
            List<LedgerRow> oldRows = oldLedger.next(CHUNK);
            while (!oldRows.isEmpty()) {
                List<Pair> pairs = pairs(oldRows, newLedger.next(CHUNK), replay);
                List<Assessment> olds = oldScreener.screen(
                        pairs.stream().map(p -> p.old.purchase()).toList());
                List<Assessment> news = newScreener.screen(
                        pairs.stream().map(p -> p.now.purchase()).toList());
                for (int i = 0; i < pairs.size(); i++) {
                    List<Change> changes = comparison.changes(olds.get(i), news.get(i));
                    replay.assessed(changes, amount(pairs.get(i).old));
                    if (!changes.isEmpty()) {
                        listener.changed(pairs.get(i).old, olds.get(i), news.get(i), changes);
                    }
                }
                oldRows = oldLedger.next(CHUNK);
            }
        }
        return replay;
    }

    private Ledger open(Path ledger, RiskScreener screener) throws IOException {
        return Ledger.open(
                ledger, mapping, Optional.of(defaultDate), screener.ruleBook().catalogue());
    }

    /** Rows that both editions can read; the others are counted as rejected. */
    private static List<Pair> pairs(List<LedgerRow> oldRows, List<LedgerRow> newRows, Replay replay) {
        List<Pair> pairs = new ArrayList<>(oldRows.size());
        for (int i = 0; i < oldRows.size(); i++) {
            LedgerRow old = oldRows.get(i);
            LedgerRow now = newRows.get(i);
            replay.cameIn(old.amount().or(now::amount));
            if (old instanceof LedgerRow.Read oldRead && now instanceof LedgerRow.Read newRead) {
                pairs.add(new Pair(oldRead, newRead));
            } else {
                replay.rejected(old instanceof LedgerRow.Rejected, now instanceof LedgerRow.Rejected, amount(old, now));
            }
        }
        return pairs;
    }

    private static BigDecimal amount(LedgerRow row) {
        return row.amount().orElse(BigDecimal.ZERO);
    }

    private static BigDecimal amount(LedgerRow old, LedgerRow now) {
        return old.amount().or(now::amount).orElse(BigDecimal.ZERO);
    }

    private record Pair(LedgerRow.Read old, LedgerRow.Read now) {}
}
