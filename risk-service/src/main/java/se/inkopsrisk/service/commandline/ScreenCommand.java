package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.batch.SpendSummary;
import se.inkopsrisk.engine.classify.CategoryMap;
import se.inkopsrisk.engine.intake.CategoryMapFile;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.parquet.GradedParquet;
import se.inkopsrisk.service.report.SpendReport;

/** {@code screen LEDGER --out DIR}: grades a year's spend. */
@Command(
        name = "screen",
        description = {
            "Granskar en leverantörsreskontra och skriver graded.csv, rejects.csv och summary.json. Avbryts"
                    + " granskningen fortsätter samma kommando där den var.",
            "Screens a ledger and writes graded.csv, rejects.csv and summary.json. If it is cut off, the same command"
                    + " goes on from there."
        },
        mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "LEDGER",
            description = {
                "CSV eller Excel (.xlsx) med rubrikrad, eller JSON; även packad med gzip eller zip.",
                "CSV or Excel (.xlsx) with a header, or JSON; packed by gzip or zip too."
            })
    private Path ledger = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = {"Katalog för resultatet.", "Directory for the results."})
    private Path out = Path.of("");

    @Mixin
    private ColumnsOption columns = new ColumnsOption();

    @Option(
            names = "--categories",
            paramLabel = "FILE",
            description = {
                "Egen karta från konto, leverantör och kostnadsställe till kategori (se docs/category-map.md).",
                "Your own map from account, supplier and cost centre to category (see docs/category-map.md)."
            })
    private @Nullable Path categories;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = {"Dag för rader utan datum (annars i dag).", "Day for rows without a date (else today)."})
    private @Nullable LocalDate date;

    @Option(
            names = "--no-excel-safe",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = {
                "Skriv texter som Excel skulle ta för formler som de är (annars får de en apostrof först).",
                "Write texts that Excel would take for formulas as they are (else they get an apostrophe in front)."
            })
    private boolean excelSafe = true;

    @Option(
            names = "--parquet",
            description = {
                "Skriv också graderade rader som Parquet, graded.parquet; reskontran läses en gång till.",
                "Also write the graded rows as Parquet, graded.parquet; the ledger is read once more."
            })
    private boolean parquet;

    @Option(
            names = "--compare",
            paramLabel = "SUMMARY",
            description = {
                "Ett tidigare års summary.json, som rapporten jämför med.",
                "An earlier year's summary.json, with which the report compares."
            })
    private @Nullable Path previous;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        RiskScreener screener = mapped(rules.screener());
        LedgerScreening screening = new LedgerScreening(
                        screener, columns.mapping(), Optional.ofNullable(date), language.language())
                .withExcelSafe(excelSafe);
        SpendSummary summary;
        try (ScreeningProgress progress = new ScreeningProgress(Files.size(ledger), language.language())) {
            summary = screening.screen(ledger, out, progress);
        }
        if (parquet) {
            new GradedParquet(screening).write(ledger, out, () -> false);
        }
        new SpendReport(screener.ruleBook(), language.language()).write(out, Optional.ofNullable(previous));
        new SummaryText(summary, screener.ruleBook().catalogue(), language.language())
                .print(spec.commandLine().getOut(), out, parquet);
        return 0;
    }

    private RiskScreener mapped(RiskScreener screener) throws IOException {
        if (categories == null) {
            return screener;
        }
        CategoryMap map = CategoryMapFile.read(categories, screener.ruleBook().catalogue());
        if (map.unconfirmed() > 0) {
            spec.commandLine()
                    .getErr()
                    .println(
                            language.language() == Language.SV
                                    ? map.unconfirmed() + " obekräftade rader i kategorikartan används inte."
                                    : map.unconfirmed() + " unconfirmed rows of the category map are not used.");
        }
        return screener.withCategoryMap(map);
    }
}
