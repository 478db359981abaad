package se.inkopsrisk.service.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.service.report.SpendFigures.Grades;

/** How the figures have changed since an earlier summary. */
final class Development {
    private final SpendFigures before;
    private final SpendFigures now;
    private final Wording wording;

    Development(SpendFigures before, SpendFigures now, Wording wording) {
        this.before = before;
        this.now = now;
        this.wording = wording;
    }

    ReportPage.DevelopmentSection section() {
        List<ReportPage.DevelopmentRow> rows = new ArrayList<>();
        rows.add(new ReportPage.DevelopmentRow(
                wording.say("Bedömda inköp", "Assessed purchases"),
                wording.sek(before.assessed()),
                wording.sek(now.assessed()),
                change(before.assessed(), now.assessed())));
        rows.add(high(wording.say("Hög risk, samlat", "High risk, overall"), before.overall(), now.overall()));
        for (Criterion criterion : Criterion.values()) {
            rows.add(high(
                    wording.say("Hög risk: ", "High risk: ") + wording.within(criterion.label()),
                    before.criteria().getOrDefault(criterion, Grades.NOTHING),
                    now.criteria().getOrDefault(criterion, Grades.NOTHING)));
        }
        rows.add(new ReportPage.DevelopmentRow(
                wording.say("Inte bedömt", "Not assessed"),
                share(before.overall().notAssessed(), before.assessed()),
                share(now.overall().notAssessed(), now.assessed()),
                change(before.overall().notAssessed(), now.overall().notAssessed())));
        return new ReportPage.DevelopmentSection(headline(), year(before), year(now), rows);
    }

    private String headline() {
        String from = wording.perKrona(before.overall().high(), before.assessed());
        String to = wording.perKrona(now.overall().high(), now.assessed());
        String rules = before.rulesVersion().equals(now.rulesVersion())
                ? ""
                : wording.say(
                        " Jämförelsen är ungefärlig: de två åren är bedömda med olika regelversioner.",
                        " The comparison is rough: the two years were assessed under different rules versions.");
        return wording.say("Hög risk har gått från ", "High risk has gone from ")
                + from
                + wording.say(" till ", " to ")
                + to
                + "."
                + rules;
    }

    private ReportPage.DevelopmentRow high(String name, Grades earlier, Grades later) {
        return new ReportPage.DevelopmentRow(
                name,
                share(earlier.high(), before.assessed()),
                share(later.high(), now.assessed()),
                change(earlier.high(), later.high()));
    }

    private String share(BigDecimal sek, BigDecimal whole) {
        return wording.sek(sek) + " (" + wording.percent(sek, whole) + ")";
    }

    private String change(BigDecimal from, BigDecimal to) {
        BigDecimal change = to.subtract(from);
        return (change.signum() > 0 ? "+" : "") + wording.sek(change);
    }

    private String year(SpendFigures figures) {
        Optional<Integer> last = figures.lastYear();
        return last.map(String::valueOf).orElse(wording.say("utan år", "without a year"));
    }
}
