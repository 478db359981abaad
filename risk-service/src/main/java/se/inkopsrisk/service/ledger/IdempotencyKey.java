package se.inkopsrisk.service.ledger;

import java.util.Optional;
import se.inkopsrisk.service.identity.Asker;

/**
 * What makes a repeated request recognisable.
 *
 * @param owner who sent it; keys of different senders have nothing to do with each other
 * @param key the sender's own word
 * @param requestHash over everything that decides the answer, so that another request under the same key is told
 */
public record IdempotencyKey(String owner, String key, String requestHash) {
    /** Whether it is the same sender's same word, be it for another request. */
    public boolean isSameWordAs(IdempotencyKey other) {
        return owner.equals(other.owner) && key.equals(other.key);
    }

    /**
     * The key of a request; empty where the asker sent none.
     *
     * @param call what was called
     * @param options all of its options that decide the answer
     * @param body what was sent
     */
    public static Optional<IdempotencyKey> of(Asker asker, String call, String options, byte[] body) {
        return asker.idempotencyKey()
                .map(word -> new IdempotencyKey(
                        asker.name(),
                        word,
                        new Digest()
                                .add(call)
                                .add(asker.language().name())
                                .add(options)
                                .add(body)
                                .hex()));
    }
}
