package se.inkopsrisk.engine.classify.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** A Lucene index as one resource, since Lucene reads no files within a jar. */
final class PackedIndex {
    static final String RESOURCE = "text-index.bin";

    private PackedIndex() {}

    /** Writes the fingerprint of what is indexed, and then every file of the index. */
    static void pack(Directory index, String fingerprint, OutputStream out) throws IOException {
        DataOutputStream packed = new DataOutputStream(out);
        packed.writeUTF(fingerprint);
        String[] files = index.listAll();
        packed.writeInt(files.length);
        for (String file : files) {
            try (IndexInput in = index.openInput(file, IOContext.READONCE)) {
                byte[] bytes = new byte[Math.toIntExact(in.length())];
                in.readBytes(bytes, 0, bytes.length);
                packed.writeUTF(file);
                packed.writeInt(bytes.length);
                packed.write(bytes);
            }
        }
        packed.flush();
    }

    /** The bundled index, or empty where it was made of other phrases than those of {@code fingerprint}. */
    static Optional<Directory> bundled(String fingerprint) {
        try (InputStream resource = PackedIndex.class.getResourceAsStream(RESOURCE)) {
            return resource == null ? Optional.empty() : unpacked(resource, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Directory> unpacked(InputStream resource, String fingerprint) throws IOException {
        DataInputStream packed = new DataInputStream(new BufferedInputStream(resource));
        if (!packed.readUTF().equals(fingerprint)) {
            return Optional.empty();
        }
        ByteBuffersDirectory index = new ByteBuffersDirectory();
        int files = packed.readInt();
        for (int i = 0; i < files; i++) {
            String file = packed.readUTF();
            byte[] bytes = packed.readNBytes(packed.readInt());
            try (IndexOutput out = index.createOutput(file, IOContext.DEFAULT)) {
                out.writeBytes(bytes, bytes.length);
            }
        }
        return Optional.of(index);
    }
}
