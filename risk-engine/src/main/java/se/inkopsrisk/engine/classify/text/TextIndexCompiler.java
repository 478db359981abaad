package se.inkopsrisk.engine.classify.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import se.inkopsrisk.rules.RuleBook;

/** Indexes the bundled catalogue's words; the build runs it, so that no start pays for it. */
public final class TextIndexCompiler {
    private TextIndexCompiler() {}

    /**
     * Writes the index.
     *
     * @param arguments the directory that takes it
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        List<Phrase> phrases = Phrases.of(RuleBook.bundled().catalogue());
        try (ByteBuffersDirectory index = new ByteBuffersDirectory();
                OutputStream out = Files.newOutputStream(directory.resolve(PackedIndex.RESOURCE))) {
            TextIndexWriter.write(phrases, index);
            PackedIndex.pack(index, Phrases.fingerprint(phrases), out);
        }
    }
}
