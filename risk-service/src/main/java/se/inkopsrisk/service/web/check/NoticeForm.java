package se.inkopsrisk.service.web.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.engine.tender.LotAnswers;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.engine.tender.TenderLot;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.service.web.check.PurchaseFormReader.Reading;

/**
 * The answers beside a notice, as they were written.
 *
 * @param all answers that hold for every lot without one of its own
 * @param lots answers of single lots, one for each lot of the notice
 */
public record NoticeForm(PurchaseForm all, List<LotForm> lots) {

    static NoticeForm of(Tender tender, MultiValueMap<String, String> sent) {
        return new NoticeForm(
                PurchaseForm.of(sent),
                tender.lots().stream().map(lot -> LotForm.of(lot.id(), sent)).toList());
    }

    /** The answers of that lot alone. */
    public LotForm lot(String id) {
        return lots.stream().filter(lot -> lot.lot().equals(id)).findFirst().orElseThrow();
    }

    /** The tender with these answers, or the mistakes in them. */
    Answered answer(Tender tender, Catalogue catalogue) {
        List<FieldError> errors = new ArrayList<>();
        Reading reading = PurchaseFormReader.readAnswers(all, catalogue);
        errors.addAll(reading.errors());
        Tender answered = tender;
        for (TenderLot lot : tender.lots()) {
            LotForm form = lot(lot.id());
            List<FieldError> mistakes = PurchaseFormReader.readOrigins(form.originsField(), form.origins(), catalogue);
            errors.addAll(mistakes);
            if (form.isAnswered() && mistakes.isEmpty()) {
                answered = answered.answered(
                        lot.id(),
                        LotAnswers.NONE
                                .withOrigins(form.origins())
                                .withPerformedInSweden(NeedsForm.answer(form.performedInSweden())));
            }
        }
        if (!errors.isEmpty()) {
            return new Answered(Optional.empty(), errors);
        }
        return new Answered(Optional.of(forAll(answered, reading.purchase().orElseThrow())), errors);
    }

    private static Tender forAll(Tender tender, Purchase all) {
        Tender answered = tender.answered(LotAnswers.NONE
                .withOrigins(all.origins())
                .withPerformedInSweden(all.performedInSweden())
                .withTerms(all.terms()));
        return all.valueSek().map(answered::withValue).orElse(answered);
    }

    /**
     * What came of the answers.
     *
     * @param tender the tender with them; empty where there are mistakes
     * @param errors the mistakes
     */
    record Answered(Optional<Tender> tender, List<FieldError> errors) {}
}
