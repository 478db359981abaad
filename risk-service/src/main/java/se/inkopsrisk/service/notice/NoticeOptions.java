package se.inkopsrisk.service.notice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.tender.AnswerText;
import se.inkopsrisk.engine.tender.AnswersJson;
import se.inkopsrisk.engine.tender.Tender;

/**
 * What no notice tells, and what is to become of the answer.
 *
 * @param gate whether a check that comes to action needed is refused
 * @param origins countries of origin, for every lot or for one
 * @param terms contract terms that the tender holds, in the same form
 * @param performedInSweden whether work is performed in Sweden, in the same form
 * @param answers the officer's answers as JSON; empty where there are none
 * @param plannedFor the day whose rules apply; null leaves it to the notice
 */
record NoticeOptions(
        boolean gate,
        List<String> origins,
        List<String> terms,
        List<String> performedInSweden,
        String answers,
        @Nullable LocalDate plannedFor) {

    /** The tender with what was answered. */
    Tender answered(Tender notice) {
        Tender tender = AnswerText.origins(notice, origins);
        tender = AnswerText.terms(tender, terms);
        tender = AnswerText.performedInSweden(tender, performedInSweden);
        if (!answers.isEmpty()) {
            tender = AnswersJson.answered(tender, answers.getBytes(StandardCharsets.UTF_8), "");
        }
        return plannedFor == null ? tender : tender.plannedFor(plannedFor);
    }
}
