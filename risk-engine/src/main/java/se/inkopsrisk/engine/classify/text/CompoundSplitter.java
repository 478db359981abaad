package se.inkopsrisk.engine.classify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * Splits Swedish compounds at words that the index knows: {@code undersökningshandskar} is {@code undersökning} and
 * {@code handskar}. Lucene's own dictionary filter finds every word inside another ({@code bibliotek} holds
 * {@code tek}); here the parts must fill the word, but for the sound that binds them.
 */
final class CompoundSplitter {
    private static final int SHORTEST_COMPOUND = 6;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_LONE_HEAD = 5;
    private static final int LONGEST_WORD = 60;
    private static final Set<String> SHORT_MODIFIERS = Set.of("el", "va", "it");
    private static final String BINDING = "suoae";

    private final Set<String> known;

    /** @param known stems of the words that may be parts */
    CompoundSplitter(Set<String> known) {
        this.known = known;
    }

    /**
     * A part of a compound.
     *
     * @param stem its stem
     * @param head whether it is the last part
     */
    record Part(String stem, boolean head) {}

    /** The stem of a Swedish word, by the Snowball algorithm. */
    @SuppressWarnings("MethodCanBeStatic") // beside split, whose parts it stems
    String stem(String word) {
        return stemOf(word);
    }

    private static String stemOf(String word) {
        if (word.startsWith("projektor")) {
            return "projektor"; // Snowball takes it for a projekt.
        }
        SwedishStemmer stemmer = new SwedishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The parts of a word in lower case, the head last; none where it is no compound of known words. */
    List<Part> split(String word) {
        if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_WORD) {
            return List.of();
        }
        // The longest head first: "skolskjuts" is a skjuts, and a livsmedelstransport a transport.
        String loneHead = null;
        for (int at = 2; at <= word.length() - SHORTEST_PART; at++) {
            String head = stemOf(word.substring(at));
            if (head.length() < SHORTEST_PART || !known.contains(head)) {
                continue;
            }
            List<String> modifiers = modifiers(word.substring(0, at));
            if (!modifiers.isEmpty()) {
                return parts(modifiers, head);
            }
            if (loneHead == null && at >= SHORTEST_PART && word.length() - at >= SHORTEST_LONE_HEAD) {
                loneHead = head;
            }
        }
        return loneHead == null ? List.of() : List.of(new Part(loneHead, true));
    }

    private static List<Part> parts(List<String> modifiers, String head) {
        List<Part> parts = new ArrayList<>();
        modifiers.forEach(modifier -> parts.add(new Part(modifier, false)));
        parts.add(new Part(head, true));
        return List.copyOf(parts);
    }

    /** The known words that fill {@code text}; none where they do not. */
    private List<String> modifiers(String text) {
        String whole = modifier(text);
        if (whole != null) {
            return List.of(whole);
        }
        for (int at = SHORTEST_PART; at <= text.length() - SHORTEST_PART; at++) {
            String first = modifier(text.substring(0, at));
            String second = first == null ? null : modifier(text.substring(at));
            if (first != null && second != null) {
                return List.of(first, second);
            }
        }
        return List.of();
    }

    private @org.jspecify.annotations.Nullable String modifier(String text) {
        if (SHORT_MODIFIERS.contains(text)) {
            return text;
        }
        if (text.length() < SHORTEST_PART) {
            return null;
        }
        String stem = stemOf(text);
        if (stem.length() >= SHORTEST_PART && known.contains(stem)) {
            return stem;
        }
        if (BINDING.indexOf(text.charAt(text.length() - 1)) >= 0 && text.length() > SHORTEST_PART) {
            String unbound = text.substring(0, text.length() - 1);
            String bare = stemOf(unbound);
            return bare.length() >= SHORTEST_PART && known.contains(bare) ? bare : known.contains(unbound) ? unbound : null;
        }
        return null;
    }
}
