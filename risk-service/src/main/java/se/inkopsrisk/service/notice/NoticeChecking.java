package se.inkopsrisk.service.notice;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import se.inkopsrisk.engine.notice.NoticeReader;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.engine.tender.TenderCheckJson;
import se.inkopsrisk.engine.tender.TenderChecker;
import se.inkopsrisk.engine.tender.TenderOutcome;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.identity.Asker;
import se.inkopsrisk.service.ledger.Answer;
import se.inkopsrisk.service.ledger.IdempotencyKey;
import se.inkopsrisk.service.ledger.Ledger;
import se.inkopsrisk.service.rules.RulesInForce;
import tools.jackson.databind.json.JsonMapper;

/** Checks draft notices, and answers a repeated request as before. */
@Service
class NoticeChecking {
    private final NoticeReader reader = NoticeReader.withDefaults();
    private final Supplier<TenderChecker> checker;
    private final Ledger ledger;
    private final JsonMapper json;

    NoticeChecking(RulesInForce rules, Ledger ledger, JsonMapper json) {
        this.checker = rules.derived(TenderChecker::with);
        this.ledger = ledger;
        this.json = json;
    }

    /**
     * Checks a notice.
     *
     * @param notice eForms XML or OCDS JSON
     * @return the check, or with a shut gate the problem
     * @throws se.inkopsrisk.engine.intake.IntakeException if the notice or an answer cannot be read
     */
    Answer check(byte[] notice, NoticeOptions options, Asker asker) {
        return ledger.answered(
                IdempotencyKey.of(asker, "notices", options.toString(), notice),
                () -> answer(
                        checker.get().check(options.answered(Tender.of(reader.read(notice, "")))),
                        options.gate(),
                        asker.language()));
    }

    private Answer answer(TenderCheck check, boolean gate, Language language) {
        return gate && check.outcome() == TenderOutcome.ACTION_NEEDED
                ? Answer.of(
                        HttpStatus.CONFLICT.value(),
                        language,
                        json.writeValueAsBytes(NoticeProblems.actionNeeded(check, language)))
                : Answer.of(
                        HttpStatus.OK.value(),
                        language,
                        TenderCheckJson.in(language).bytes(check));
    }
}
