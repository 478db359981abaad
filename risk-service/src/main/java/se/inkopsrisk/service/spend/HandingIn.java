package se.inkopsrisk.service.spend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.identity.Asker;
import se.inkopsrisk.service.ledger.IdempotencyConflictException;
import se.inkopsrisk.service.ledger.IdempotencyKey;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ProblemType;

/** Takes ledgers in. One that is handed in again under its key is the job that it already is, as long as that is there. */
@Service
class HandingIn {
    private final SpendJobs jobs;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    HandingIn(SpendJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Takes a ledger in.
     *
     * @param order what is asked, still without a key
     * @param ledger may be read more than once
     * @param mapping a mapping file; empty where columns are known by name
     * @throws IdempotencyConflictException if the key was used for another ledger or order
     */
    Handed handIn(SpendOrder order, Asker asker, InputStreamSource ledger, Optional<InputStreamSource> mapping)
            throws IOException {
        if (asker.idempotencyKey().isEmpty()) {
            return new Handed(submit(order, ledger, mapping), false);
        }
        byte[] content = (hash(ledger) + "\n" + (mapping.isPresent() ? hash(mapping.get()) : ""))
                .getBytes(StandardCharsets.UTF_8);
        IdempotencyKey key = IdempotencyKey.of(asker, "spend/jobs", order.decisive(), content)
                .orElseThrow();
        String word = key.owner() + "\n" + key.key();
        if (!underWay.add(word)) {
            throw new ApiException(
                    ProblemType.REQUEST_UNDER_WAY,
                    new LocalText(
                            "ett anrop med samma nyckel pågår; vänta tills det är klart",
                            "a request under the same key is going on; wait until it is done"),
                    List.of());
        }
        try {
            Optional<SpendJob> earlier = earlier(key);
            return earlier.isPresent()
                    ? new Handed(earlier.get(), true)
                    : new Handed(submit(order.under(key), ledger, mapping), false);
        } finally {
            underWay.remove(word);
        }
    }

    private Optional<SpendJob> earlier(IdempotencyKey key) throws IOException {
        for (SpendJob job : jobs.list()) {
            Optional<IdempotencyKey> used = job.order().key();
            if (used.isPresent() && used.get().isSameWordAs(key)) {
                if (!used.get().equals(key)) {
                    throw new IdempotencyConflictException();
                }
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    private SpendJob submit(SpendOrder order, InputStreamSource ledger, Optional<InputStreamSource> mapping)
            throws IOException {
        try (InputStream in = ledger.getInputStream();
                InputStream map =
                        mapping.isPresent() ? mapping.get().getInputStream() : InputStream.nullInputStream()) {
            return jobs.submit(order, in, mapping.isPresent() ? Optional.of(map) : Optional.empty());
        }
    }

    private static String hash(InputStreamSource file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * A ledger that was handed in.
     *
     * @param repeated whether it had been before
     */
    record Handed(SpendJob job, boolean repeated) {}
}
