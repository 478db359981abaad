package se.inkopsrisk.engine.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.LocalText;

/** A result that is being written, under a name of its own until it is whole. Nobody else may write it meanwhile. */
final class PartFile implements Closeable {
    private final Path path;
    private final FileChannel channel;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens a part, cut to a length at which it was known to be right.
     *
     * @throws OutputException if somebody else is writing it, or it cannot be written
     */
    static PartFile open(Path path, long length) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
        try {
            if (!locked(channel)) {
                throw new OutputException(
                        new LocalText(
                                path
                                        + ": en annan granskning skriver redan dit; vänta på den eller välj en annan katalog",
                                path + ": another screening is writing there; wait for it or choose another directory"),
                        null);
            }
            channel.truncate(length);
            channel.position(length);
            return new PartFile(path, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Writes text as UTF-8. */
    void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Has the disk hold all that was written, and says how much that is. */
    long sync() throws IOException {
        try {
            channel.force(false);
            return channel.position();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Makes a directory for results, where it is missing. */
    static void makeDirectory(Path directory) throws OutputException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    static OutputException unwritable(Path path, IOException fault) {
        return new OutputException(
                new LocalText(
                        path + ": kan inte skrivas (" + reason(fault)
                                + "); ge plats eller rättighet och kör samma kommando igen, så fortsätter det där det var",
                        path + ": cannot be written (" + reason(fault)
                                + "); make room or give the right and run the same command again; it goes on from there"),
                fault);
    }

    /** In the words of the operating system, which a file's exception puts behind the file's name. */
    private static String reason(IOException fault) {
        if (fault instanceof FileSystemException named && named.getReason() != null) {
            return named.getReason();
        }
        return fault instanceof AccessDeniedException
                ? "Permission denied"
                : Objects.requireNonNullElse(fault.getMessage(), fault.toString());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
