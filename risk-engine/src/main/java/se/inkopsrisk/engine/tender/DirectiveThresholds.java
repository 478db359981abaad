package se.inkopsrisk.engine.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.notice.Buyer;
import se.inkopsrisk.engine.notice.Notice;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Threshold;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.profile.ValueBand;

/** The thresholds of the procurement directives that a notice's own legal basis names, on the day of its rules. */
final class DirectiveThresholds {
    private static final String CLASSIC = "32014L0024";
    private static final String UTILITIES = "32014L0025";

    /** The code of BT-11 for a central government authority. */
    private static final String STATE = "cga";

    private final RuleBook ruleBook;

    DirectiveThresholds(RuleBook ruleBook) {
        this.ruleBook = ruleBook;
    }

    /** The lowest threshold that may apply, where the value misses even that one; empty where that cannot be told. */
    Optional<Threshold> missed(Notice notice, List<LotCheck> lots, BigDecimal value) {
        LocalDate day = lots.get(0).assessment().assessedFor();
        List<String> applicable = lots.stream()
                .map(lot -> id(notice, lot.assessment()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        ValueBand band = ruleBook.valueBand(ruleBook.catalogue().periodOf(day), Optional.of(value));
        boolean all = !applicable.isEmpty() && applicable.stream().allMatch(id -> band.reaches(id) == Answer.NO);
        return all
                ? ruleBook.catalogue().thresholds().stream()
                        .filter(t -> applicable.contains(t.id()) && t.validity().covers(day))
                        .filter(t -> t.range().isPresent())
                        .min(Comparator.comparing(t -> t.range().orElseThrow().atLeast()))
                : Optional.empty();
    }

    private Optional<String> id(Notice notice, Assessment assessment) {
        Optional<Nature> nature = assessment.purchase().nature();
        String act = notice.type().legalBasis().orElse("");
        if (nature.isEmpty() || !(act.equals(CLASSIC) || act.equals(UTILITIES))) {
            return Optional.empty();
        }
        String law = act.equals(CLASSIC) ? "lou" : "luf";
        if (nature.get() == Nature.WORKS) {
            return Optional.of(law + "-works");
        }
        boolean social = nature.get() == Nature.SERVICES
                && assessment
                        .classification()
                        .cpv()
                        .filter(ruleBook.catalogue()::isSocialService)
                        .isPresent();
        if (social) {
            return Optional.of(law + "-social-services");
        }
        if (law.equals("luf")) {
            return Optional.of("luf-goods-services");
        }
        boolean state = notice.buyers().stream().map(Buyer::legalType).anyMatch(type -> type.filter(STATE::equals)
                .isPresent());
        return Optional.of(state ? "lou-goods-services-state" : "lou-goods-services-region");
    }
}
