package se.inkopsrisk.service.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.inkopsrisk.service.report.SpendFigures.NamedFigures;
import se.inkopsrisk.service.report.SpendFigures.Names;

/** The largest suppliers, administrations and buyers, where the ledger names them. */
final class NamedSections {
    private static final int MOST = 10;

    private final SpendFigures figures;
    private final Wording wording;

    NamedSections(SpendFigures figures, Wording wording) {
        this.figures = figures;
        this.wording = wording;
    }

    List<ReportPage.NamedSection> all() {
        List<ReportPage.NamedSection> sections = new ArrayList<>();
        add(
                sections,
                figures.suppliers(),
                wording.say("Leverantörer", "Suppliers"),
                wording.say("leverantörerna", "suppliers"));
        add(
                sections,
                figures.administrations(),
                wording.say("Förvaltningar", "Administrations"),
                wording.say("förvaltningarna", "administrations"));
        add(sections, figures.buyers(), wording.say("Köpare", "Buyers"), wording.say("köparna", "buyers"));
        return sections;
    }

    private void add(List<ReportPage.NamedSection> sections, Names names, String title, String inSentence) {
        if (names.top().isEmpty()) {
            return;
        }
        List<NamedFigures> top = names.top().stream().limit(MOST).toList();
        BigDecimal sek = top.stream().map(NamedFigures::sek).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal high = top.stream().map(named -> named.overall().high()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> notes = new ArrayList<>();
        notes.add(wording.say(
                "Graderingen gäller vad som köps, och säger inget om en enskild leverantör.",
                "The grade is of what is bought, and says nothing of a single supplier."));
        if (names.notStated().rows() > 0) {
            notes.add(wording.round(names.notStated().sek())
                    + wording.say(" har ingen uppgift om detta.", " does not state this."));
        }
        if (!names.complete()) {
            notes.add(wording.say(
                    "Namnen är så många att de minsta inte har räknats var för sig.",
                    "The names are so many that the smallest were not counted apart."));
        }
        sections.add(new ReportPage.NamedSection(
                title,
                wording.say("De ", "The ")
                        + wording.count(top.size())
                        + wording.say(" största ", " largest ")
                        + inSentence
                        + wording.say(" står för ", " make up ")
                        + wording.round(sek)
                        + wording.say(", varav ", ", of which ")
                        + wording.round(high)
                        + wording.say(" har hög risk.", " is at high risk."),
                top.stream().map(this::row).toList(),
                notes));
    }

    private ReportPage.NamedRow row(NamedFigures named) {
        return new ReportPage.NamedRow(
                named.name(),
                wording.sek(named.sek()),
                wording.sek(named.overall().high()),
                wording.percent(named.overall().high(), named.sek()),
                StackedBar.of(named.overall(), wording.language()));
    }
}
