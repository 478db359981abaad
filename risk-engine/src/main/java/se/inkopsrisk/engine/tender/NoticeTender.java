package se.inkopsrisk.engine.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.inkopsrisk.engine.notice.Amount;
import se.inkopsrisk.engine.notice.Lot;
import se.inkopsrisk.engine.notice.Notice;
import se.inkopsrisk.engine.notice.PerformancePlace;
import se.inkopsrisk.engine.notice.Stated;
import se.inkopsrisk.engine.notice.Subject;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;

/** Reads a tender's facts out of its notice. What a lot leaves open, its procedure answers. */
final class NoticeTender {
    private NoticeTender() {}

    static Tender of(Notice notice) {
        List<TenderLot> lots = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Lot lot : notice.lots()) {
            // Two lots of one identifier break the standard, but both are bought.
            String id = ids.add(lot.id()) ? lot.id() : lot.id() + " (" + (lots.size() + 1) + ")";
            ids.add(id);
            lots.add(new TenderLot(
                    id,
                    purchase(lot.subject(), notice.procedure()),
                    Optional.of(lot),
                    NoticeTerms.of(notice, lot),
                    LotAnswers.NONE));
        }
        return new Tender(
                notice.procedure().title().map(Stated::value), Optional.of(notice), lots, value(notice), notice.date());
    }

    private static Purchase purchase(Subject lot, Subject procedure) {
        Purchase.Builder purchase = Purchase.builder().performedInSweden(performedInSweden(lot, procedure));
        lot.title().or(procedure::title).map(Stated::value).ifPresent(purchase::title);
        lot.description().or(procedure::description).map(Stated::value).ifPresent(purchase::description);
        lot.cpv().or(procedure::cpv).map(Stated::value).ifPresent(purchase::cpv);
        nature(lot, procedure).ifPresent(purchase::nature);
        sek(lot).ifPresent(purchase::value);
        return purchase.build();
    }

    private static Optional<Nature> nature(Subject lot, Subject procedure) {
        return lot.nature().or(procedure::nature).map(Stated::value);
    }

    /** Services and works are performed at the place of performance; goods are only delivered there. */
    private static Answer performedInSweden(Subject lot, Subject procedure) {
        Optional<Nature> nature = nature(lot, procedure);
        if (nature.isEmpty() || nature.get() == Nature.GOODS) {
            return Answer.UNKNOWN;
        }
        List<Optional<Boolean>> inSweden = (lot.places().isEmpty() ? procedure : lot)
                .places().stream()
                        .map(Stated::value)
                        .map(PerformancePlace::inSweden)
                        .toList();
        if (inSweden.contains(Optional.of(true))) {
            return Answer.YES;
        }
        return inSweden.isEmpty() || inSweden.contains(Optional.<Boolean>empty()) ? Answer.UNKNOWN : Answer.NO;
    }

    /** The procedure's value, or else the sum of the lots', where every one is stated. */
    private static Optional<BigDecimal> value(Notice notice) {
        return sek(notice.procedure())
                .or(() -> Tender.sum(
                        notice.lots().stream().map(lot -> sek(lot.subject())).toList()));
    }

    private static Optional<BigDecimal> sek(Subject subject) {
        return subject.value().map(Stated::value).filter(Amount::isSek).map(Amount::amount);
    }
}
