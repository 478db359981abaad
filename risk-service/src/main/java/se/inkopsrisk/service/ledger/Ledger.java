package se.inkopsrisk.service.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps assessments, and erases them by policy. */
@Service
public class Ledger {
    private final LedgerSchema schema;
    private final LedgerChain chain;
    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    Ledger(LedgerSchema schema, LedgerChain chain, IdempotentAnswers answers, TransactionTemplate transaction) {
        this.schema = schema;
        this.chain = chain;
        this.answers = answers;
        this.transaction = transaction;
    }

    /**
     * Keeps an assessment; under a key that was answered before, gives that answer again and keeps nothing.
     *
     * @throws IdempotencyConflictException if the key was used for another request
     * @throws UnknownEntryException if it corrects what the ledger does not hold
     */
    public Answer keep(Keeping keeping) {
        return inTransaction(() -> {
            chain.lock();
            return keeping.key().flatMap(answers::find).orElseGet(() -> append(keeping));
        });
    }

    private Answer append(Keeping keeping) {
        keeping.corrects().ifPresent(this::assessment);
        byte[] salt = chain.newSalt();
        LedgerEntry entry = chain.append(new LedgerEntry.Draft(
                UUID.randomUUID(),
                LedgerEntry.Kind.ASSESSMENT,
                now(),
                keeping.by(),
                keeping.corrects(),
                keeping.note(),
                keeping.content().hash(salt)));
        chain.add(entry, salt, keeping.content());
        Answer answer = Answer.kept(entry.id(), keeping.content());
        keeping.key().ifPresent(key -> answers.remember(key, answer, now()));
        return answer;
    }

    /**
     * The answer that a key had before.
     *
     * @throws IdempotencyConflictException if the key was used for another request
     */
    public Optional<Answer> earlier(IdempotencyKey key) {
        return inTransaction(() -> answers.find(key));
    }

    /** Remembers the answer to a request that was not to be kept; the first of two at once is the answer to both. */
    public Answer remember(IdempotencyKey key, Answer answer) {
        try {
            return inTransaction(() -> {
                answers.remember(key, answer, now());
                return answer;
            });
        } catch (DuplicateKeyException e) {
            return earlier(key).orElseThrow(() -> e);
        }
    }

    /**
     * The answer to a request that keeps nothing: the earlier one of its key, or a new one.
     *
     * @param key by which a repetition is known; without one every answer is new
     * @throws IdempotencyConflictException if the key was used for another request
     */
    public Answer answered(Optional<IdempotencyKey> key, Supplier<Answer> answer) {
        return key.map(word -> earlier(word).orElseGet(() -> remember(word, answer.get())))
                .orElseGet(answer);
    }

    /** Remembers of an answer something that was not known before its end. */
    public void amend(IdempotencyKey key, byte[] body) {
        inTransaction(() -> answers.amend(key, body));
    }

    /**
     * Erases the content of an assessment; its entry stays, and a further entry says who erased it and why.
     *
     * @return the erasure's entry
     * @throws UnknownEntryException if there is no such assessment
     * @throws ErasedException if it is erased already
     */
    public LedgerEntry erase(UUID id, String by, String reason) {
        return inTransaction(() -> {
            chain.lock();
            LedgerEntry erased = assessment(id);
            LedgerEntry erasure = chain.append(new LedgerEntry.Draft(
                    UUID.randomUUID(),
                    LedgerEntry.Kind.ERASURE,
                    now(),
                    by,
                    Optional.of(id),
                    reason,
                    new Digest().hex()));
            if (!chain.takeAway(erased)) {
                throw new ErasedException(id);
            }
            return erasure;
        });
    }

    /** Forgets idempotency keys of answers that were not kept and are older than {@code before}. */
    int forgetAnswers(Instant before) {
        return inTransaction(() -> answers.forget(before));
    }

    private LedgerEntry assessment(UUID id) {
        return chain.entry(id)
                .filter(entry -> entry.kind() == LedgerEntry.Kind.ASSESSMENT)
                .orElseThrow(() -> new UnknownEntryException(id));
    }

    private <T> T inTransaction(Supplier<T> work) {
        schema.ensure();
        return transaction.execute(status -> work.get());
    }

    /** To the microsecond, which is what both databases store. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
