package se.inkopsrisk.service.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.tender.Contradiction;
import se.inkopsrisk.engine.tender.Counterfactual;
import se.inkopsrisk.engine.tender.LotCheck;
import se.inkopsrisk.engine.tender.OutcomeReason;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.engine.tender.WholeCriterion;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Verdict;

/** Puts a tender check into words. Made for one document, since it numbers the document's sources. */
final class TenderPages {
    private static final LocalText UNTITLED = new LocalText("Upphandling utan benämning", "Tender without a title");
    private static final int MOST_LOTS_NAMED = 12;

    private final Catalogue catalogue;
    private final Language language;
    private final AssessmentPages assessments;

    TenderPages(Catalogue catalogue, LocalDate day, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        this.assessments = new AssessmentPages(catalogue, day, language);
    }

    TenderPage page(TenderCheck check) {
        List<TenderPage.LotGroup> groups = groups(check);
        return new TenderPage(
                check.tender().title().orElseGet(() -> in(UNTITLED)),
                in(check.outcome().label()),
                check.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                check.tender().valueSek().map(sek -> Figures.sek(sek, language)),
                check.tender().notice().flatMap(notice -> notice.id()),
                check.reasons().stream()
                        .filter(reason -> reason.kind() != OutcomeReason.Kind.CONTRADICTION)
                        .map(reason -> new TenderPage.ReasonPart(
                                in(reason.outcome().label()), in(reason.text()), lots(reason.lots(), check)))
                        .toList(),
                check.missingTerms()
                        .map(missing -> new TenderPage.Missing(
                                missing.terms().stream().map(this::term).toList(),
                                in(missing.outcome().label()))),
                check.contradictions().stream().map(this::contradiction).toList(),
                check.criteria().stream().map(whole -> whole(whole, check)).toList(),
                texts(check.counterfactuals()),
                groups,
                assessments.measures(check.measures(), measure -> lots(lotsOf(measure, check), check)),
                assessments.sources(),
                check.rulesVersion().label(),
                check.rulesVersion().overlay(),
                Figures.day(check.assessedFor(), language));
    }

    /** Lots of one category, verdict and stated facts; a notice of a hundred lots often has few kinds of them. */
    private List<TenderPage.LotGroup> groups(TenderCheck check) {
        record Alike(Optional<String> category, Verdict verdict, List<String> origins, String facts) {}
        Map<Alike, List<LotCheck>> alike = new LinkedHashMap<>();
        for (LotCheck lot : check.lots()) {
            Assessment assessment = lot.assessment();
            Alike key = new Alike(
                    assessment.classification().category(),
                    assessment.verdict(),
                    assessment.purchase().origins(),
                    assessment.purchase().nature() + "|" + assessment.purchase().performedInSweden() + "|"
                            + assessment.purchase().terms() + "|"
                            + assessment.purchase().cpv());
            alike.computeIfAbsent(key, k -> new ArrayList<>()).add(lot);
        }
        return alike.values().stream().map(this::group).toList();
    }

    private TenderPage.LotGroup group(List<LotCheck> lots) {
        LotCheck first = lots.get(0);
        String ids = named(lots.stream().map(lot -> lot.lot().id()).toList());
        return new TenderPage.LotGroup(
                lots.size() == 1
                        ? ids
                                + first.assessment()
                                        .purchase()
                                        .title()
                                        .map(title -> ", " + title)
                                        .orElse("")
                        : ids,
                lots.stream()
                        .map(lot -> new TenderPage.LotPart(
                                lot.lot().id(),
                                lot.assessment().purchase().title().orElse(""),
                                lot.lot()
                                        .ownValueSek()
                                        .map(sek -> Figures.sek(sek, language))
                                        .orElse("–")))
                        .toList(),
                assessments.page(first.assessment()),
                first.usualOrigins().stream()
                        .map(origin -> catalogue
                                .country(origin.country())
                                .map(country -> in(country.name()))
                                .orElse(origin.country()))
                        .distinct()
                        .toList(),
                texts(first.counterfactuals()),
                lots.stream().anyMatch(lot -> lot.needs().isPresent()));
    }

    private TenderPage.ContradictionPart contradiction(Contradiction contradiction) {
        return new TenderPage.ContradictionPart(
                contradiction.lot(),
                in(contradiction.text()),
                contradiction.places().stream()
                        .map(place -> Stream.of(place.businessTerm(), place.path())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(": ")))
                        .toList());
    }

    private TenderPage.WholePart whole(WholeCriterion whole, TenderCheck check) {
        return new TenderPage.WholePart(
                in(whole.criterion().label()),
                assessments.mark(whole.worst()),
                lots(whole.worstLots(), check),
                lots(whole.notAssessed(), check));
    }

    private static List<String> lotsOf(Measure measure, TenderCheck check) {
        return check.lots().stream()
                .filter(lot -> lot.assessment().measures().contains(measure))
                .map(lot -> lot.lot().id())
                .toList();
    }

    /** The lots' identifiers; nothing where there is one lot alone, which needs no naming. */
    private String lots(List<String> ids, TenderCheck check) {
        return check.lots().size() == 1 ? "" : named(ids);
    }

    private String named(List<String> ids) {
        int rest = ids.size() - MOST_LOTS_NAMED;
        String named = ids.stream().limit(MOST_LOTS_NAMED).collect(Collectors.joining(", "));
        if (rest <= 0) {
            return named;
        }
        return named + (language == Language.SV ? " och " + rest + " till" : " and " + rest + " more");
    }

    private List<String> texts(List<Counterfactual> changes) {
        return changes.stream().map(change -> in(change.text())).toList();
    }

    private String term(String id) {
        return catalogue.contractTerm(id).map(term -> in(term.name())).orElse(id);
    }

    private String in(LocalText text) {
        return text.in(language);
    }
}
