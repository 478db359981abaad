package se.inkopsrisk.service.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.inkopsrisk.rules.verdict.LocalText;

/** Verifies the whole ledger: every link of the chain, every content, and every erasure. */
@Service
public class LedgerVerification {
    /** An entry may hold a megabyte of purchase and as much of assessment. */
    private static final int CHUNK = 50;

    private static final int MOST_FAULTS = 100;

    private final LedgerSchema schema;
    private final JdbcClient jdbc;
    /** A walk reads everything: one at a time, so that impatient callers cannot exhaust memory or database. */
    private final ReentrantLock walking = new ReentrantLock();

    LedgerVerification(LedgerSchema schema, JdbcClient jdbc) {
        this.schema = schema;
        this.jdbc = jdbc;
    }

    /**
     * Verifies the ledger.
     *
     * @param anchor an entry's hash that somebody wrote down earlier, so that a chain that was made anew, or cut off at
     *     its end, is seen too
     */
    public Report verify(Optional<String> anchor) {
        schema.ensure();
        walking.lock();
        try {
            return walk(anchor);
        } finally {
            walking.unlock();
        }
    }

    private Report walk(Optional<String> anchor) {
        Run run = new Run(anchor);
        List<Link> chunk;
        do {
            chunk = chunkAfter(run.last.map(LedgerEntry::seq).orElse(0L));
            chunk.forEach(run::check);
        } while (chunk.size() == CHUNK);
        return run.report();
    }

    private List<Link> chunkAfter(long seq) {
        return jdbc.sql("SELECT " + LedgerRows.ENTRY + ", " + LedgerRows.CONTENT + ", " + LedgerRows.FACTS
                        + " FROM ledger_entry e LEFT JOIN ledger_content c ON c.seq = e.seq"
                        + " WHERE e.seq > :seq ORDER BY e.seq LIMIT " + CHUNK)
                .param("seq", seq)
                .query((row, n) -> {
                    Optional<KeptAssessment> content = LedgerRows.content(row);
                    return new Link(
                            LedgerRows.entry(row),
                            content,
                            content.isPresent() ? row.getBytes("salt") : new byte[0],
                            content.isPresent() ? Optional.of(LedgerRows.facts(row)) : Optional.empty());
                })
                .list();
    }

    private record Link(
            LedgerEntry entry,
            Optional<KeptAssessment> content,
            @SuppressWarnings("ArrayRecordComponent") byte[] salt,
            Optional<AssessmentFacts> facts) {}

    /** One walk along the chain. */
    private static final class Run {
        private final Optional<String> anchor;
        private final List<Fault> faults = new ArrayList<>();
        private final Map<UUID, Long> withoutContent = new HashMap<>();
        private Optional<LedgerEntry> last = Optional.empty();
        private boolean anchored;
        private long assessments;
        private long erased;

        private Run(Optional<String> anchor) {
            this.anchor = anchor;
            this.anchored = anchor.equals(Optional.of(LedgerEntry.BEGINNING));
        }

        private void check(Link link) {
            LedgerEntry entry = link.entry();
            chain(entry);
            if (entry.kind() == LedgerEntry.Kind.ERASURE) {
                erasure(entry);
            } else {
                assessments++;
                content(link);
            }
            anchored |= anchor.isPresent() && anchor.get().equals(entry.hash());
            last = Optional.of(entry);
        }

        private void chain(LedgerEntry entry) {
            long expected = last.map(LedgerEntry::seq).orElse(0L) + 1;
            if (entry.seq() != expected) {
                fault(
                        entry.seq(),
                        "posterna från och med " + expected + " saknas",
                        "the entries from " + expected + " on are missing");
            }
            if (!entry.previousHash().equals(last.map(LedgerEntry::hash).orElse(LedgerEntry.BEGINNING))) {
                fault(entry.seq(), "kedjan hänger inte ihop med posten före", "the chain is broken before this entry");
            }
            if (!entry.hash().equals(entry.computedHash())) {
                fault(entry.seq(), "posten har ändrats", "the entry was changed");
            }
        }

        private void content(Link link) {
            LedgerEntry entry = link.entry();
            if (link.content().isEmpty()) {
                withoutContent.put(entry.id(), entry.seq());
                return;
            }
            KeptAssessment content = link.content().get();
            if (!content.hash(link.salt()).equals(entry.contentHash())) {
                fault(entry.seq(), "innehållet har ändrats", "the content was changed");
            } else if (!link.facts().equals(Optional.of(AssessmentFacts.of(content.assessment())))) {
                fault(
                        entry.seq(),
                        "sökfälten stämmer inte med bedömningen",
                        "the search columns differ from the assessment");
            }
        }

        private void erasure(LedgerEntry entry) {
            UUID subject = entry.subject().orElse(entry.id());
            if (withoutContent.remove(subject) != null) {
                erased++;
            } else {
                fault(
                        entry.seq(),
                        "posten säger att något är gallrat som inte är det",
                        "the entry says that something was erased that was not");
            }
        }

        private void fault(long seq, String sv, String en) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(seq, new LocalText(sv, en)));
            }
        }

        private Report report() {
            withoutContent.values().stream()
                    .sorted()
                    .forEach(seq -> fault(
                            seq,
                            "innehållet saknas utan att vara gallrat",
                            "the content is missing without having been erased"));
            if (anchor.isPresent() && !anchored) {
                fault(
                        last.map(LedgerEntry::seq).orElse(0L),
                        "kedjan innehåller inte det angivna kontrollvärdet: den är avkortad eller utbytt",
                        "the chain does not hold the given hash: it was cut off or replaced");
            }
            return new Report(
                    last.map(LedgerEntry::seq).orElse(0L),
                    assessments,
                    erased,
                    last.map(LedgerEntry::hash).orElse(LedgerEntry.BEGINNING),
                    List.copyOf(faults));
        }
    }

    /**
     * What verification found.
     *
     * @param entries how many entries there are
     * @param assessments how many of them are assessments
     * @param erased how many assessments have been erased by policy
     * @param head the newest entry's hash: written down elsewhere, it anchors the chain
     * @param faults what is wrong, at most the first hundred; none where the ledger is whole
     */
    public record Report(long entries, long assessments, long erased, String head, List<Fault> faults) {
        /** Whether nothing is wrong. */
        public boolean whole() {
            return faults.isEmpty();
        }
    }

    /** What is wrong with an entry. */
    public record Fault(long seq, LocalText text) {}
}
