package se.inkopsrisk.engine.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * A ledger's file as it lies on the disk: plain, packed by gzip or zip, or a workbook, told by its first bytes and never
 * by its name. Not thread-safe, but {@link #bytesRead()} may be asked from anywhere.
 */
final class LedgerFile implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String WORKBOOK_ENTRY = "xl/workbook.xml";

    private final Path path;
    private final LedgerDialect.Packing packing;
    private final List<Closeable> open = new ArrayList<>();
    private volatile CountingStream packed = new CountingStream(InputStream.nullInputStream());

    private LedgerFile(Path path, LedgerDialect.Packing packing) {
        this.path = path;
        this.packing = packing;
    }

    /**
     * Looks at a file's first bytes.
     *
     * @throws IntakeException if it is empty, or of a form that cannot be read
     */
    static LedgerFile of(Path path) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(OLD_OFFICE.length);
        }
        if (start.length == 0) {
            throw refusal(
                    path,
                    "filen är tom; den behöver en rubrikrad och minst en rad",
                    "the file is empty; it needs a header and at least one row");
        }
        if (startsWith(start, OLD_OFFICE)) {
            throw refusal(
                    path,
                    "filen är en äldre eller lösenordsskyddad Excelfil; spara den som .xlsx utan lösenord eller som CSV",
                    "the file is an old or a password-protected Excel file; save it as .xlsx without password, or as"
                            + " CSV");
        }
        if (startsWith(start, ZIP)) {
            return new LedgerFile(path, isWorkbook(path) ? LedgerDialect.Packing.WORKBOOK : LedgerDialect.Packing.ZIP);
        }
        return new LedgerFile(path, startsWith(start, GZIP) ? LedgerDialect.Packing.GZIP : LedgerDialect.Packing.NONE);
    }

    Path path() {
        return path;
    }

    LedgerDialect.Packing packing() {
        return packing;
    }

    /** The bytes of the file that were read since it was opened last. */
    long bytesRead() {
        return packed.count();
    }

    /** The ledger's own bytes from the beginning, unpacked; closed with this. */
    InputStream openUnpacked() throws IOException {
        close();
        return switch (packing) {
            case GZIP -> {
                CountingStream in = counting(Files.newInputStream(path));
                yield new UnpackingStream(new GZIPInputStream(in, BUFFER), path.toString(), in::count);
            }
            case ZIP -> soleEntry();
            case NONE, WORKBOOK -> new BufferedInputStream(counting(Files.newInputStream(path)), BUFFER);
        };
    }

    /**
     * Unpacks all of a workbook without keeping anything, so that what reads it need not fear it.
     *
     * @throws IntakeException if it grows as no workbook does
     */
    void inspectWorkbook() throws IOException {
        try (ZipFile zip = zip(path)) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in =
                        new UnpackingStream(zip.getInputStream(entry), path.toString(), entry::getCompressedSize)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    private CountingStream counting(InputStream in) {
        CountingStream counting = new CountingStream(in);
        packed = counting;
        open.add(counting);
        return counting;
    }

    private InputStream soleEntry() throws IOException {
        ZipFile zip = zip(path);
        open.add(zip);
        List<? extends ZipEntry> entries =
                zip.stream().filter(entry -> !entry.isDirectory()).toList();
        if (entries.size() != 1) {
            String names = String.join(
                    ", ", entries.stream().limit(10).map(ZipEntry::getName).toList());
            throw refusal(
                    path,
                    "arkivet ska innehålla en enda fil men har " + entries.size() + " (" + names
                            + "); packa upp det och granska varje fil för sig",
                    "the archive should hold one file alone but has " + entries.size() + " (" + names
                            + "); unpack it and screen each file by itself");
        }
        ZipEntry entry = entries.get(0);
        return new UnpackingStream(zip.getInputStream(entry), path.toString(), entry::getCompressedSize);
    }

    private static boolean isWorkbook(Path path) throws IOException {
        try (ZipFile zip = zip(path)) {
            return zip.getEntry(WORKBOOK_ENTRY) != null;
        }
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw refusal(
                    path,
                    "arkivet är skadat eller avhugget (" + e.getMessage() + "); hämta det på nytt",
                    "the archive is damaged or cut short (" + e.getMessage() + "); fetch it anew");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static IntakeException refusal(Path path, String sv, String en) {
        return new IntakeException(new IntakeException.Problem(path.toString(), 0, "", new LocalText(sv, en)));
    }

    @Override
    public void close() throws IOException {
        for (Closeable opened : open) {
            opened.close();
        }
        open.clear();
    }
}
