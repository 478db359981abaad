package se.inkopsrisk.service.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.verdict.Language;

class AssessmentDocumentTest {
    private static final RiskScreener SCREENER = RiskScreener.withBundledRules();
    private static final AssessmentDocument DOCUMENT =
            new AssessmentDocument(SCREENER.ruleBook().catalogue());
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static Assessment gloves() {
        return SCREENER.screen(Purchase.titled("Undersökningshandskar av nitril")
                .cpv("18424300")
                .value(Purchase.sek(4_200_000))
                .origins("MY", "CN")
                .plannedFor(DAY)
                .build());
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0]+", " ");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_assessment_is_an_archival_and_accessible_document(Language language) throws Exception {
        PdfChecks.assertArchivalAndAccessible(DOCUMENT.pdf(gloves(), language));
        assertThat(DOCUMENT.html(gloves(), language)).doesNotContain("??");
    }

    @Test
    void the_same_assessment_gives_the_same_bytes() {
        byte[] first = DOCUMENT.pdf(gloves(), Language.SV);
        byte[] again = new AssessmentDocument(
                        RiskScreener.withBundledRules().ruleBook().catalogue())
                .pdf(gloves(), Language.SV);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void another_day_gives_another_document() {
        Purchase purchase = Purchase.titled("Skruvar").plannedFor(DAY).build();
        Purchase later = Purchase.titled("Skruvar").plannedFor(DAY.plusDays(1)).build();

        assertThat(DOCUMENT.pdf(SCREENER.screen(purchase), Language.SV))
                .isNotEqualTo(DOCUMENT.pdf(SCREENER.screen(later), Language.SV));
    }

    @Test
    void the_document_says_what_rests_on_a_source_past_its_best_before() throws Exception {
        Purchase.Builder purchase = Purchase.titled("Handskar").cpv("18424300").origins("MY");
        Assessment fresh = SCREENER.screen(purchase.plannedFor(DAY).build());
        Assessment late =
                SCREENER.screen(purchase.plannedFor(LocalDate.of(2040, 1, 1)).build());

        assertThat(text(DOCUMENT.pdf(fresh, Language.SV))).doesNotContain("bäst före");
        assertThat(text(DOCUMENT.pdf(late, Language.SV)))
                .contains("källan är äldre än sitt bäst före-datum", "bäst före har passerat");
    }

    @Test
    void the_document_says_what_was_decided_why_and_by_which_rules() throws Exception {
        Assessment assessment = gloves();
        String text = text(DOCUMENT.pdf(assessment, Language.SV));

        assertThat(text)
                .contains("Undersökningshandskar av nitril", "Samlad gradering: Hög")
                .contains("4 200 000 kr", "Malaysia", "Kina")
                .contains("origin.listed-good", "rubber-gloves.my", "ursprung: Malaysia")
                .contains("List of Goods Produced by Child Labor or Forced Labor")
                .contains(assessment.rulesVersion().label(), "1 december 2026");
        assessment.duties().forEach(duty -> assertThat(text)
                .contains(duty.title().sv()));
        assessment.measures().forEach(measure -> assertThat(text)
                .contains(measure.text().sv()));
    }

    @Test
    void nothing_known_is_shown_as_not_assessed_and_never_as_low() throws Exception {
        String text = text(DOCUMENT.pdf(
                SCREENER.screen(Purchase.titled("Xyzzy").plannedFor(DAY).build()), Language.SV));

        assertThat(text).contains("Samlad gradering: Inte bedömd", "Ursprungsländer inte angivet");
        assertThat(text).doesNotContain("Samlad gradering: Låg");
    }

    @Test
    void the_document_carries_title_language_day_and_bookmarks() throws Exception {
        try (PDDocument document = Loader.loadPDF(DOCUMENT.pdf(gloves(), Language.SV))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Riskbedömning: Undersökningshandskar av nitril");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            Calendar created = document.getDocumentInformation().getCreationDate();
            assertThat(created.toInstant()).isEqualTo("2026-12-01T00:00:00Z");
            List<String> bookmarks = new java.util.ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks).contains("Skäl", "Skyldigheter", "Åtgärder", "Källor", "Om bedömningen");
        }
    }

    @Test
    void a_title_full_of_markup_marks_and_foreign_letters_is_text_and_nothing_else() throws Exception {
        String title =
                "<img src='file:///etc/passwd'/> & \"x\" \u0001 \uD83D\uDE00 漢字 ${7*7} <script>alert(1)</script>";
        byte[] pdf = DOCUMENT.pdf(
                SCREENER.screen(Purchase.titled(title).plannedFor(DAY).build()), Language.SV);

        PdfChecks.assertArchivalAndAccessible(pdf);
        assertThat(text(pdf)).contains("<img src='file:///etc/passwd'/> & \"x\"", "${7*7} <script>alert(1)</script>");
    }
}
