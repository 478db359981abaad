package se.inkopsrisk.service.ledger;

/**
 * What makes a repeated request recognisable.
 *
 * @param owner who sent it; keys of different senders have nothing to do with each other
 * @param key the sender's own word
 * @param requestHash over everything that decides the answer, so that another request under the same key is told
 */
public record IdempotencyKey(String owner, String key, String requestHash) {}
