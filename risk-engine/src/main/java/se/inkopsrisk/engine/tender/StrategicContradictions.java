package se.inkopsrisk.engine.tender;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.inkopsrisk.engine.notice.Lot;
import se.inkopsrisk.engine.notice.Place;
import se.inkopsrisk.engine.notice.Stated;
import se.inkopsrisk.engine.notice.StrategicProcurement;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.LocalText;

/** What in a lot's fields of strategic procurement (BT-06, BT-774, BT-775, BT-805) does not go together. */
final class StrategicContradictions {
    private static final String NONE = "none";
    private static final String ENVIRONMENT = "env-imp";

    private StrategicContradictions() {}

    static List<Contradiction> of(LotCheck check, Lot lot) {
        return Stream.of(
                        rightsWithoutObjective(check, lot),
                        greenClaimWithoutCriteria(check, lot),
                        noneBesideOthers(check, lot))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Contradiction> rightsWithoutObjective(LotCheck check, Lot lot) {
        boolean high = check.assessment()
                .of(Criterion.HUMAN_RIGHTS)
                .grade()
                .filter(grade -> grade == Grade.HIGH)
                .isPresent();
        if (!high || !lot.strategic().socialObjective().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Contradiction(
                "high-rights-risk-without-social-objective",
                check.lot().id(),
                List.of(lot.absent("BT-775")),
                new LocalText(
                        "Risken för mänskliga rättigheter och arbetares rättigheter är hög, men BT-775 anger inget socialt "
                                + "mål. Ställ villkor och ange till exempel hum-right i BT-775 (och soc-obj i BT-06).",
                        "The risk to human rights and workers' rights is high, but BT-775 states no social objective. Set "
                                + "terms and state for example hum-right in BT-775 (and soc-obj in BT-06).")));
    }

    private static Optional<Contradiction> greenClaimWithoutCriteria(LotCheck check, Lot lot) {
        StrategicProcurement strategic = lot.strategic();
        Optional<Stated<String>> claim = stated(strategic.types(), ENVIRONMENT);
        boolean criteria = strategic.greenCriteria().stream()
                .anyMatch(code -> !code.value().equals(NONE));
        if (claim.isEmpty() || criteria) {
            return Optional.empty();
        }
        Place missing =
                stated(strategic.greenCriteria(), NONE).map(Stated::place).orElseGet(() -> lot.absent("BT-805"));
        return Optional.of(new Contradiction(
                "green-claim-without-criteria",
                check.lot().id(),
                List.of(claim.get().place(), missing),
                new LocalText(
                        "BT-06 säger att upphandlingen minskar miljöpåverkan (env-imp), men BT-805 anger inga kriterier "
                                + "för grön upphandling. Ange kriterierna i BT-805 eller stryk påståendet i BT-06.",
                        "BT-06 says that the procurement reduces environmental impact (env-imp), but BT-805 states no "
                                + "criteria for green procurement. State the criteria in BT-805 or strike the claim in"
                                + " BT-06.")));
    }

    private static Optional<Contradiction> noneBesideOthers(LotCheck check, Lot lot) {
        StrategicProcurement strategic = lot.strategic();
        Optional<Stated<String>> none = stated(strategic.types(), NONE);
        Optional<Stated<String>> other = strategic.codes().stream()
                .filter(code -> !code.value().equals(NONE))
                .findFirst();
        if (none.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        String term = other.get().place().businessTerm();
        String code = other.get().value();
        return Optional.of(new Contradiction(
                "no-strategic-procurement-beside-codes",
                check.lot().id(),
                List.of(none.get().place(), other.get().place()),
                new LocalText(
                        "BT-06 säger att inga miljömässiga eller sociala hänsyn tas (none), men " + term + " anger "
                                + code + ". Rätta det ena.",
                        "BT-06 says that no environmental or social aspects are considered (none), but " + term
                                + " states " + code + ". Mend one of them.")));
    }

    private static Optional<Stated<String>> stated(List<Stated<String>> codes, String code) {
        return codes.stream().filter(stated -> stated.value().equals(code)).findFirst();
    }
}
