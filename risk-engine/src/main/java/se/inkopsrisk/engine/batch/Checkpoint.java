package se.inkopsrisk.engine.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import se.inkopsrisk.rules.RulesVersion;

/**
 * A moment of a screening from which it can go on: so many rows are done, their output is on the disk, and these are
 * the figures of them.
 */
final class Checkpoint {
    /** Changes with the form of this file or of the results. */
    private static final String FORM = "inkopsrisk-checkpoint-2";

    private final String screening;
    private final long rows;
    private final long graded;
    private final long rejects;
    private final byte[] figures;

    /**
     * A checkpoint.
     *
     * @param screening tells the screening: same ledger, same settings, same rules
     * @param rows rows done
     * @param graded bytes of the graded rows
     * @param rejects bytes of the rejected rows
     * @param figures the summary's state, not to be changed any more
     */
    Checkpoint(String screening, long rows, long graded, long rejects, byte[] figures) {
        this.screening = screening;
        this.rows = rows;
        this.graded = graded;
        this.rejects = rejects;
        this.figures = figures;
    }

    /** Rows done. */
    long rows() {
        return rows;
    }

    /** Bytes of the graded rows. */
    long graded() {
        return graded;
    }

    /** Bytes of the rejected rows. */
    long rejects() {
        return rejects;
    }

    static byte[] state(SpendSummary summary) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        summary.writeState(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    SpendSummary summary(RulesVersion rules) throws IOException {
        return SpendSummary.readState(rules, new DataInputStream(new ByteArrayInputStream(figures)));
    }

    /** Writes it so that either the old one or this one is there, whenever the machine stops. */
    void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(figures.length + 256);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(FORM);
        StateText.write(screening, out);
        out.writeLong(rows);
        out.writeLong(graded);
        out.writeLong(rejects);
        out.writeInt(figures.length);
        out.write(figures);
        out.writeLong(sum(bytes.toByteArray()));
        Path next = next(file);
        try {
            Files.write(next, bytes.toByteArray());
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw PartFile.unwritable(file, e);
        }
    }

    private static Path next(Path file) {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    /** Removes it, and one that a kill left half-written. */
    static void forget(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(next(file));
    }

    /** The checkpoint of that screening, if there is one that is whole. */
    static Optional<Checkpoint> read(Path file, String screening) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < Long.BYTES) {
            return Optional.empty();
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        byte[] body = Arrays.copyOf(bytes, bytes.length - Long.BYTES);
        DataInputStream tail = new DataInputStream(new ByteArrayInputStream(bytes, body.length, Long.BYTES));
        if (tail.readLong() != sum(body) || !in.readUTF().equals(FORM)) {
            return Optional.empty();
        }
        String of = StateText.read(in);
        long rows = in.readLong();
        long graded = in.readLong();
        long rejects = in.readLong();
        byte[] figures = in.readNBytes(in.readInt());
        return of.equals(screening)
                ? Optional.of(new Checkpoint(of, rows, graded, rejects, figures))
                : Optional.empty();
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
