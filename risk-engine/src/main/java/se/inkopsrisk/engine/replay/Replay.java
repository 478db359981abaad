package se.inkopsrisk.engine.replay;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.inkopsrisk.engine.batch.Totals;
import se.inkopsrisk.rules.RulesVersion;

/**
 * What a new edition changes in a ledger. Rows and money that came in are unchanged, changed or rejected. Not
 * thread-safe.
 */
public final class Replay {
    private final RulesVersion before;
    private final RulesVersion after;
    private final Totals in = new Totals();
    private final Totals unchanged = new Totals();
    private final Totals changed = new Totals();
    private final Totals rejected = new Totals();
    private final Map<Change, Totals> changes = new HashMap<>();
    private long rejectedByOldAlone;
    private long rejectedByNewAlone;
    private long withoutAmount;

    Replay(RulesVersion before, RulesVersion after) {
        this.before = before;
        this.after = after;
    }

    void cameIn(Optional<BigDecimal> amount) {
        in.add(amount.orElse(BigDecimal.ZERO));
        if (amount.isEmpty()) {
            withoutAmount++;
        }
    }

    void assessed(List<Change> found, BigDecimal sek) {
        (found.isEmpty() ? unchanged : changed).add(sek);
        for (Change change : found) {
            changes.computeIfAbsent(change, c -> new Totals()).add(sek);
        }
    }

    void rejected(boolean byOld, boolean byNew, BigDecimal sek) {
        rejected.add(sek);
        rejectedByOldAlone += byOld && !byNew ? 1 : 0;
        rejectedByNewAlone += byNew && !byOld ? 1 : 0;
    }

    /** The old edition's rules. */
    public RulesVersion before() {
        return before;
    }

    /** The new edition's rules. */
    public RulesVersion after() {
        return after;
    }

    /** All rows, and their money as far as it can be read. */
    public Totals in() {
        return in;
    }

    /** Rows of which both editions give category, grades and duties alike. */
    public Totals unchanged() {
        return unchanged;
    }

    /** Rows of which they do not. */
    public Totals changed() {
        return changed;
    }

    /** Rows that one edition or both cannot assess. */
    public Totals rejected() {
        return rejected;
    }

    /** Of the rejected rows, those that the new edition could assess. */
    public long rejectedByOldAlone() {
        return rejectedByOldAlone;
    }

    /** Of the rejected rows, those that the old edition could assess. */
    public long rejectedByNewAlone() {
        return rejectedByNewAlone;
    }

    /** Rows whose amount is not stated or cannot be read; they count as rows, with no money. */
    public long withoutAmount() {
        return withoutAmount;
    }

    /** Each kind of change with the rows and the money that it touches. A row may have several. */
    public Map<Change, Totals> changes() {
        return Collections.unmodifiableMap(changes);
    }

    /** Whether rows in = unchanged + changed + rejected, and the same for money, to the öre. */
    public boolean balances() {
        BigDecimal sek = unchanged.sek().add(changed.sek()).add(rejected.sek());
        return in.rows() == unchanged.rows() + changed.rows() + rejected.rows()
                && in.sek().compareTo(sek) == 0;
    }
}
