package se.inkopsrisk.service.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** Liberation Sans (SIL Open Font License), the one family of our documents. */
final class EmbeddedFonts {
    private static final String FAMILY = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private EmbeddedFonts() {}

    static void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> open("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> open("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> open("Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true);
        builder.useFont(() -> open("BoldItalic"), FAMILY, BOLD, FontStyle.ITALIC, true);
    }

    private static InputStream open(String face) {
        String resource = "/liberation/LiberationSans-" + face + ".ttf";
        return Objects.requireNonNull(EmbeddedFonts.class.getResourceAsStream(resource), resource);
    }

    /** Answers every wish for a font with ours, so that no document depends on what the machine has installed. */
    static final class Mapper implements FontMapper {
        private final TrueTypeFont regular = parse();

        private static TrueTypeFont parse() {
            try (InputStream in = open("Regular")) {
                return new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException e) {
                throw new UncheckedIOException("The bundled font cannot be read", e);
            }
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(regular, false);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(regular, false);
        }

        @Override
        public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
            return new CIDFontMapping(null, regular, false);
        }
    }
}
