package se.inkopsrisk.engine.classify.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import se.inkopsrisk.engine.classify.text.Word.Role;

/** Reads the telling words of a text: no stop words, no place names, no numbers; stemmed, and compounds split. */
final class WordReader {
    /** Beyond this a text is a document, not a title: what it opens with tells more than its length. */
    private static final int LONGEST_TEXT = 2_000;

    /** A buyer's name says nothing about the good, and Mark or Vara are words too. */
    private static final Pattern BUYER =
            Pattern.compile("\\p{Lu}[\\p{L}-]{1,40} ([Kk]ommun(er|s|al[at]?)?|[Ss]tad(s)?|[Ll]än(s)?|AB)\\b"
                    + "|\\b[Rr]egion(en)? \\p{Lu}[\\p{L}-]{1,40}");

    /** Of "stations- och uniformskläder" the first word is no station. */
    private static final Pattern SHARED_HEAD = Pattern.compile("(\\p{L}{2,40})-(?=,? )");

    private static final Set<String> PREPOSITIONS =
            Set.of("av", "till", "för", "på", "i", "vid", "åt", "inom", "of", "for", "to", "in");
    private static final Set<String> PROCUREMENT = WordLists.set("stop-words.txt");
    private static final Set<String> PLACES = WordLists.set("place-names.txt");
    private static final CharArraySet SWEDISH = SwedishAnalyzer.getDefaultStopSet();
    private static final CharArraySet ENGLISH = EnglishAnalyzer.getDefaultStopSet();

    private final CompoundSplitter compounds;

    /** @param parts stems of the words that may be parts of compounds */
    WordReader(Set<String> parts) {
        this.compounds = new CompoundSplitter(parts, PROCUREMENT);
    }

    /** The telling words of a Swedish text, in its order, a compound's parts after the compound. */
    List<Word> swedish(String text) {
        String title = withoutBuyer(text);
        Set<String> halves = halves(title);
        List<Word> words = new ArrayList<>();
        boolean headed = true;
        int last = -1;
        for (String token : tokens(title)) {
            if (PREPOSITIONS.contains(token)) {
                if (headed && last >= 0) {
                    words.set(last, words.get(last).asAct());
                }
                // "Ramavtal för städning": what comes before the preposition must have said something.
                headed = words.isEmpty();
                last = -1;
            } else if (tells(token, SWEDISH)) {
                last = words.size();
                add(words, token, halves.contains(token) ? Role.MODIFIER : Role.WHOLE, headed);
            }
        }
        return words;
    }

    /**
     * A telling word as written, in lower case.
     *
     * @param text the word
     * @param headed whether no preposition has come before it
     */
    record Token(String text, boolean headed) {}

    /** The telling words of a text as written, in its order. */
    @SuppressWarnings("MethodCanBeStatic") // beside its siblings
    List<Token> telling(String text) {
        List<Token> telling = new ArrayList<>();
        boolean headed = true;
        for (String token : tokens(withoutBuyer(text))) {
            if (PREPOSITIONS.contains(token)) {
                headed = telling.isEmpty();
            } else if (tells(token, SWEDISH)) {
                telling.add(new Token(token, headed));
            }
        }
        return telling;
    }

    private void add(List<Word> words, String token, Role role, boolean headed) {
        String stem = SwedishStem.of(token);
        words.add(new Word(stem, role, headed));
        // The head of a word that the index does not know is the best that it says.
        Role headRole = !compounds.knows(stem) ? Role.WHOLE : Role.HEAD;
        for (CompoundSplitter.Part part : compounds.split(token)) {
            Role partRole = part.head() && role == Role.WHOLE ? headRole : Role.MODIFIER;
            words.add(new Word(part.stem(), partRole, headed));
        }
    }

    private static Set<String> halves(String text) {
        Set<String> halves = new HashSet<>();
        Matcher matcher = SHARED_HEAD.matcher(text);
        while (matcher.find()) {
            halves.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return halves;
    }

    /** The telling words of an English text, in its order. */
    @SuppressWarnings("MethodCanBeStatic") // beside its Swedish sibling
    List<Word> english(String text) {
        List<Word> words = new ArrayList<>();
        for (String token : tokens(withoutBuyer(text))) {
            if (tells(token, ENGLISH)) {
                words.add(new Word(EnglishStem.of(token), Role.WHOLE, true));
            }
        }
        return words;
    }

    /** The words as written, in lower case, without punctuation. */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer();
                LowerCaseFilter lower = new LowerCaseFilter(tokenizer)) {
            tokenizer.setReader(new StringReader(text));
            CharTermAttribute term = lower.addAttribute(CharTermAttribute.class);
            lower.reset();
            while (lower.incrementToken()) {
                tokens.add(term.toString());
            }
            lower.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static String withoutBuyer(String text) {
        return BUYER.matcher(shortened(text)).replaceAll(" ");
    }

    /** The text's beginning, as far as it is read. */
    static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static boolean tells(String token, CharArraySet common) {
        return token.length() > 1
                && Character.isLetter(token.charAt(0))
                && !common.contains(token)
                && !PROCUREMENT.contains(token)
                && !PLACES.contains(token);
    }
}
