package se.inkopsrisk.service.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.batch.ScreeningListener;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.document.PdfChecks;

class SpendReportTest {
    private static final RiskScreener SCREENER = RiskScreener.withBundledRules();
    private static final String HEADER = "titel;cpv;belopp;datum;ursprung;leverantor;miljokrav;sociala_krav\n";
    private static final String GLOVES = "Handskar;18424300;620000,00;2025-03-01;Malaysia;%s;%s;\n";
    private static final String NOTHING_KNOWN = "Xyzzy;;380000,00;2025-04-01;;Okänd AB;;\n";

    @TempDir
    private Path directory;

    private Path ledger;

    @BeforeEach
    void anEmptyLedger() {
        ledger = directory.resolve("ledger.csv");
    }

    private void screen(String rows, Path out) throws IOException {
        Files.writeString(ledger, HEADER + rows);
        new LedgerScreening(SCREENER, ColumnMapping.BY_NAME, Optional.of(LocalDate.of(2025, 1, 1)), Language.SV)
                .screen(ledger, out, ScreeningListener.NONE);
    }

    private String report(String rows, Language language) throws IOException {
        screen(rows, directory.resolve("out"));
        return report(Optional.empty(), language);
    }

    private String report(Optional<Path> previous, Language language) throws IOException {
        Path out = directory.resolve("out");
        new SpendReport(SCREENER.ruleBook(), language).write(out, previous);
        return Files.readString(out.resolve(SpendReport.HTML)).replace('\u00A0', ' ');
    }

    @Test
    void a_council_hears_what_the_money_does_in_plain_words() throws IOException {
        String report = report(GLOVES.formatted("Handsk AB", "") + NOTHING_KNOWN, Language.SV);

        assertThat(report)
                .contains("62 öre av varje krona går till inköp med hög risk.")
                .contains("620 000 kr av 1,0 miljoner kr går till inköp med hög risk.")
                .contains(
                        "38 öre av varje krona är inte bedömt på något kriterium. Det betyder inte att risken är låg.")
                .contains("1 av 1 kategorier med hög risk står för hälften av de pengarna.");
    }

    @Test
    void the_report_speaks_english_too() throws IOException {
        assertThat(report(GLOVES.formatted("Handsk AB", ""), Language.EN))
                .contains("lang=\"en\"", "All of every krona goes to purchases at high risk.")
                .doesNotContain("??");
    }

    @Test
    void the_page_stands_by_itself_and_loads_nothing() throws IOException {
        String report = report(GLOVES.formatted("Handsk AB", ""), Language.SV);

        assertThat(report).doesNotContain("<script", "<link", "<img", "src=", "url(", "@import");
    }

