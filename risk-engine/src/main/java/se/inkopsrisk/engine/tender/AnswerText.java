package se.inkopsrisk.engine.tender;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.inkopsrisk.engine.UnknownFactException;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * The officer's answers as short texts, for the command line and for addresses: {@code LOT-0001=MY,CN} for one lot,
 * {@code MY,CN} for every lot.
 */
public final class AnswerText {
    private AnswerText() {}

    /**
     * The tender with these countries of origin.
     *
     * @throws UnknownFactException if there is no such lot
     */
    public static Tender origins(Tender tender, Collection<String> texts) {
        return answered(tender, "origins", texts, value -> LotAnswers.NONE.withOrigins(list(value)));
    }

    /**
     * The tender with these contract terms in it.
     *
     * @throws UnknownFactException if there is no such lot
     */
    public static Tender terms(Tender tender, Collection<String> texts) {
        return answered(tender, "terms", texts, value -> LotAnswers.NONE.withTerms(list(value)));
    }

    /**
     * The tender with answers on where work is performed: {@code true} or {@code false}, or in words.
     *
     * @throws UnknownFactException if there is no such lot, or the answer is neither yes nor no
     */
    public static Tender performedInSweden(Tender tender, Collection<String> texts) {
        return answered(
                tender, "performedInSweden", texts, value -> LotAnswers.NONE.withPerformedInSweden(answer(value)));
    }

    private static Tender answered(
            Tender tender, String field, Collection<String> texts, Function<String, LotAnswers> read) {
        Tender answered = tender;
        for (String text : texts) {
            if (text.isBlank()) {
                continue;
            }
            int mark = text.indexOf('=');
            Optional<String> lot = mark < 0 ? Optional.empty() : Optional.of(text.substring(0, mark));
            answered = onLots(answered, field, lot, read.apply(text.substring(mark + 1)));
        }
        return answered;
    }

    /**
     * The tender with answers on the lot that is named, or on every lot.
     *
     * @throws UnknownFactException of that field, if there is no such lot
     */
    static Tender onLots(Tender tender, String field, Optional<String> lot, LotAnswers answers) {
        return lot.isEmpty() ? tender.answered(answers) : onLot(tender, field, lot.get(), answers);
    }

    private static Tender onLot(Tender tender, String field, String id, LotAnswers answers) {
        Optional<TenderLot> lot = tender.lot(id.strip());
        if (lot.isEmpty()) {
            List<String> ids =
                    tender.lots().stream().map(TenderLot::id).limit(10).toList();
            throw new UnknownFactException(
                    field,
                    new LocalText(
                            "delkontraktet ”" + id + "” finns inte; de första heter " + String.join(", ", ids),
                            "there is no lot \"" + id + "\"; the first are called " + String.join(", ", ids)));
        }
        return tender.answered(lot.get().id(), answers.or(lot.get().answers()));
    }

    private static List<String> list(String values) {
        return Arrays.stream(values.split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Answer answer(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "ja" -> Answer.YES;
            case "false", "no", "nej" -> Answer.NO;
            default ->
                throw new UnknownFactException(
                        "performedInSweden",
                        new LocalText(
                                "”" + text + "” är inget svar; skriv ja eller nej",
                                "\"" + text + "\" is no answer; write yes or no"));
        };
    }
}
