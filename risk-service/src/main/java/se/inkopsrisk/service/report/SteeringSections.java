package se.inkopsrisk.service.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.service.report.ReportTables.Dimension;
import se.inkopsrisk.service.report.SpendFigures.Grades;
import se.inkopsrisk.service.report.SpendFigures.Required;

/** High-risk spend with and without requirements, and one steering figure for each dimension of sustainability. */
final class SteeringSections {
    private final SpendFigures figures;
    private final ReportTables tables;
    private final Wording wording;

    SteeringSections(SpendFigures figures, ReportTables tables, Wording wording) {
        this.figures = figures;
        this.tables = tables;
        this.wording = wording;
    }

    ReportPage.RequirementSection requirements() {
        SpendFigures.Requirements said = figures.requirements();
        if (!said.told() || said.ANY().isEmpty()) {
            return new ReportPage.RequirementSection(
                    wording.say(
                            "Underlaget säger inte vilka inköp som upphandlades med hållbarhetskrav.",
                            "The ledger does not say which purchases were procured with sustainability requirements."),
                    List.of(wording.say(
                            "Lägg till kolumnerna miljokrav och sociala_krav i underlaget, eller peka ut dem i"
                                    + " kolumnkartan, så visas det här.",
                            "Add the columns miljokrav and sociala_krav to the ledger, or name them in the column"
                                    + " mapping, and this is shown.")),
                    List.of());
        }
        Required any = said.ANY().get();
        BigDecimal high = any.all().high();
        BigDecimal with = any.with().high();
        List<ReportPage.RequirementRow> rows = new ArrayList<>();
        rows.add(row(wording.say("Något hållbarhetskrav", "Any sustainability requirement"), any));
        said.ENVIRONMENTAL()
                .ifPresent(required -> rows.add(row(
                        wording.say(
                                "Miljökrav vid hög miljörisk", "Environmental requirements at high environmental risk"),
                        required)));
        said.SOCIAL()
                .ifPresent(required -> rows.add(row(
                        wording.say("Sociala krav vid hög social risk", "Social requirements at high social risk"),
                        required)));
        return new ReportPage.RequirementSection(
                wording.say("Av pengarna med hög risk är ", "Of the money at high risk, ")
                        + wording.perKrona(with, high)
                        + wording.say(
                                " upphandlad med uttalade hållbarhetskrav.",
                                " was procured with stated sustainability requirements."),
                List.of(wording.say(
                        "En tom ruta i underlaget säger inget: krav kan ha ställts utan att någon har kryssat i det.",
                        "A blank cell in the ledger says nothing: requirements may have been set without anybody ticking"
                                + " the box.")),
                rows);
    }

    private ReportPage.RequirementRow row(String kind, Required required) {
        BigDecimal high = required.all().high();
        return new ReportPage.RequirementRow(
                kind,
                wording.sek(high),
                cell(required.with(), high),
                cell(required.without(), high),
                cell(required.notStated(), high),
                StackedBar.of(required.with(), wording.language()));
    }

    private String cell(Grades grades, BigDecimal high) {
        return wording.sek(grades.high()) + " (" + wording.percent(grades.high(), high) + ")";
    }

    ReportPage.SteeringSection steering() {
        List<ReportPage.SteeringRow> rows =
                tables.dimensions().stream().map(this::row).toList();
        return new ReportPage.SteeringSection(
                wording.say(
                        "Tre styrtal, ett för varje dimension av hållbarhet: hur mycket av pengarna som har hög risk,"
                                + " och hur mycket av det som omfattas av krav.",
                        "Three steering figures, one for each dimension of sustainability: how much of the money is at"
                                + " high risk, and how much of that is under requirements."),
                rows);
    }

    private ReportPage.SteeringRow row(Dimension dimension) {
        Optional<Required> required = required(dimension);
        Optional<Grades> grades = required.map(Required::all).or(() -> ofOneCriterion(dimension));
        String unknown = wording.say("framgår inte", "not told");
        return new ReportPage.SteeringRow(
                wording.in(dimension.name()),
                wording.in(dimension.definition()),
                grades.map(g -> wording.sek(g.high())).orElse(unknown),
                grades.map(g -> wording.percent(g.high(), g.all())).orElse(unknown),
                required.filter(r -> figures.requirements().told())
                        .map(r -> wording.percent(r.with().high(), r.all().high()))
                        .orElse(unknown),
                grades.map(g -> wording.percent(g.notAssessed(), g.all())).orElse(unknown),
                wording.in(dimension.basis().label()));
    }

    private Optional<Required> required(Dimension dimension) {
        return dimension.requirement().flatMap(kind -> switch (kind) {
            case "ENVIRONMENTAL" -> figures.requirements().ENVIRONMENTAL();
            case "SOCIAL" -> figures.requirements().SOCIAL();
            default -> Optional.empty();
        });
    }

    /** Several criteria cannot be joined from their sums alone: a row may be high on more than one. */
    private Optional<Grades> ofOneCriterion(Dimension dimension) {
        return dimension.criteria().size() == 1
                ? Optional.ofNullable(
                        figures.criteria().get(dimension.criteria().get(0)))
                : Optional.empty();
    }
}
