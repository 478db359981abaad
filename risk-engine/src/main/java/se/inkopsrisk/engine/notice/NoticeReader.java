package se.inkopsrisk.engine.notice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.inkopsrisk.engine.intake.IntakeException;

/**
 * Reads notices: eForms XML of any form that holds a procurement, and OCDS 1.1. Immutable and thread-safe. No document
 * type, no entity and no address in a notice is ever followed.
 */
public final class NoticeReader {
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MEGABYTE = 1_000_000;

    private final NoticeLimits limits;

    private NoticeReader(NoticeLimits limits) {
        this.limits = limits;
    }

    /** A reader with the default limits. */
    public static NoticeReader withDefaults() {
        return new NoticeReader(NoticeLimits.DEFAULT);
    }

    /** A reader with other limits. */
    public static NoticeReader within(NoticeLimits limits) {
        return new NoticeReader(limits);
    }

    /**
     * Reads a file of one notice; the stream stays open. No more is read than the limit on size allows.
     *
     * @param in the notice
     * @param file its name, for messages; may be empty
     * @throws IntakeException if it cannot be read, or holds several notices
     * @throws IOException if the stream cannot be read
     */
    public Notice read(InputStream in, String file) throws IOException {
        return read(in.readNBytes(limits.bytes() + 1), file);
    }

    /**
     * Reads a file of one notice.
     *
     * @param bytes the notice
     * @param file its name, for messages; may be empty
     * @throws IntakeException if it cannot be read, or holds several notices; it names line, column, path and business
     *     term where they are known
     */
    public Notice read(byte[] bytes, String file) {
        List<Notice> notices = readAll(bytes, file);
        if (notices.size() > 1) {
            throw Refusal.of(
                    file,
                    "filen har " + notices.size() + " upphandlingar; lämna en i taget",
                    "the file holds " + notices.size() + " procurements; hand them in one at a time");
        }
        return notices.get(0);
    }

    /**
     * Reads a file that may hold several notices, as OCDS packages do; the stream stays open.
     *
     * @param in the notices
     * @param file its name, for messages; may be empty
     * @return at least one notice, in the file's order
     * @throws IntakeException if it cannot be read
     * @throws IOException if the stream cannot be read
     */
    public List<Notice> readAll(InputStream in, String file) throws IOException {
        return readAll(in.readNBytes(limits.bytes() + 1), file);
    }

    /**
     * Reads a file that may hold several notices, as OCDS packages do.
     *
     * @param bytes the notices
     * @param file its name, for messages; may be empty
     * @return at least one notice, in the file's order
     * @throws NoticeTooLargeException if it is larger than the limits allow
     * @throws IntakeException if it cannot be read; it names line, column, path and business term where they are known
     */
    public List<Notice> readAll(byte[] bytes, String file) {
        if (bytes.length > limits.bytes()) {
            throw Refusal.tooLarge(file, limits.bytes() / MEGABYTE);
        }
        if (startsWith(bytes, PDF)) {
            throw Refusal.of(
                    file,
                    "filen är en PDF; exportera annonsen som eForms-XML och lämna den i stället",
                    "the file is a PDF; export the notice as eForms XML and hand that in instead");
        }
        if (startsWith(bytes, ZIP)) {
            throw Refusal.of(
                    file,
                    "filen är ett zip-arkiv eller ett kontorsdokument; packa upp det och lämna annonsens XML-fil",
                    "the file is a zip archive or an office document; unpack it and hand in the notice's XML file");
        }
        return switch (firstMark(bytes)) {
            case '<' -> List.of(new EformsReader(limits, file).read(bytes));
            case '{', '[' -> new OcdsReader(limits, file).read(bytes);
            case 0 -> throw Refusal.of(file, "filen är tom", "the file is empty");
            default ->
                throw Refusal.of(
                        file,
                        "filen är varken eForms-XML eller OCDS-JSON",
                        "the file is neither eForms XML nor OCDS JSON");
        };
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first byte that is neither space nor part of a byte order mark; 0 where there is none. */
    private static int firstMark(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return b;
            }
        }
        return 0;
    }
}
