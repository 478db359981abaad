package se.inkopsrisk.service.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One link of the chain. It stays for ever, also where what it speaks of has been erased.
 *
 * @param seq its number, from 1, without gaps
 * @param id its name outside of the ledger
 * @param kind what it records
 * @param recordedAt when, to the microsecond
 * @param recordedBy who: the name of a person or of a program's key
 * @param subject the earlier entry that it corrects or erases
 * @param note why, in the writer's own words; empty where nothing was said
 * @param contentHash of what was kept, in hexadecimal
 * @param previousHash the hash of the entry before it, or {@value #BEGINNING} for the first
 * @param hash over all of the above
 */
public record LedgerEntry(
        long seq,
        UUID id,
        Kind kind,
        Instant recordedAt,
        String recordedBy,
        Optional<UUID> subject,
        String note,
        String contentHash,
        String previousHash,
        String hash) {
    /** What stands for the hash before the first entry. */
    public static final String BEGINNING = "0000000000000000000000000000000000000000000000000000000000000000";

    /** What an entry records. */
    public enum Kind {
        /** A kept assessment; with a subject, a correction of that one. */
        ASSESSMENT,
        /** The content of its subject was erased by policy. */
        ERASURE
    }

    /** The entry that follows {@code previous}, sealed by its hash. */
    static LedgerEntry after(Optional<LedgerEntry> previous, Draft draft) {
        LedgerEntry unsealed = new LedgerEntry(
                previous.map(LedgerEntry::seq).orElse(0L) + 1,
                draft.id(),
                draft.kind(),
                draft.recordedAt(),
                draft.recordedBy(),
                draft.subject(),
                draft.note(),
                draft.contentHash(),
                previous.map(LedgerEntry::hash).orElse(BEGINNING),
                "");
        return unsealed.sealed();
    }

    private LedgerEntry sealed() {
        return new LedgerEntry(
                seq, id, kind, recordedAt, recordedBy, subject, note, contentHash, previousHash, computedHash());
    }

    /** The hash that the entry's own words give; it differs from {@link #hash()} where somebody changed them. */
    String computedHash() {
        return new Digest()
                .add(previousHash)
                .add(Long.toString(seq))
                .add(id.toString())
                .add(kind.name())
                .add(recordedAt.toString())
                .add(recordedBy)
                .add(subject.map(UUID::toString).orElse(""))
                .add(note)
                .add(contentHash)
                .hex();
    }

    /** An entry before it has a place in the chain. */
    record Draft(
            UUID id,
            Kind kind,
            Instant recordedAt,
            String recordedBy,
            Optional<UUID> subject,
            String note,
            String contentHash) {}
}
