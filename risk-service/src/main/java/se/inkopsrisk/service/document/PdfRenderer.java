package se.inkopsrisk.service.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Makes a PDF of XHTML for the archive and for everybody: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), tagged,
 * with the document's title and language, its headings as bookmarks, and its fonts in it. The same XHTML and day give
 * the same bytes on one Java runtime. Nothing is fetched, from the network or the disk: images and fonts other than
 * ours do not appear. Thread-safe.
 */
public final class PdfRenderer {
    static {
        XRLog.setLoggerImpl(new RendererLog());
        // PDFBox would read and cache all fonts of the machine for a font that the document does not even use.
        FontMappers.set(new EmbeddedFonts.Mapper());
    }

    /**
     * Renders a document.
     *
     * @param xhtml well-formed XHTML with {@code lang} and {@code title}; its styles may name the font family
     *     {@code Liberation Sans} alone. Characters that XML forbids are replaced
     * @param created the day that the document gives as its own
     * @return the file's bytes
     */
    public byte[] pdf(String xhtml, LocalDate created) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Inköpsrisk")
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useReplacementText("\uFFFD")
                .addDOMMutator(new Bookmarks())
                .addDOMMutator(new DrawingDescriptions())
                .useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE))
                .withHtmlContent(XmlText.permitted(xhtml), null);
        EmbeddedFonts.addTo(builder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            ArchivalDetails.complete(document, created, xhtml);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be written", e);
        }
        return out.toByteArray();
    }
}
