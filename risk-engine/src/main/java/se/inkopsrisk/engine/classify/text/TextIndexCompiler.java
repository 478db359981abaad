package se.inkopsrisk.engine.classify.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
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
            forgetTheBuild(index);
            PackedIndex.pack(index, Phrases.fingerprint(phrases), out);
        }
    }

    /** Lucene notes time and machine in a segment's description; two builds of one commit shall give the same bytes. */
    private static void forgetTheBuild(Directory index) throws IOException {
        SegmentInfo segment = SegmentInfos.readLatestCommit(index).info(0).info;
        SegmentInfo bare = new SegmentInfo(
                index,
                segment.getVersion(),
                segment.getMinVersion(),
                segment.name,
                segment.maxDoc(),
                segment.getUseCompoundFile(),
                segment.getHasBlocks(),
                segment.getCodec(),
                Map.of(),
                segment.getId(),
                segment.getAttributes(),
                segment.getIndexSort());
        Set<String> files = new TreeSet<>(segment.files());
        String description = segment.name + ".si";
        files.remove(description);
        bare.setFiles(files);
        index.deleteFile(description);
        segment.getCodec().segmentInfoFormat().write(index, bare, IOContext.DEFAULT);
    }
}
