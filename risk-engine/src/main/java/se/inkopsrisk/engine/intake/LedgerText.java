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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * A ledger's text and its encoding: by its byte order mark; else UTF-16 where every other byte is zero; else UTF-8
 * where its first bytes beyond ASCII are that; else Windows-1252, which Excel writes.
 *
 * @param reader the text; what is no text in its encoding comes out as U+FFFD
 * @param encoding the encoding
 */
record LedgerText(Reader reader, Charset encoding) {
    private static final int SAMPLE = 1 << 16;
    /** A header of eight characters; of fewer nobody could tell. */
    private static final int SHORTEST_WIDE = 16;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};

    /** How to read the bytes from their beginning. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    /**
     * Opens the text.
     *
     * @param stated the encoding that the mapping file states; it is not doubted
     * @param file the ledger's name, for messages
     * @throws IntakeException if the bytes are no text
     */
    static LedgerText open(Bytes bytes, Optional<Charset> stated, String file) throws IOException {
        BufferedInputStream in = marked(bytes.open());
        byte[] sample = in.readNBytes(SAMPLE);
        in.reset();
        Mark mark = mark(sample);
        Charset encoding = stated.or(() -> Optional.ofNullable(mark.encoding)).orElseGet(() -> wide(sample));
        if (encoding == null) {
            refuseBinary(sample, file);
            if (!isAscii(sample)) {
                encoding = isUtf8(sample) ? StandardCharsets.UTF_8 : WINDOWS;
            } else if (sample.length < SAMPLE) {
                encoding = StandardCharsets.UTF_8;
            } else {
                encoding = beyondAscii(in);
                in = marked(bytes.open());
            }
        }
        in.skipNBytes(mark.length);
        return new LedgerText(decoding(in, encoding), encoding);
    }

    private static BufferedInputStream marked(InputStream bytes) {
        BufferedInputStream in = new BufferedInputStream(bytes, SAMPLE);
        in.mark(SAMPLE);
        return in;
    }

    /** The encoding of a text whose beginning is ASCII alone: by what stands around the first byte that is not. */
    private static Charset beyondAscii(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(SAMPLE);
        while (bytes.length == SAMPLE && isAscii(bytes)) {
            bytes = in.readNBytes(SAMPLE);
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private record Mark(@Nullable Charset encoding, int length) {}

    private static Mark mark(byte[] sample) {
        if (startsWith(sample, UTF_8_MARK)) {
            return new Mark(StandardCharsets.UTF_8, UTF_8_MARK.length);
        }
        if (startsWith(sample, LITTLE_ENDIAN_MARK)) {
            return new Mark(StandardCharsets.UTF_16LE, LITTLE_ENDIAN_MARK.length);
        }
        return startsWith(sample, BIG_ENDIAN_MARK)
                ? new Mark(StandardCharsets.UTF_16BE, BIG_ENDIAN_MARK.length)
                : new Mark(null, 0);
    }

    private static boolean startsWith(byte[] sample, byte[] mark) {
        return sample.length >= mark.length && Arrays.equals(Arrays.copyOf(sample, mark.length), mark);
    }

    /** UTF-16 without a mark: nearly every other byte of Western text is zero; null where that is not so. */
    private static @Nullable Charset wide(byte[] sample) {
        int[] zeros = new int[2];
        for (int i = 0; i < sample.length; i++) {
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        }
        int most = sample.length / 2 * 9 / 10;
        int none = sample.length / 20;
        if (sample.length >= SHORTEST_WIDE && zeros[1] >= most && zeros[0] <= none) {
            return StandardCharsets.UTF_16LE;
        }
        return sample.length >= SHORTEST_WIDE && zeros[0] >= most && zeros[1] <= none
                ? StandardCharsets.UTF_16BE
                : null;
    }

    private static Reader decoding(InputStream in, Charset encoding) {
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(in, decoder);
    }

    /** Control characters that no text holds tell a PDF, a picture or an archive. */
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
                                "filen är inte text (byte 0x%02X); spara kalkylbladet som .xlsx eller CSV UTF-8"
                                        .formatted(b),
                                "the file is not text (byte 0x%02X); save the spreadsheet as .xlsx or CSV UTF-8"
                                        .formatted(b))));
            }
        }
    }

    private static boolean isAscii(byte[] sample) {
        for (byte b : sample) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] sample) {
        CharBuffer decoded = CharBuffer.allocate(sample.length);
        // A character cut off by the sample's end is an underflow, not a fault.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample), decoded, false);
        return result.isUnderflow();
    }
}
