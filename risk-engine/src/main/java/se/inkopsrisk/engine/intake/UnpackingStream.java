package se.inkopsrisk.engine.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * What comes out of a packed file. It ends the reading where far more comes out than any ledger packs into so little: a
 * file made to fill disks and memories.
 */
final class UnpackingStream extends FilterInputStream {
    /** Text of ledgers shrinks to between a fifth and a thirtieth; deflate cannot do better than 1,032. */
    private static final long MOST_RATIO = 300;
    /** So little harms nobody, whatever it was packed into. */
    private static final long HARMLESS = 64L << 20;

    private final String file;
    private final LongSupplier packedBytes;
    private long unpacked;

    /**
     * Guards a stream.
     *
     * @param unpacking the unpacked bytes
     * @param file the file's name, for messages
     * @param packedBytes the packed bytes that were read so far
     */
    UnpackingStream(InputStream unpacking, String file, LongSupplier packedBytes) {
        super(unpacking);
        this.file = file;
        this.packedBytes = packedBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = in.read(buffer, offset, length);
            add(Math.max(read, 0));
            return read;
        } catch (EOFException | ZipException e) {
            throw refusal(
                    "den packade filen är skadad eller avhuggen (" + e.getMessage() + "); hämta den på nytt",
                    "the packed file is damaged or cut short (" + e.getMessage() + "); fetch it anew");
        }
    }

    private void add(int read) {
        unpacked += read;
        if (unpacked > HARMLESS && unpacked / MOST_RATIO > packedBytes.getAsLong()) {
            throw refusal(
                    "den packade filen växer mer än " + MOST_RATIO
                            + " gånger när den packas upp, vilket ingen reskontra gör; är den rätt, packa upp den"
                            + " själv först",
                    "the packed file grows more than " + MOST_RATIO
                            + "-fold when unpacked, which no ledger does; if it is right, unpack it yourself first");
        }
    }

    private IntakeException refusal(String sv, String en) {
        return new IntakeException(new IntakeException.Problem(file, 0, "", new LocalText(sv, en)));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
