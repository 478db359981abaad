package se.inkopsrisk.service.document;

import java.util.Map;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Language;

/**
 * A tender check as a document for the procurement file (upphandlingsakten): the outcome and why, then each kind of lot
 * with inputs as understood, grades with reasons, duties, measures, and the sources. The same check in the same language
 * gives the same bytes. Thread-safe.
 *
 * <pre>{@code
 * TenderDocument document = new TenderDocument(screener.ruleBook().catalogue());
 * byte[] pdf = document.pdf(TenderChecker.with(screener).check(tender), Language.SV);
 * }</pre>
 */
public final class TenderDocument {
    private final Catalogue catalogue;
    private final DocumentTemplates templates = DocumentTemplates.documents();
    private final PdfRenderer renderer = new PdfRenderer();

    /** Documents that name categories, countries and terms as {@code catalogue} does. */
    public TenderDocument(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The document as PDF/A-2a and PDF/UA-1, dated {@link TenderCheck#assessedFor()}. */
    public byte[] pdf(TenderCheck check, Language language) {
        return renderer.pdf(html(check, language), check.assessedFor());
    }

    /** The document as XHTML, of which the PDF is made. */
    public String html(TenderCheck check, Language language) {
        return templates.fill(
                "tender",
                language,
                Map.of("page", new TenderPages(catalogue, check.assessedFor(), language).page(check)));
    }
}
