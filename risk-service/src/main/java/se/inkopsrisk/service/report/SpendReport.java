package se.inkopsrisk.service.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.document.DocumentTemplates;
import se.inkopsrisk.service.document.PdfRenderer;

/**
 * The report on a screened ledger: {@code report.html}, one self-contained page, and {@code report.pdf}, both made of
 * {@code summary.json} alone, so that the same summary gives the same bytes whoever screened the ledger. Thread-safe.
 *
 * <pre>{@code
 * new SpendReport(screener.ruleBook(), Language.SV).write(directory, Optional.of(lastYear));
 * }</pre>
 */
public final class SpendReport {
    public static final String HTML = "report.html";
    public static final String PDF = "report.pdf";

    private final RuleBook ruleBook;
    private final Language language;
    private final DocumentTemplates templates = new DocumentTemplates("se/inkopsrisk/service/report/");

    /**
     * Reports in one language.
     *
     * @param ruleBook names the categories, and advises what to do first
     * @param language the language
     */
    public SpendReport(RuleBook ruleBook, Language language) {
        this.ruleBook = ruleBook;
        this.language = language;
    }

    /**
     * Writes the report beside the summary of which it is made.
     *
     * @param directory holds {@code summary.json}; takes {@link #HTML} and {@link #PDF}
     * @param previous the {@code summary.json} of an earlier year to compare with
     * @throws IntakeException if a summary is no summary of this version
     * @throws IOException if reading or writing fails
     */
    public void write(Path directory, Optional<Path> previous) throws IOException {
        SpendFigures now = figures(directory);
        Optional<SpendFigures> before = Optional.empty();
        if (previous.isPresent()) {
            before = Optional.of(SpendFiguresReader.read(previous.get()));
        }
        ReportPage page = page(now, before);
        Files.writeString(directory.resolve(HTML), fill(page, "screen"));
        Files.write(directory.resolve(PDF), new PdfRenderer().pdf(fill(page, "paper"), day(now)));
    }

    /**
     * The report as a page.
     *
     * @param directory holds {@code summary.json}
     * @throws IntakeException if that is no summary of this version
     * @throws IOException if it cannot be read
     */
    public String html(Path directory) throws IOException {
        return fill(page(figures(directory), Optional.empty()), "screen");
    }

    /**
     * The report as a document.
     *
     * @param directory holds {@code summary.json}
     * @throws IntakeException if that is no summary of this version
     * @throws IOException if it cannot be read
     */
    public byte[] pdf(Path directory) throws IOException {
        SpendFigures figures = figures(directory);
        return new PdfRenderer().pdf(fill(page(figures, Optional.empty()), "paper"), day(figures));
    }

    private static SpendFigures figures(Path directory) throws IOException {
        return SpendFiguresReader.read(directory.resolve(LedgerScreening.SUMMARY));
    }

    private String fill(ReportPage page, String medium) {
        return templates.fill("report", language, Map.of("page", page, "medium", medium));
    }

    private ReportPage page(SpendFigures now, Optional<SpendFigures> before) {
        Wording wording = new Wording(ruleBook.catalogue(), language);
        ReportTables tables = ReportTables.bundled();
        OverviewSections overview = new OverviewSections(now, wording);
        SteeringSections steering = new SteeringSections(now, tables, wording);
        GoalSections goals = new GoalSections(now, tables, wording);
        ReportPage.MoveSection moves = new Moves(now, ruleBook, day(now), wording).section();
        List<String> lead = new ArrayList<>(overview.lead());
        lead.add(moves.headline());
        return new ReportPage(
                wording.say("Risker i inköpen", "Risks in the purchases")
                        + period(now).map(p -> " " + p).orElse(""),
                period(now).orElse(""),
                lead,
                overview.overall(),
                overview.criteria(),
                overview.heat(),
                overview.coverage(),
                steering.requirements(),
                before.map(earlier -> new Development(earlier, now, wording).section()),
                steering.steering(),
                goals.goals(),
                goals.conflicts(),
                moves,
                new NamedSections(now, wording).all(),
                method(now, wording));
    }

    private static Optional<String> period(SpendFigures figures) {
        return figures.firstYear().map(first -> {
            int last = figures.lastYear().orElse(first);
            return first == last ? String.valueOf(first) : first + "–" + last;
        });
    }

    /** The last day of the period; what the report says to do first follows that day's rules. */
    private static LocalDate day(SpendFigures figures) {
        return figures.lastYear().map(year -> LocalDate.of(year, 12, 31)).orElse(LocalDate.EPOCH);
    }

    private static ReportPage.Method method(SpendFigures figures, Wording wording) {
        List<String> conservation = new ArrayList<>();
        conservation.add(wording.count(figures.rows().in())
                + wording.say(" rader in = ", " rows in = ")
                + wording.count(figures.rows().assessed())
                + wording.say(" bedömda + ", " assessed + ")
                + wording.count(figures.rows().rejected())
                + wording.say(" avvisade", " rejected"));
        conservation.add(wording.exact(figures.sek().in())
                + wording.say(" in = ", " in = ")
                + wording.exact(figures.sek().assessed())
                + wording.say(" bedömda + ", " assessed + ")
                + wording.exact(figures.sek().rejected())
                + wording.say(" avvisade", " rejected"));
        return new ReportPage.Method(figures.rulesVersion(), figures.overlay(), conservation);
    }
}
