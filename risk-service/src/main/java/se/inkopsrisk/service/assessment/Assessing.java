package se.inkopsrisk.service.assessment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.PurchaseJson;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.identity.Asker;
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
    private final Map<Language, AssessmentJson> writers = new EnumMap<>(Language.class);

    Assessing(RulesInForce rules, ScreeningMetrics metrics, Ledger ledger) {
        this.rules = rules;
        this.metrics = metrics;
        this.ledger = ledger;
        for (Language language : Language.values()) {
            writers.put(language, AssessmentJson.remembering(language));
        }
    }

    /**
     * Assesses one purchase.
     *
     * @param purchase JSON in UTF-8
     * @param options what to tell of it, and whether to keep it
     * @param asker who asks, and in which language
     */
    Answer assess(byte[] purchase, AssessOptions options, Asker asker) {
        Optional<IdempotencyKey> key = IdempotencyKey.of(asker, "assessments", options.signature(), purchase);
        if (!options.kept()) {
            return ledger.answered(key, () -> Answer.of(asker.language(), assessed(purchase, options, asker)));
        }
        return key.flatMap(ledger::earlier)
                .orElseGet(() -> ledger.keep(new Keeping(
                        new KeptAssessment(
                                asker.language(),
                                options.statedReference(),
                                purchase,
                                assessed(purchase, options, asker)),
                        asker.name(),
                        Optional.ofNullable(options.corrects()),
                        Optional.ofNullable(options.note()).orElse(""),
                        key)));
    }

    private byte[] assessed(byte[] purchase, AssessOptions options, Asker asker) {
        RiskScreener screener = options.rules() == null ? rules.screener() : rules.screener(options.rules());
        Assessment screened = metrics.timed(() -> screener.screen(PurchaseJson.read(purchase)));
        AssessmentJson json = Objects.requireNonNull(writers.get(asker.language()));
        return options.namesUpcoming() ? json.bytes(screened, screener.upcomingDuties(screened)) : json.bytes(screened);
    }
}
