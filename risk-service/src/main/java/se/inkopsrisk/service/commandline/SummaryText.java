package se.inkopsrisk.service.commandline;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Map;
import se.inkopsrisk.engine.batch.GradedSpend;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.batch.SpendSummary;
import se.inkopsrisk.engine.batch.Totals;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.parquet.GradedParquet;
import se.inkopsrisk.service.report.SpendReport;

/** A screening's figures for the terminal. */
final class SummaryText {
    private static final List<Grade> WORST_FIRST = List.of(Grade.HIGH, Grade.POTENTIALLY_HIGH, Grade.MEDIUM, Grade.LOW);
    private static final List<String> WRITTEN = List.of(
            LedgerScreening.GRADED,
            LedgerScreening.REJECTS,
            LedgerScreening.SUMMARY,
            SpendReport.HTML,
            SpendReport.PDF);
    private static final int NAME = 48;

    private final SpendSummary summary;
    private final Catalogue catalogue;
    private final Language language;
    private final GradedSpend spend;
    private final DecimalFormat kronor;

    SummaryText(SpendSummary summary, Catalogue catalogue, Language language) {
        this.summary = summary;
        this.catalogue = catalogue;
        this.language = language;
        this.spend = summary.all();
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(language.locale());
        symbols.setGroupingSeparator(' ');
        symbols.setMinusSign('-');
        this.kronor = new DecimalFormat("#,##0.00", symbols);
    }

    void print(PrintWriter out, Path directory, boolean parquet) {
        out.println();
        out.println(say("Regelversion ", "Rules version ") + summary.rulesVersion());
        rows(out);
        out.println();
        out.printf(
                "%-" + NAME + "s %12s %22s %7s%n",
                say("Samlad gradering", "Overall grade"),
                say("rader", "rows"),
                "SEK",
                "%");
        for (Grade grade : WORST_FIRST) {
            line(out, grade.label().in(language), spend.overall().of(grade));
        }
        line(out, say("Inte bedömt", "Not assessed"), spend.overall().notAssessed());
        criteria(out);
        top(out);
        out.println();
        out.println(say("Skrivet i ", "Written to ") + directory + ": " + String.join(", ", WRITTEN)
                + (parquet ? ", " + GradedParquet.GRADED : ""));
        out.flush();
    }

    private void rows(PrintWriter out) {
        Totals assessed = spend.all();
        Totals rejected = summary.rejected();
        out.printf(
                say("Rader: %d in = %d bedömda + %d avvisade%n", "Rows: %d in = %d assessed + %d rejected%n"),
                assessed.rows() + rejected.rows(),
                assessed.rows(),
                rejected.rows());
        out.printf(
                say("SEK: %s in = %s bedömda + %s avvisade%n", "SEK: %s in = %s assessed + %s rejected%n"),
                kronor.format(assessed.sek().add(rejected.sek())),
                kronor.format(assessed.sek()),
                kronor.format(rejected.sek()));
        if (summary.rejectedWithoutAmount() > 0) {
            out.printf(
                    say(
                            "Avvisade rader vars belopp inte kan läsas: %d%n",
                            "Rejected rows whose amount cannot be read: %d%n"),
                    summary.rejectedWithoutAmount());
        }
        if (summary.withoutAmount() > 0) {
            out.printf(
                    say("Bedömda rader utan belopp: %d%n", "Assessed rows without an amount: %d%n"),
                    summary.withoutAmount());
        }
        out.printf(
                say("Utan kategori: %d rader, %s SEK%n", "Without a category: %d rows, SEK %s%n"),
                summary.notClassified().rows(),
                kronor.format(summary.notClassified().sek()));
    }

    private void line(PrintWriter out, String name, Totals totals) {
        out.printf(
                "  %-" + (NAME - 2) + "s %12d %22s %6s%%%n",
                name,
                totals.rows(),
                kronor.format(totals.sek()),
                share(totals.sek()));
    }

    private String share(BigDecimal sek) {
        BigDecimal all = spend.all().sek();
        if (all.signum() == 0) {
            return "–";
        }
        BigDecimal percent = sek.multiply(BigDecimal.valueOf(100)).divide(all, 1, RoundingMode.HALF_UP);
        return language == Language.SV ? percent.toString().replace('.', ',') : percent.toString();
    }

    private void criteria(PrintWriter out) {
        out.println();
        out.printf(
                "%-" + NAME + "s %8s %8s %8s %8s %8s%n",
                say("Andel av SEK per kriterium, %", "Share of SEK by criterion, %"),
                say("hög", "high"),
                say("pot.hög", "pot.high"),
                say("medel", "medium"),
                say("låg", "low"),
                say("ej bed.", "n/a"));
        for (Criterion criterion : Criterion.values()) {
            out.printf("  %-" + (NAME - 2) + "s", criterion.label().in(language));
            for (Grade grade : WORST_FIRST) {
                out.printf(" %8s", share(spend.of(criterion).of(grade).sek()));
            }
            out.printf(" %8s%n", share(spend.of(criterion).notAssessed().sek()));
        }
    }

    private void top(PrintWriter out) {
        if (summary.topHighRiskCategories().isEmpty()) {
            return;
        }
        out.println();
        out.println(say("Kategorierna med mest inköp av hög risk", "The categories with most high-risk spend"));
        for (Map.Entry<String, Totals> top : summary.topHighRiskCategories().entrySet()) {
            line(
                    out,
                    catalogue
                            .category(top.getKey())
                            .map(category -> category.name().in(language))
                            .orElse(top.getKey()),
                    top.getValue());
        }
    }

    private String say(String sv, String en) {
        return language == Language.SV ? sv : en;
    }
}
