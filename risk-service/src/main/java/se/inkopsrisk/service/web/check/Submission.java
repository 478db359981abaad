package se.inkopsrisk.service.web.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.engine.tender.TenderChecker;
import se.inkopsrisk.engine.tender.TenderLot;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.service.web.check.NoticeForm.Answered;
import se.inkopsrisk.service.web.check.PurchaseFormReader.Reading;

/** What a page sent: a purchase in fields, or a notice with answers beside it; and the tender that follows. */
final class Submission {
    private final RiskScreener screener;
    private final MultiValueMap<String, String> sent;
    private final @Nullable PackedNotice notice;
    private final @Nullable Tender unanswered;
    private final MultiValueMap<String, String> earlierSent;
    private final Answered now;
    private final Optional<Tender> before;

    private Submission(
            RiskScreener screener,
            MultiValueMap<String, String> sent,
            @Nullable PackedNotice notice,
            @Nullable Tender unanswered,
            Function<MultiValueMap<String, String>, Answered> reader) {
        this.screener = screener;
        this.sent = sent;
        this.notice = notice;
        this.unanswered = unanswered;
        this.now = withNeeds(reader.apply(sent), sent);
        Optional<MultiValueMap<String, String>> earlier = EarlierAnswers.in(sent);
        this.earlierSent = earlier.orElseGet(LinkedMultiValueMap::new);
        this.before = earlier.flatMap(
                fields -> withNeeds(reader.apply(fields), fields).tender());
    }

    /** A purchase in fields: a tender of one lot. */
    static Submission ofPurchase(MultiValueMap<String, String> sent, RiskScreener screener) {
        Catalogue catalogue = screener.ruleBook().catalogue();
        return new Submission(screener, sent, null, null, fields -> {
            Reading reading = PurchaseFormReader.read(PurchaseForm.of(fields), catalogue);
            Optional<Purchase> purchase = reading.purchase();
            return new Answered(purchase.map(Tender::of), reading.errors());
        });
    }

    /**
     * A notice with answers.
     *
     * @throws se.inkopsrisk.engine.intake.IntakeException if the notice cannot be read
     */
    static Submission ofNotice(PackedNotice notice, MultiValueMap<String, String> sent, RiskScreener screener) {
        Catalogue catalogue = screener.ruleBook().catalogue();
        Tender tender = notice.tender();
        return new Submission(screener, sent, notice, tender, fields -> NoticeForm.of(tender, fields)
                .answer(tender, catalogue));
    }

    private static Answered withNeeds(Answered answered, MultiValueMap<String, String> fields) {
        return new Answered(answered.tender().map(tender -> withNeeds(tender, fields)), answered.errors());
    }

    private static Tender withNeeds(Tender tender, MultiValueMap<String, String> fields) {
        return tender.withLots(tender.lots().stream()
                .map(lot -> lot.answered(NeedsForm.of(lot.id(), fields).added(lot.answers())))
                .toList());
    }

    /** The check of {@code tender}, by the rules that were in force when the fields came. */
    TenderCheck check(Tender tender) {
        return TenderChecker.with(screener).check(tender);
    }

    /** The check of the tender as it is to be shown. */
    TenderCheck check() {
        return check(shown().orElseThrow());
    }

    /** The catalogue of the same rules. */
    Catalogue catalogue() {
        return screener.ruleBook().catalogue();
    }

    /** All fields. */
    MultiValueMap<String, String> sent() {
        return sent;
    }

    /** The notice, where there is one. */
    Optional<PackedNotice> notice() {
        return Optional.ofNullable(notice);
    }

    /** The tender as it is to be checked; empty where there are mistakes. */
    Optional<Tender> tender() {
        return now.tender();
    }

    /**
     * The tender as it is to be shown: a mistaken answer costs nothing, the tender before it stands. Empty where the
     * form was not sent from a result's page and holds mistakes.
     */
    Optional<Tender> shown() {
        return now.tender().or(() -> before).or(() -> Optional.ofNullable(unanswered));
    }

    /** The tender with the answers that stood there before, where it was sent from a result's page. */
    Optional<Tender> before() {
        return before;
    }

    /** The mistakes. */
    List<FieldError> errors() {
        return now.errors();
    }

    /** The form as it was written. */
    PurchaseForm form() {
        return PurchaseForm.of(sent);
    }

    /** The fields that the shown tender goes by. */
    MultiValueMap<String, String> given() {
        return now.tender().isPresent() ? sent : earlierSent;
    }

    /** The identifier of the lot that is asked for; the first lot's where none is. */
    String lot() {
        // The page tells the lot that is shown; a button behind it tells the one that is wanted.
        List<String> asked = sent.getOrDefault("show", List.of());
        String wanted = asked.isEmpty() ? "" : asked.get(asked.size() - 1);
        List<TenderLot> lots = shown().orElseThrow().lots();
        return lots.stream()
                .map(TenderLot::id)
                .filter(id -> id.equals(wanted))
                .findFirst()
                .orElseGet(() -> lots.get(0).id());
    }
}
