package com.example;

import static se.inkopsrisk.engine.purchase.Purchase.sek;
import static se.inkopsrisk.rules.verdict.Criterion.HUMAN_RIGHTS;

import java.time.LocalDate;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Source;

/** Screens one planned purchase with the bundled rules, and prints its grade and the reasons for it. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        RiskScreener screener = RiskScreener.withBundledRules();
        Purchase purchase = Purchase.titled("Undersökningshandskar av nitril")
                .cpv("18424300").value(sek(4_200_000)).origins("MY", "CN").plannedFor(LocalDate.of(2026, 12, 1)).build();
        Assessment assessment = screener.screen(purchase);
        System.out.println("Overall: " + assessment.overall().map(Grade::name).orElse("not assessed"));

        for (Finding finding : assessment.of(HUMAN_RIGHTS).findings()) {
            System.out.println(finding.grade() + " by " + finding.rule() + ": " + finding.reason().en()
                    + finding.source().map(Source::citation).map(citation -> " [" + citation + "]").orElse(""));
        }
    }
}
