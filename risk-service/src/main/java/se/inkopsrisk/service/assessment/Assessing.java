package se.inkopsrisk.service.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.PurchaseJson;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.ledger.Answer;
import se.inkopsrisk.service.ledger.IdempotencyKey;
import se.inkopsrisk.service.ledger.Keeping;
import se.inkopsrisk.service.ledger.KeptAssessment;
import se.inkopsrisk.service.ledger.Ledger;
import se.inkopsrisk.service.rules.RulesInForce;

/** Assesses a purchase, keeps the assessment where that is asked for, and answers a repeated request as before. */
@Service
class Assessing {
    private final RulesInForce rules;
    private final ScreeningMetrics metrics;
    private final Ledger ledger;

    Assessing(RulesInForce rules, ScreeningMetrics metrics, Ledger ledger) {
        this.rules = rules;
        this.metrics = metrics;
        this.ledger = ledger;
    }

    /**
     * Assesses one purchase.
     *
     * @param purchase JSON in UTF-8
     * @param options what to tell of it, and whether to keep it
     * @param asker who asks, and in which language
     */
    Answer assess(byte[] purchase, AssessOptions options, Asker asker) {
        Optional<IdempotencyKey> key = asker.idempotencyKey()
                .map(word -> new IdempotencyKey(asker.name(), word, requestHash(purchase, options, asker)));
        Optional<Answer> earlier = key.flatMap(ledger::earlier);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        RiskScreener screener = options.rules() == null ? rules.screener() : rules.screener(options.rules());
        Assessment screened = metrics.timed(() -> screener.screen(PurchaseJson.read(purchase)));
        AssessmentJson json = AssessmentJson.in(asker.language());
        byte[] assessment = options.namesUpcoming()
                ? json.bytes(screened, screener.upcomingDuties(screened))
                : json.bytes(screened);
        if (options.kept()) {
            return ledger.keep(new Keeping(
                    new KeptAssessment(asker.language(), options.statedReference(), purchase, assessment),
                    asker.name(),
                    Optional.ofNullable(options.corrects()),
                    Optional.ofNullable(options.note()).orElse(""),
                    key));
        }
        Answer answer = new Answer(Optional.empty(), asker.language(), assessment, false);
        return key.map(word -> ledger.remember(word, answer)).orElse(answer);
    }

    private static String requestHash(byte[] purchase, AssessOptions options, Asker asker) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((asker.language() + "\n" + options.signature() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(purchase));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Who asks.
     *
     * @param name the person's or the key's name
     * @param language the language of the answer
     * @param idempotencyKey the word by which a repetition is to be known
     */
    record Asker(String name, Language language, Optional<String> idempotencyKey) {}
}
