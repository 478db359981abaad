package se.inkopsrisk.service.assessment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.util.StreamUtils;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.service.ledger.IdempotencyKey;
import se.inkopsrisk.service.ledger.Ledger;

/** One batch as it is answered: what it reads, and by which rules it is judged. */
final class BatchTurn {
    private static final int BUFFER = 1 << 16;

    private final RiskScreener screener;
    private final Optional<Keyed> keyed;
    private final Optional<DigestInputStream> hashed;
    private final InputStream body;

    private BatchTurn(RiskScreener screener, Optional<Keyed> keyed, InputStream body) {
        this.screener = screener;
        this.keyed = keyed;
        this.hashed = keyed.map(key -> new DigestInputStream(body, key.sha256()));
        this.body = new BufferedInputStream(hashed.map(InputStream.class::cast).orElse(body), BUFFER);
    }

    /** A batch that nobody will ask for again. */
    static BatchTurn once(RiskScreener screener, InputStream body) {
        return new BatchTurn(screener, Optional.empty(), body);
    }

    /** A batch that may be sent again. */
    static BatchTurn again(RiskScreener screener, Keyed keyed, InputStream body) {
        return new BatchTurn(screener, Optional.of(keyed), body);
    }

    RiskScreener screener() {
        return screener;
    }

    /** The purchases; closing it does nothing, since whoever has read them may leave something over. */
    InputStream body() {
        return StreamUtils.nonClosing(body);
    }

    /** Whether the key was used before. */
    boolean repeated() {
        return keyed.map(Keyed::repeated).orElse(false);
    }

    /**
     * Ends the batch: remembers what it held, or compares it with what it held the first time.
     *
     * @return false if the key was used for other purchases
     */
    boolean end() throws IOException {
        if (hashed.isEmpty()) {
            return true;
        }
        body.transferTo(OutputStream.nullOutputStream());
        String held = HexFormat.of().formatHex(hashed.get().getMessageDigest().digest());
        return keyed.orElseThrow().ended(held);
    }

    /**
     * What is known of a batch by its key.
     *
     * @param beginning by which rules and for which day it is judged, and what it held, if it was read to its end before
     * @param repeated whether the key was used before
     * @param sha256 takes the hash of what it holds
     */
    record Keyed(IdempotencyKey key, BatchBeginning beginning, boolean repeated, MessageDigest sha256, Ledger ledger) {

        private boolean ended(String held) {
            if (beginning.held().isEmpty()) {
                ledger.amend(key, beginning.holding(held).bytes());
                return true;
            }
            return beginning.held().get().equals(held);
        }
    }
}
