package se.inkopsrisk.engine.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * A ledger's text, its encoding told by its first bytes and stated.
 *
 * @param reader the text; what is no text in its encoding comes out as U+FFFD
 * @param encoding the encoding that was found
 */
record LedgerText(Reader reader, Charset encoding) {
    private static final int SAMPLE = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * Opens the text.
     *
     * @param file the ledger's name, for messages
     * @throws IntakeException if the bytes are no text, or there are none
     */
    static LedgerText open(InputStream bytes, String file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, SAMPLE);
        in.mark(SAMPLE);
        byte[] sample = in.readNBytes(SAMPLE);
        in.reset();
        if (sample.length == 0) {
            throw new IntakeException(new IntakeException.Problem(
                    file,
                    1,
                    "",
                    new LocalText(
                            "filen är tom; den behöver en rubrikrad och minst en rad",
                            "the file is empty; it needs a header and at least one row")));
        }
        refuseBinary(sample, file);
        if (sample.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(Arrays.copyOf(sample, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.skipNBytes(BYTE_ORDER_MARK.length);
            return new LedgerText(decoding(in, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        Charset encoding = isUtf8(sample) ? StandardCharsets.UTF_8 : WINDOWS;
        return new LedgerText(decoding(in, encoding), encoding);
    }

    private static Reader decoding(InputStream in, Charset encoding) {
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(in, decoder);
    }

    /** Control characters that no text holds tell a spreadsheet, a PDF or an archive. */
    private static void refuseBinary(byte[] sample, String file) {
        long line = 1;
        for (byte b : sample) {
            if (b == '\n') {
                line++;
            } else if (b >= 0 && b < ' ' && b != '\r' && b != '\t' && b != '\f') {
                throw new IntakeException(new IntakeException.Problem(
                        file,
                        line,
                        "",
                        new LocalText(
                                "filen är inte text (byte 0x%02X); spara kalkylbladet som CSV UTF-8".formatted(b),
                                "the file is not text (byte 0x%02X); save the spreadsheet as CSV UTF-8".formatted(b))));
            }
        }
    }

    private static boolean isUtf8(byte[] sample) {
        CharBuffer decoded = CharBuffer.allocate(sample.length);
        // A character cut off by the sample's end is an underflow, not a fault.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample), decoded, false);
        return result.isUnderflow();
    }
}
