package se.inkopsrisk.service.document;

import java.util.Map;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Language;

/**
 * An assessment as a document for the procurement file (upphandlingsakten): inputs as understood, grades with reasons,
 * duties, measures, sources, rules version and day. The same assessment in the same language gives the same bytes.
 *
 * <pre>{@code
 * AssessmentDocument document = new AssessmentDocument(screener.ruleBook().catalogue());
 * byte[] pdf = document.pdf(screener.screen(purchase), Language.SV);   // send as application/pdf
 * }</pre>
 *
 * Thread-safe; making one is cheap.
 */
public final class AssessmentDocument {
    private final Catalogue catalogue;
    private final DocumentTemplates templates = DocumentTemplates.documents();
    private final PdfRenderer renderer = new PdfRenderer();

    /** Documents that name categories, countries and terms as {@code catalogue} does. */
    public AssessmentDocument(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The document as PDF/A-2a and PDF/UA-1, dated {@link Assessment#assessedFor()}. */
    public byte[] pdf(Assessment assessment, Language language) {
        return renderer.pdf(html(assessment, language), assessment.assessedFor());
    }

    /** The document as XHTML, of which the PDF is made. */
    public String html(Assessment assessment, Language language) {
        AssessmentPage page = new AssessmentPages(catalogue, assessment.assessedFor(), language).page(assessment);
        return templates.fill("assessment", language, Map.of("page", page));
    }
}
