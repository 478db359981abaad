package se.inkopsrisk.service.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.engine.tender.Indicator;
import se.inkopsrisk.engine.tender.LotAnswers;
import se.inkopsrisk.engine.tender.NeedsAssessment;
import se.inkopsrisk.engine.tender.NeedsDecision;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.engine.tender.TenderChecker;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.Measure;

class TenderDocumentTest {
    private static final RiskScreener SCREENER = RiskScreener.withBundledRules();
    private static final TenderDocument DOCUMENT =
            new TenderDocument(SCREENER.ruleBook().catalogue());
    private static final NeedsDocument NEEDS = new NeedsDocument();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static TenderCheck check(Tender tender) {
        return TenderChecker.with(SCREENER).check(tender.plannedFor(DAY));
    }

    private static Purchase cleaning(String title) {
        return Purchase.titled(title)
                .cpv("90911200")
                .value(Purchase.sek(9_000_000))
                .performedInSweden(true)
                .build();
    }

    private static Tender gloveAndCleaning() {
        return Tender.of(
                "Handskar och städning",
                List.of(
                        Purchase.titled("Undersökningshandskar")
                                .cpv("18424300")
                                .value(Purchase.sek(4_000_000))
                                .build(),
                        cleaning("Städning av vårdcentral")));
    }

    private static NeedsAssessment needs(LotAnswers answers) {
        return check(Tender.of(cleaning("Städning av vårdcentral")).answered(answers))
                .lots()
                .get(0)
                .needs()
                .orElseThrow();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0]+", " ");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_check_is_an_archival_and_accessible_document(Language language) throws Exception {
        PdfChecks.assertArchivalAndAccessible(DOCUMENT.pdf(check(gloveAndCleaning()), language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_missing_in_either_language(Language language) {
        assertThat(DOCUMENT.html(check(gloveAndCleaning()), language)).doesNotContain("??");
        assertThat(NEEDS.html(needs(LotAnswers.NONE), language)).doesNotContain("??");
    }

    @Test
    void the_outcome_comes_first_and_every_reason_for_it_is_there() throws Exception {
        TenderCheck check = check(gloveAndCleaning());
        String text = text(DOCUMENT.pdf(check, Language.SV));

        assertThat(text)
                .contains("Handskar och städning " + check.outcome().label().sv());
        String html = DOCUMENT.html(check, Language.SV);
        assertThat(check.reasons()).isNotEmpty().allSatisfy(reason -> assertThat(html)
                .contains(reason.text().sv()));
        assertThat(text)
                .contains(
                        "LOT-0001",
                        "LOT-0002",
                        "13 000 000 kr",
                        check.rulesVersion().label());
    }

    @Test
    void lots_with_one_and_the_same_verdict_are_told_of_once() throws Exception {
        List<Purchase> lots = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> cleaning("Städning område " + i))
                .toList();
        byte[] pdf = DOCUMENT.pdf(check(Tender.of("Städning", lots)), Language.SV);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThan(20);
        }
        assertThat(text(pdf))
                .contains("100 delkontrakt har samma kategori och samma bedömning")
                .contains("Städning område 1 ", "Städning område 100 ");
    }

    @Test
    void each_measure_is_told_once_with_the_lots_that_it_is_for() throws Exception {
        TenderCheck check = check(gloveAndCleaning());
        String text = text(DOCUMENT.pdf(check, Language.SV)).replaceAll("\\s+", " ");
        String measures = text.substring(text.indexOf("Förslag på krav, villkor"));

        assertThat(check.measures()).extracting(Measure::kind).contains(Measure.Kind.FOLLOW_UP);
        for (Measure measure : check.measures()) {
            String row = ", rad " + measure.id() + ". ";
            assertThat(measures.split(Pattern.quote(row), -1)).as(row).hasSize(2);
        }
        assertThat(measures).containsPattern(" Gäller LOT- ?0001\\. ").containsPattern(" Gäller LOT- ?0002\\. ");
    }

    @Test
    void the_same_check_gives_the_same_bytes() {
        assertThat(DOCUMENT.pdf(check(gloveAndCleaning()), Language.SV))
                .isEqualTo(DOCUMENT.pdf(check(gloveAndCleaning()), Language.SV));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_needs_assessment_is_an_archival_and_accessible_document(Language language) throws Exception {
        PdfChecks.assertArchivalAndAccessible(NEEDS.pdf(needs(LotAnswers.NONE), language));
    }

    @Test
    void a_needs_assessment_gives_the_same_bytes_in_each_form() {
        NeedsAssessment one = needs(LotAnswers.NONE);
        NeedsAssessment same = needs(LotAnswers.NONE);

        assertThat(NEEDS.pdf(same, Language.SV)).isEqualTo(NEEDS.pdf(one, Language.SV));
        assertThat(NEEDS.html(same, Language.SV)).isEqualTo(NEEDS.html(one, Language.SV));
        assertThat(NEEDS.json(same, Language.SV)).isEqualTo(NEEDS.json(one, Language.SV));
    }

    @Test
    void a_decision_against_the_rules_stands_beside_what_they_find() throws Exception {
        NeedsDecision decision = new NeedsDecision(
                false, "Egen personal utför arbetet.", Optional.of("Kim Upphandlare"), Optional.of(DAY));
        String text = text(NEEDS.pdf(
                needs(LotAnswers.NONE
                        .withIndicator(Indicator.PRICE_PRESSURE, Answer.YES)
                        .withDecision(decision)),
                Language.SV));

        assertThat(text)
                .contains("Reglerna finner", "Behövligt", "Villkor behövs inte")
                .contains("Egen personal utför arbetet.", "Kim Upphandlare", "1 december 2026")
                .contains("Beslutet avviker från vad reglerna finner. Båda står kvar.");
    }

    @Test
    void an_unanswered_indicator_is_shown_as_such() throws Exception {
        String text = text(NEEDS.pdf(needs(LotAnswers.NONE), Language.SV));

        assertThat(text).contains("Inget beslut är antecknat");
        assertThat(text.split("inte besvarad", -1)).hasSize(Indicator.values().length + 1);
    }
}
