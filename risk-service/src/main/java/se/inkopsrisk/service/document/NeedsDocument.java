package se.inkopsrisk.service.document;

import java.util.Map;
import se.inkopsrisk.engine.tender.NeedsAssessment;
import se.inkopsrisk.engine.tender.NeedsAssessmentJson;
import se.inkopsrisk.rules.verdict.Language;

/**
 * The needs assessment for labour-law terms (behövlighetsbedömning, LOU chapter 17, section 2) as a record: HTML, PDF/A
 * and JSON, each the same bytes for the same record. The officer's decision stands beside what the rules find, never in
 * its place. Thread-safe.
 *
 * <pre>{@code
 * check.lot("LOT-0001").flatMap(LotCheck::needs).map(needs -> document.pdf(needs, Language.SV));
 * }</pre>
 */
public final class NeedsDocument {
    private final DocumentTemplates templates = DocumentTemplates.documents();
    private final PdfRenderer renderer = new PdfRenderer();

    /** The record as PDF/A-2a and PDF/UA-1, dated {@link NeedsAssessment#assessedFor()}. */
    public byte[] pdf(NeedsAssessment needs, Language language) {
        return renderer.pdf(html(needs, language), needs.assessedFor());
    }

    /** The record as XHTML that a browser reads too. */
    public String html(NeedsAssessment needs, Language language) {
        return templates.fill("needs", language, Map.of("page", new NeedsPages(language).page(needs)));
    }

    /** The record as canonical JSON, UTF-8. */
    public byte[] json(NeedsAssessment needs, Language language) {
        return NeedsAssessmentJson.in(language).bytes(needs);
    }
}