    @Test
    void the_pdf_is_archival_and_accessible_and_says_the_same() throws Exception {
        report(GLOVES.formatted("Handsk AB", "ja") + NOTHING_KNOWN, Language.SV);
        byte[] pdf = Files.readAllBytes(directory.resolve("out").resolve(SpendReport.PDF));

        PdfChecks.assertArchivalAndAccessible(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replace('\u00A0', ' '))
                    .contains("62 öre av varje krona går till inköp med hög risk.");
        }
    }

    @Test
    void the_same_summary_gives_the_same_bytes() throws IOException {
        String first = report(GLOVES.formatted("Handsk AB", ""), Language.SV);
        byte[] pdf = Files.readAllBytes(directory.resolve("out").resolve(SpendReport.PDF));

        assertThat(report(Optional.empty(), Language.SV)).isEqualTo(first);
        assertThat(directory.resolve("out").resolve(SpendReport.PDF)).hasBinaryContent(pdf);
    }

    @Test
    void what_the_ledger_says_of_requirements_is_held_against_the_risk() throws IOException {
        String report = report(
                GLOVES.formatted("A", "ja") + GLOVES.formatted("B", "nej").repeat(3), Language.SV);

        assertThat(report)
                .contains("Av pengarna med hög risk är 25 öre av varje krona upphandlad med uttalade hållbarhetskrav.")
                .contains("1 860 000 kr (75,0 %)");
    }

    @Test
    void what_to_do_first_leaves_out_what_is_under_requirements_already() throws IOException {
        String report = report(
                GLOVES.formatted("A", "ja") + GLOVES.formatted("B", "nej").repeat(2) + GLOVES.formatted("C", ""),
                Language.SV);

        assertThat(report)
                .contains("Krav i 1 kategori skulle nå 75 öre av varje krona som har hög risk: 1,9 miljoner kr, utöver"
                        + " det som redan har krav.")
                .contains("1 860 000 kr");
    }

    @Test
    void where_all_high_risk_is_under_requirements_there_is_nothing_to_do_first() throws IOException {
        assertThat(report(GLOVES.formatted("A", "ja"), Language.SV))
                .contains("All högrisk som har en kategori är redan upphandlad med hållbarhetskrav.");
    }

    @Test
    void a_ledger_that_says_nothing_of_requirements_is_not_said_to_have_none() throws IOException {
        assertThat(report(GLOVES.formatted("A", ""), Language.SV))
                .contains("Underlaget säger inte vilka inköp som upphandlades med hållbarhetskrav.")
                .contains("framgår inte");
    }

    @Test
    void an_earlier_year_is_compared_with() throws IOException {
        Path before = directory.resolve("before");
        screen(GLOVES.formatted("A", "") + NOTHING_KNOWN.replace("380000", "620000"), before);
        screen(GLOVES.formatted("A", "") + NOTHING_KNOWN, directory.resolve("out"));

        assertThat(report(Optional.of(before.resolve(LedgerScreening.SUMMARY)), Language.SV))
                .contains("Hög risk har gått från 50 öre av varje krona till 62 öre av varje krona.");
    }

    @Test
    void a_file_that_is_no_summary_is_told_with_its_name_and_what_to_do() throws IOException {
        screen(GLOVES.formatted("A", ""), directory.resolve("out"));
        Path wrong = Files.writeString(directory.resolve("wrong.json"), "{\"rulesVersion\":\"x\"}");

        assertThatThrownBy(() -> report(Optional.of(wrong), Language.SV))
                .isInstanceOfSatisfying(IntakeException.class, e -> assertThat(
                                e.problems().get(0).in(Language.SV))
                        .contains("wrong.json", "gör om den med kommandot screen"));
    }

    @Test
    void a_supplier_with_a_hostile_name_is_text() throws Exception {
        String report = report(GLOVES.formatted("<script>alert('x')</script> & ${7*7} \uD83D\uDE00", ""), Language.SV);

        assertThat(report).contains("&lt;script&gt;alert(", "${7*7}").doesNotContain("<script");
        PdfChecks.assertArchivalAndAccessible(
                Files.readAllBytes(directory.resolve("out").resolve(SpendReport.PDF)));
    }

    @Test
    void credit_notes_larger_than_the_purchases_break_nothing() throws IOException {
        assertThat(report(GLOVES.formatted("A", "").replace("620000", "-620000"), Language.SV))
                .contains("Inget av pengarna går till inköp med hög risk.", "−620 000 kr");
    }

    @Test
    void an_empty_ledger_has_a_report_that_says_so() throws IOException {
        assertThat(report("", Language.SV))
                .contains(
                        "Inget kriterium har inköp med hög risk.", "Det finns inga inköp med hög risk att börja med.");
    }

    @Test
    void every_row_of_the_tables_names_a_category_that_exists() {
        ReportTables tables = ReportTables.bundled();
        var catalogue = SCREENER.ruleBook().catalogue();

        assertThat(tables.conflicts()).allSatisfy(row -> assertThat(catalogue.category(row.category()))
                .isPresent());
        assertThat(tables.goals().stream().flatMap(row -> row.category().stream()))
                .allSatisfy(id -> assertThat(catalogue.category(id)).isPresent());
        assertThat(tables.dimensions())
                .extracting(ReportTables.Dimension::id)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }
}
