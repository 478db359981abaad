package se.inkopsrisk.service.web.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.inkopsrisk.engine.notice.Buyer;
import se.inkopsrisk.engine.notice.Notice;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.engine.tender.Contradiction;
import se.inkopsrisk.engine.tender.LotCheck;
import se.inkopsrisk.engine.tender.OutcomeReason;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.engine.tender.TenderOutcome;
import se.inkopsrisk.engine.tender.WholeCriterion;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** A tender's check, arranged for a page in one language, with one of its lots unfolded. */
public final class CheckView {
    private static final int FIRST_REASONS = 4;

    private final TenderCheck check;
    private final Catalogue catalogue;
    private final Language language;
    private final LotView shown;

    /** @param wanted the lot to unfold; the first where there is no such lot */
    CheckView(TenderCheck check, String wanted, Catalogue catalogue, Language language) {
        this.check = check;
        this.catalogue = catalogue;
        this.language = language;
        LotCheck lot = check.lot(wanted).orElseGet(() -> check.lots().get(0));
        this.shown = new LotView(lot, catalogue, language);
    }

    /** The check itself. */
    public TenderCheck check() {
        return check;
    }

    /** The lot that is unfolded. */
    public LotView lot() {
        return shown;
    }

    /** Whether there is more than one lot. */
    public boolean several() {
        return check.lots().size() > 1;
    }

    /** The tender's title, or else its first lot's, or else the name of its CPV code. */
    public String heading() {
        LotCheck first = check.lots().get(0);
        return check.tender()
                .title()
                .or(() -> first.assessment().purchase().title())
                .or(() -> first.assessment()
                        .classification()
                        .cpv()
                        .flatMap(CpvNomenclature.bundled()::name)
                        .map(name -> name.in(language)))
                .orElse("");
    }

    /** The buyers' names. */
    public List<String> buyers() {
        return check.tender().notice().stream()
                .flatMap(notice -> notice.buyers().stream())
                .map(Buyer::name)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The name of the outcome's style. */
    public String outcomeStyle() {
        return switch (check.outcome()) {
            case READY -> "ready";
            case REVIEW -> "review";
            case ACTION_NEEDED -> "action";
        };
    }

    /** The reasons to read first: what has to be done where something has, else the first few. */
    public List<OutcomeReason> reasonsShown() {
        return check.reasons().subList(0, shownReasons());
    }

    /** The other reasons. */
    public List<OutcomeReason> reasonsFolded() {
        return check.reasons().subList(shownReasons(), check.reasons().size());
    }

    private int shownReasons() {
        long toDo = check.reasons().stream()
                .filter(reason -> reason.outcome() == TenderOutcome.ACTION_NEEDED)
                .count();
        return toDo > 0 ? (int) toDo : Math.min(FIRST_REASONS, check.reasons().size());
    }

    /** The names of the fewest terms that would change the outcome; empty where none would. */
    public List<String> missingTerms() {
        return check.missingTerms().stream()
                .flatMap(missing -> missing.terms().stream())
                .map(shown::term)
                .toList();
    }

    /** What in the notice does not go together; what is said of many lots alike is said once. */
    public List<ContradictionGroup> contradictions() {
        Map<LocalText, List<Contradiction>> alike = new LinkedHashMap<>();
        check.contradictions().forEach(one -> alike.computeIfAbsent(one.text(), text -> new ArrayList<>())
                .add(one));
        return alike.entrySet().stream()
                .map(group -> new ContradictionGroup(group.getKey().in(language), group.getValue()))
                .toList();
    }

    /**
     * One contradiction, wherever it stands.
     *
     * @param text it in words
     * @param all each with its lot and its places
     */
    public record ContradictionGroup(String text, List<Contradiction> all) {}

    /** What was read in the notice with a reservation. */
    public List<Notice.Remark> remarks() {
        return check.tender().notice().map(Notice::remarks).orElse(List.of());
    }

    /** The five criteria over all lots. */
    public List<WholeView> criteria() {
        return check.criteria().stream().map(this::whole).toList();
    }

    private WholeView whole(WholeCriterion criterion) {
        return new WholeView(
                criterion.criterion().name(),
                criterion.criterion().label().in(language),
                GradeMark.of(criterion.worst(), language),
                criterion.worstLots().size(),
                criterion.notAssessed().size());
    }

    /**
     * One criterion over all lots.
     *
     * @param id its name in the API
     * @param mark the worst lot's mark
     * @param worst how many lots have that grade
     * @param notAssessed how many lots are not assessed
     */
    public record WholeView(String id, String name, GradeMark mark, int worst, int notAssessed) {}

    /** One line for each lot. */
    public List<LotRow> rows() {
        return check.lots().stream().map(this::row).toList();
    }

    private LotRow row(LotCheck lot) {
        Purchase purchase = lot.assessment().purchase();
        return new LotRow(
                lot.lot().id(),
                purchase.title().orElse(""),
                lot.assessment()
                        .classification()
                        .category()
                        .flatMap(catalogue::category)
                        .map(category -> category.name().in(language))
                        .orElse(""),
                GradeMark.of(lot.assessment().overall(), language),
                lot.assessment().verdict().criteria().stream()
                        .map(verdict -> GradeMark.of(verdict.grade(), language))
                        .toList(),
                lot.lot().id().equals(shown.id()));
    }

    /**
     * One lot in the overview.
     *
     * @param marks the marks of the five criteria
     * @param shown whether it is the one that is unfolded
     */
    public record LotRow(
            String id, String title, String category, GradeMark overall, List<GradeMark> marks, boolean shown) {}
}
