package se.inkopsrisk.service.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * What the renderer leaves open: the document's own day and identity in place of the moment of rendering, and a
 * description of each link, which PDF/UA (7.18.5) asks for.
 */
final class ArchivalDetails {
    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

    private ArchivalDetails() {}

    static void complete(PDDocument document, LocalDate created, String content) throws IOException {
        GregorianCalendar day = GregorianCalendar.from(created.atStartOfDay(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(day);
        date(document.getDocumentCatalog(), created);
        document.setDocumentId(identity(content));
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents(link.getAction() instanceof PDActionURI target ? target.getURI() : "#");
                }
            }
        }
    }

    /** The metadata must give the same date as the document's information; xmpbox cannot read back what it wrote. */
    private static void date(PDDocumentCatalog catalog, LocalDate day) throws IOException {
        PDMetadata metadata = catalog.getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        Matcher written = CREATED.matcher(xmp);
        if (!written.find()) {
            throw new IllegalStateException("The metadata give no date of creation");
        }
        String dated = written.replaceFirst("$1" + day + "T00:00:00+00:00$2");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    private static long identity(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
