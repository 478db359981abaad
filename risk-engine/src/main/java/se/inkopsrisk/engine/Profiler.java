package se.inkopsrisk.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.inkopsrisk.engine.classify.Classification;
import se.inkopsrisk.engine.classify.CpvReading;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.LocalText;

/** Makes a purchase's facts normal, so that equal purchases have equal profiles. */
final class Profiler {
    private final RuleBook ruleBook;
    private final Catalogue catalogue;
    private final Set<String> isoCodes;

    Profiler(RuleBook ruleBook) {
        this.ruleBook = ruleBook;
        this.catalogue = ruleBook.catalogue();
        this.isoCodes = catalogue.countries().stream().map(Country::iso).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The purchase with its origins as ISO codes, sorted, each once.
     *
     * @throws UnknownFactException if it names something that does not exist
     */
    Purchase understood(Purchase purchase) {
        for (String term : purchase.terms()) {
            if (catalogue.contractTerm(term).isEmpty()) {
                throw new UnknownFactException(
                        "terms",
                        new LocalText(
                                "kontraktsvillkoret ”" + term + "” finns inte i contract-terms.csv",
                                "the contract term \"" + term + "\" is not in contract-terms.csv"));
            }
        }
        if (purchase.origins().isEmpty()) {
            return purchase;
        }
        if (areNormal(purchase.origins())) {
            return purchase;
        }
        return withOrigins(
                purchase,
                List.copyOf(new TreeSet<>(
                        purchase.origins().stream().map(this::isoCode).toList())));
    }

    /** Whether all are ISO codes already, sorted, each once: so they come from a ledger. */
    private boolean areNormal(List<String> origins) {
        String before = "";
        for (String origin : origins) {
            if (!isoCodes.contains(origin) || before.compareTo(origin) >= 0) {
                return false;
            }
            before = origin;
        }
        return true;
    }

    /** What decides of an understood purchase, but for its words and whom it is bought from. */
    DecisiveFacts decisiveFacts(Purchase purchase, LocalDate today) {
        LocalDate period = catalogue.periodOf(purchase.plannedFor().orElse(today));
        return new DecisiveFacts(
                purchase.cpv(),
                purchase.origins(),
                purchase.nature(),
                purchase.performedInSweden(),
                purchase.terms(),
                period,
                ruleBook.valueBand(period, purchase.valueSek()));
    }

    RiskProfile profile(DecisiveFacts facts, Classification classification) {
        if (facts.cpv().isPresent() && classification.cpv().isEmpty()) {
            refuseUnknownCode(facts.cpv().get());
        }
        return new RiskProfile(
                ruleBook.version().label(),
                facts.period(),
                classification.category(),
                classification.cpv(),
                nature(facts, classification),
                facts.origins(),
                facts.performedInSweden(),
                facts.value(),
                facts.terms());
    }

    private Optional<Nature> nature(DecisiveFacts facts, Classification classification) {
        return facts.nature().isPresent()
                ? facts.nature()
                : classification.category().flatMap(catalogue::category).flatMap(Category::nature);
    }

    private static void refuseUnknownCode(String written) {
        CpvReading.of(written, CpvNomenclature.bundled()).unknown().ifPresent(code -> {
            throw new UnknownFactException("cpv", CpvReading.refusal(code));
        });
    }

    private String isoCode(String nameOrCode) {
        return catalogue
                .country(nameOrCode)
                .map(Country::iso)
                .orElseThrow(() -> new UnknownFactException("origins", Country.unknown(nameOrCode)));
    }

    private static Purchase withOrigins(Purchase p, List<String> origins) {
        return new Purchase(
                p.id(),
                p.title(),
                p.description(),
                p.cpv(),
                p.valueSek(),
                origins,
                p.nature(),
                p.performedInSweden(),
                p.plannedFor(),
                p.terms(),
                p.account(),
                p.supplierId(),
                p.costCentre());
    }
}
