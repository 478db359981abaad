package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.batch.ScreeningListener;
import se.inkopsrisk.engine.batch.SpendSummary;
import se.inkopsrisk.engine.classify.CategoryMap;
import se.inkopsrisk.engine.intake.CategoryMapFile;
import se.inkopsrisk.engine.intake.LedgerDialect;
import se.inkopsrisk.rules.verdict.Language;

/** {@code screen LEDGER --out DIR}: grades a year's spend. */
@Command(
        name = "screen",
        description = {
            "Granskar en leverantörsreskontra (CSV) och skriver graded.csv, rejects.csv och summary.json.",
            "Screens a ledger (CSV) and writes graded.csv, rejects.csv and summary.json."
        },
        mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
    private static final long KIBI = 1024;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "LEDGER",
            description = {"CSV-fil med rubrikrad.", "CSV file with a header."})
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

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        RiskScreener screener = mapped(rules.screener());
        LedgerScreening screening =
                new LedgerScreening(screener, columns.mapping(), Optional.ofNullable(date), language.language());
        SpendSummary summary;
        try (Progress progress = new Progress(Files.size(ledger), language.language())) {
            summary = screening.screen(ledger, out, progress);
        }
        new SummaryText(summary, screener.ruleBook().catalogue(), language.language())
                .print(spec.commandLine().getOut(), out);
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

    /** A bar on standard error, by bytes, since a file does not tell its rows beforehand. */
    private static final class Progress implements ScreeningListener, AutoCloseable {
        private final long size;
        private final Language language;
        private @Nullable ProgressBar bar;

        Progress(long size, Language language) {
            this.size = size;
            this.language = language;
        }

        @Override
        public void opened(LedgerDialect dialect) {
            boolean swedish = language == Language.SV;
            System.err.println((swedish ? "Läser som " : "Reading as ")
                    + dialect.encoding()
                    + (swedish ? ", skiljetecken " : ", separator ")
                    + (dialect.separator() == '\t' ? "TAB" : String.valueOf(dialect.separator())));
            bar = new ProgressBarBuilder()
                    .setTaskName(swedish ? "Granskar" : "Screening")
                    .setInitialMax(size)
                    .setUnit(" KiB", KIBI)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .build();
        }

        @Override
        public void progressed(long rows, long bytes) {
            if (bar != null) {
                bar.stepTo(Math.min(bytes, size));
                bar.setExtraMessage(" " + rows + (language == Language.SV ? " rader" : " rows"));
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
