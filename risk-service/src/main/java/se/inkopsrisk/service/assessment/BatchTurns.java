package se.inkopsrisk.service.assessment;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.identity.Asker;
import se.inkopsrisk.service.ledger.Answer;
import se.inkopsrisk.service.ledger.IdempotencyKey;
import se.inkopsrisk.service.ledger.Ledger;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ProblemType;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * Begins batches. One with a key is too long to be remembered, but the same purchases by the same rules for the same day
 * give the same bytes: those two are remembered instead, and the batch is judged anew when it is sent again.
 */
@Service
class BatchTurns {

    private final RulesInForce rules;
    private final Ledger ledger;

    BatchTurns(RulesInForce rules, Ledger ledger) {
        this.rules = rules;
        this.ledger = ledger;
    }

    /**
     * Begins a batch.
     *
     * @param form the media type of the purchases
     * @param version the rules that are asked for; null for those in force
     * @throws ApiException if those rules, or those of the first time, are not installed
     */
    BatchTurn begin(Asker asker, String form, @Nullable String version, InputStream body) {
        RiskScreener asked = version == null ? rules.screener() : rules.screener(version);
        String options = form + "\n" + (version == null ? "" : version);
        Optional<IdempotencyKey> key = IdempotencyKey.of(asker, "batch", options, new byte[0]);
        return key.map(word -> begin(word, asker, asked, body)).orElseGet(() -> BatchTurn.once(asked, body));
    }

    private BatchTurn begin(IdempotencyKey key, Asker asker, RiskScreener asked, InputStream body) {
        BatchBeginning now = BatchBeginning.of(asked.rulesVersion().label(), asked.today());
        Answer known = ledger.answered(
                Optional.of(key), () -> Answer.of(HttpStatus.OK.value(), asker.language(), now.bytes()));
        BatchBeginning beginning = BatchBeginning.read(known.body());
        RiskScreener screener =
                rules.installed().version(beginning.rulesVersion()).orElseThrow(() -> gone(beginning.rulesVersion()));
        BatchTurn.Keyed keyed = new BatchTurn.Keyed(key, beginning, known.repeated(), sha256(), ledger);
        return BatchTurn.again(screener.onDay(beginning.day()), keyed, body);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static ApiException gone(String version) {
        return new ApiException(
                ProblemType.NOT_REPRODUCIBLE,
                new LocalText(
                        "samma nyckel användes med regelversionen " + version
                                + ", som inte längre är installerad; sänd det på nytt med en ny nyckel",
                        "the key was used with the rules version " + version
                                + ", which is no longer installed; send it anew under a new key"),
                List.of());
    }
}
