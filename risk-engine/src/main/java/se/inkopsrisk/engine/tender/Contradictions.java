package se.inkopsrisk.engine.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.classify.Classification;
import se.inkopsrisk.engine.classify.ClassifiedBy;
import se.inkopsrisk.engine.classify.CpvReading;
import se.inkopsrisk.engine.notice.Notice;
import se.inkopsrisk.engine.notice.Place;
import se.inkopsrisk.engine.notice.Stated;
import se.inkopsrisk.engine.notice.Subject;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.SekRange;
import se.inkopsrisk.rules.catalogue.Threshold;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.verdict.LocalText;

/** Finds what in a draft notice does not go together. An awarded one is history and is let be. */
final class Contradictions {
    /** Below it, a title of a few words is read wrongly too often to question the officer's code. */
    private static final double SURE = 0.75;

    private final RiskScreener screener;
    private final Catalogue catalogue;
    private final DirectiveThresholds thresholds;

    Contradictions(RiskScreener screener) {
        this.screener = screener;
        this.catalogue = screener.ruleBook().catalogue();
        this.thresholds = new DirectiveThresholds(screener.ruleBook());
    }

    List<Contradiction> of(Tender tender, List<LotCheck> lots) {
        Optional<Notice> stated = tender.notice().filter(n -> n.type().isBeforeAward());
        if (stated.isEmpty()) {
            return List.of();
        }
        Notice notice = stated.get();
        List<Contradiction> found = new ArrayList<>();
        belowThreshold(tender, notice, lots).ifPresent(found::add);
        Set<String> divisions = divisions(notice.procedure());
        for (LotCheck check : lots) {
            check.lot().notice().ifPresent(lot -> {
                if (notice.type().mayStateStrategicProcurement()) {
                    found.addAll(StrategicContradictions.of(check, lot));
                }
                codeAgainstTitle(check, lot.subject()).ifPresent(found::add);
                codeAgainstProcedure(check, lot.subject(), notice.procedure(), divisions)
                        .ifPresent(found::add);
            });
        }
        return found;
    }

    /** Only where both are sure of a category, and the two lie in different branches of the tree. */
    private Optional<Contradiction> codeAgainstTitle(LotCheck check, Subject subject) {
        Assessment assessment = check.assessment();
        if (subject.title().isEmpty()
                || subject.cpv().isEmpty()
                || assessment
                        .classification()
                        .by()
                        .filter(by -> by == ClassifiedBy.CPV)
                        .isEmpty()) {
            return Optional.empty();
        }
        Optional<String> byCode = assessment.classification().category();
        Classification byTitle =
                screener.classify(Purchase.titled(subject.title().get().value()).build());
        if (byCode.isEmpty() || byTitle.category().isEmpty() || agree(byCode.get(), byTitle)) {
            return Optional.empty();
        }
        String code = subject.cpv().get().value();
        return Optional.of(new Contradiction(
                "cpv-against-title",
                check.lot().id(),
                List.of(subject.cpv().get().place(), subject.title().get().place()),
                new LocalText(
                        "CPV-koden " + code + " hör till ”" + name(byCode.get()).sv() + "”, men titeln talar om ”"
                                + name(byTitle.category().get()).sv()
                                + "”. Kontrollera koden: den avgör vilka risker som bedöms.",
                        "The CPV code " + code + " belongs to \""
                                + name(byCode.get()).en() + "\", but the title speaks of \""
                                + name(byTitle.category().get()).en()
                                + "\". Check the code: it decides which risks are assessed.")));
    }

    /** Whether the title may well mean the code's branch: as its likeliest reading, as another, or as no sure one. */
    private boolean agree(String byCode, Classification byTitle) {
        String branch = root(byCode);
        return byTitle.confidence() < SURE
                || root(byTitle.category().orElseThrow()).equals(branch)
                || byTitle.runnersUp().stream()
                        .anyMatch(other -> root(other.category()).equals(branch));
    }

    private static Optional<Contradiction> codeAgainstProcedure(
            LotCheck check, Subject lot, Subject procedure, Set<String> divisions) {
        if (lot.cpv().isEmpty() || procedure.cpv().isEmpty()) {
            return Optional.empty();
        }
        Optional<CpvCode> own = lot.cpv().flatMap(Contradictions::read);
        if (own.isEmpty() || divisions.contains(own.get().division())) {
            return Optional.empty();
        }
        return Optional.of(new Contradiction(
                "lot-cpv-against-procedure",
                check.lot().id(),
                List.of(lot.cpv().get().place(), procedure.cpv().get().place()),
                new LocalText(
                        "Delkontraktets CPV-kod " + own.get()
                                + " ligger i en annan huvudgrupp än upphandlingens koder. "
                                + "Lägg till den bland upphandlingens koder (BT-263) eller rätta den.",
                        "The lot's CPV code " + own.get()
                                + " lies in another division than the procedure's codes. Add it "
                                + "to the procedure's codes (BT-263) or mend it.")));
    }

    private static Set<String> divisions(Subject procedure) {
        Set<String> divisions = new HashSet<>();
        Stream.concat(procedure.cpv().stream(), procedure.additionalCpv().stream())
                .flatMap(code -> read(code).stream())
                .map(CpvCode::division)
                .forEach(divisions::add);
        return divisions;
    }

    private Optional<Contradiction> belowThreshold(Tender tender, Notice notice, List<LotCheck> lots) {
        if (!notice.type().isGovernedByDirective() || tender.valueSek().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = tender.valueSek().get();
        Place place = notice.procedure().value().map(Stated::place).orElseGet(() -> lots.get(0)
                .lot()
                .notice()
                .flatMap(lot -> lot.subject().value())
                .map(Stated::place)
                .orElse(new Place("BT-27", "/*/cac:ProcurementProject/cac:RequestedTenderTotal", 0)));
        return thresholds
                .missed(notice, lots, value)
                .map(threshold -> new Contradiction(
                        "value-below-threshold",
                        "",
                        List.of(place, new Place("BT-01", "/*/cbc:RegulatoryDomain", 0)),
                        new LocalText(
                                "Värdet " + value.toPlainString() + " SEK når inte tröskelvärdet ("
                                        + threshold.name().sv() + ": "
                                        + amount(threshold)
                                        + " SEK), men annonsen säger sig styras av ett direktiv (BT-01). Rätta värdet eller "
                                        + "annonsera enligt nationella regler.",
                                "The value " + value.toPlainString() + " SEK does not reach the threshold ("
                                        + threshold.name().en()
                                        + ": " + amount(threshold)
                                        + " SEK), but the notice claims to be governed by a directive (BT-01). Mend the value or"
                                        + " publish under national rules.")));
    }

    /** In kronor, or the bounds within which it lies where the exact amount is not known. */
    private static String amount(Threshold threshold) {
        SekRange range = threshold.range().orElseThrow();
        return range.isExact()
                ? range.atLeast().toPlainString()
                : range.atLeast().toPlainString() + "–" + range.atMost().toPlainString();
    }

    private static Optional<CpvCode> read(Stated<String> code) {
        return CpvReading.of(code.value(), CpvNomenclature.bundled()).main();
    }

    private String root(String category) {
        List<Category> path = catalogue.path(category);
        return path.get(path.size() - 1).id();
    }

    private LocalText name(String category) {
        return catalogue.category(category).map(Category::name).orElse(new LocalText(category, category));
    }
}
