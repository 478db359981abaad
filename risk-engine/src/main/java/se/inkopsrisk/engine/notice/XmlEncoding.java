package se.inkopsrisk.engine.notice;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.inkopsrisk.engine.intake.IntakeException;

/** Holds the encoding that an XML file declares against its bytes, since a wrong one garbles å, ä and ö in silence. */
final class XmlEncoding {
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final int DECLARATION = 200;
    private static final int BUFFER = 8192;

    private XmlEncoding() {}

    /** @throws IntakeException if the bytes are not what is declared */
    static void check(byte[] bytes, String file) {
        if (bytes.length > 1 && isWide(bytes)) {
            return;
        }
        String head = new String(bytes, 0, Math.min(DECLARATION, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        String declared = matcher.find() ? matcher.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        int broken = firstBreakOfUtf8(bytes);
        if (declared.equals("UTF-8") && broken >= 0) {
            throw Refusal.at(
                    file,
                    line(bytes, broken),
                    0,
                    "filen säger sig vara UTF-8 men är det inte från den här raden; spara den som UTF-8 "
                            + "eller rätta encoding i första raden",
                    "the file claims to be UTF-8 but is not from this line on; save it as UTF-8 "
                            + "or mend the encoding in its first line");
        }
        boolean oneByte = declared.startsWith("ISO-8859") || declared.startsWith("WINDOWS-125");
        if (oneByte && broken < 0 && !isAscii(bytes)) {
            throw Refusal.at(
                    file,
                    1,
                    0,
                    "filen säger sig vara " + declared + " men är UTF-8; rätta encoding i första raden",
                    "the file claims to be " + declared + " but is UTF-8; mend the encoding in its first line");
        }
    }

    /** Whether it is UTF-16, which its own marks tell. */
    private static boolean isWide(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        return marked || first == 0 || second == 0;
    }

    private static int firstBreakOfUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static long line(byte[] bytes, int end) {
        long line = 1;
        for (int i = 0; i < end; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
