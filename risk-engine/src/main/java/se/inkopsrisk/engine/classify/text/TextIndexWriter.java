package se.inkopsrisk.engine.classify.text;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import se.inkopsrisk.engine.classify.text.Word.Role;
import se.inkopsrisk.rules.verdict.Language;

/** Writes phrases into a Lucene index, one document each, as one segment. */
final class TextIndexWriter {
    private TextIndexWriter() {}

    static void write(List<Phrase> phrases, Directory directory) {
        WordReader reader = new WordReader(parts(phrases));
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer())
                .setSimilarity(TextIndex.SIMILARITY)
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(true);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            LetterWeights letters = LetterWeights.of(phrases, reader);
            for (Phrase phrase : phrases) {
                Document document = document(phrase, reader);
                letters.addTo(document, reader.telling(phrase.text()));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that may be parts of compounds: short ones only where a strategist wrote them alone. */
    private static Set<String> parts(List<Phrase> phrases) {
        // With no known parts nothing is split, and every word is one as written.
        WordReader reader = new WordReader(Set.of());
        Set<String> parts = new TreeSet<>();
        for (Phrase phrase : phrases) {
            if (phrase.language() == Language.SV) {
                boolean official = phrase.kind() == Phrase.Kind.CPV_LABEL;
                reader.swedish(phrase.text()).stream()
                        .filter(word -> word.role() == Role.WHOLE)
                        .map(Word::stem)
                        .filter(stem -> stem.length() >= (official ? 4 : 3))
                        .forEach(parts::add);
            }
        }
        return parts;
    }

    private static Document document(Phrase phrase, WordReader reader) {
        Document document = new Document();
        if (phrase.language() == Language.SV) {
            List<Word> words = reader.swedish(phrase.text());
            add(document, TextIndex.WORDS, words, word -> word.role() == Role.WHOLE);
            if (phrase.kind() == Phrase.Kind.CPV_TERM) {
                add(document, TextIndex.ACTS, words, Word::act);
            }
            add(document, TextIndex.HEADS, words, word -> word.role() == Role.HEAD);
            add(document, TextIndex.MODIFIERS, words, word -> word.role() == Role.MODIFIER);
        } else {
            add(document, TextIndex.ENGLISH, reader.english(phrase.text()), word -> true);
        }
        document.add(
                new TextField(TextIndex.WRITTEN, String.join(" ", WordReader.tokens(phrase.text())), Field.Store.NO));
        document.add(new SortedDocValuesField(
                TextIndex.KIND, new BytesRef(phrase.kind().name())));
        document.add(new SortedDocValuesField(TextIndex.KEY, new BytesRef(phrase.key())));
        return document;
    }

    private static void add(Document document, String field, List<Word> words, Predicate<Word> wanted) {
        String stems = words.stream().filter(wanted).map(Word::stem).collect(joining(" "));
        if (!stems.isEmpty()) {
            document.add(new TextField(field, stems, Field.Store.NO));
        }
    }
}
