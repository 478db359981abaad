package se.inkopsrisk.rules.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * A table's bytes as text. Tables are UTF-8; what Excel saves otherwise is refused, but read as far as it goes, so that
 * its other problems are found in the same pass.
 *
 * @param text the text without a byte order mark; empty where the bytes are no text that we know
 * @param fault why the bytes are refused, where they are
 * @param line the line of the first byte that is refused, counted from 1
 */
record TableText(Optional<String> text, Optional<LocalText> fault, long line) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final LocalText IS_WORKBOOK = new LocalText(
            "filen är en Excel-arbetsbok som bara har fått ett annat namn; öppna den i Excel och spara den som ”CSV UTF-8"
                    + " (kommaavgränsad)”",
            "the file is an Excel workbook that only has been renamed; open it in Excel and save it as \"CSV UTF-8 (Comma"
                    + " delimited)\"");
    private static final LocalText IS_UTF_16 = new LocalText(
            "filen är sparad som UTF-16 (Excels ”Unicode-text”); spara den som ”CSV UTF-8 (kommaavgränsad)”",
            "the file is saved as UTF-16 (Excel's \"Unicode Text\"); save it as \"CSV UTF-8 (Comma delimited)\"");
    private static final LocalText IS_WINDOWS = new LocalText(
            "filen är inte UTF-8 utan troligen Windows-1252, som Excel sparar vanlig CSV; spara den som ”CSV UTF-8"
                    + " (kommaavgränsad)”",
            "the file is not UTF-8 but probably Windows-1252, as Excel saves plain CSV; save it as \"CSV UTF-8 (Comma"
                    + " delimited)\"");

    static TableText of(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 0x03, 0x04) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new TableText(Optional.empty(), Optional.of(IS_WORKBOOK), 1);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) || (bytes.length > 1 && bytes[1] == 0)) {
            return new TableText(Optional.empty(), Optional.of(IS_UTF_16), 1);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = text.startsWith(String.valueOf(BYTE_ORDER_MARK));
            return new TableText(Optional.of(marked ? text.substring(1) : text), Optional.empty(), 0);
        } catch (CharacterCodingException e) {
            return new TableText(
                    Optional.of(new String(bytes, WINDOWS)), Optional.of(IS_WINDOWS), lineOfFirstBadByte(bytes));
        }
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        return bytes.length >= beginning.length
                && IntStream.range(0, beginning.length).allMatch(i -> (bytes[i] & 0xFF) == beginning[i]);
    }

    private static long lineOfFirstBadByte(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int bad = Math.max(text.indexOf(REPLACEMENT), 0);
        return 1 + text.chars().limit(bad).filter(c -> c == '\n').count();
    }
}
