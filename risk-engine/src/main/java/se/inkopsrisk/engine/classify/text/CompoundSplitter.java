package se.inkopsrisk.engine.classify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Splits Swedish compounds at words that the index knows: {@code undersökningshandskar} is {@code undersökning} and
 * {@code handskar}. Lucene's own dictionary filter finds every word inside another ({@code bibliotek} holds
 * {@code tek}); here the parts must fill the word, but for the sound that binds them.
 */
final class CompoundSplitter {
    private static final int SHORTEST_COMPOUND = 6;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_LONE_HEAD = 4;
    private static final int LONGEST_WORD = 60;
    private static final Set<String> SHORT_MODIFIERS = Set.of("el", "va", "it");
    private static final String BINDING = "suoae";

    private final Set<String> known;
    private final Set<String> empty;

    /**
     * @param known stems of the words that may be parts
     * @param empty words that say nothing: a compound that ends with one is what comes before it
     */
    CompoundSplitter(Set<String> known, Set<String> empty) {
        this.known = known;
        this.empty = empty.stream().map(SwedishStem::of).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A part of a compound.
     *
     * @param stem its stem
     * @param head whether it is the last part that says something
     */
    record Part(String stem, boolean head) {}

    /** Whether the index knows the word of that stem. */
    boolean knows(String stem) {
        return known.contains(stem);
    }

    /** The parts of a word in lower case, the head last; none where it is no compound of known words. */
    List<Part> split(String word) {
        if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_WORD) {
            return List.of();
        }
        Optional<Part> loneHead = Optional.empty();
        // The longest head first: a livsmedelstransport is a transport.
        for (int at = 2; at <= word.length() - SHORTEST_PART; at++) {
            String head = SwedishStem.of(word.substring(at));
            boolean says = known.contains(head);
            if (head.length() < SHORTEST_PART || !(says || empty.contains(head))) {
                continue;
            }
            List<String> stems = new ArrayList<>(modifiers(word.substring(0, at)));
            if (!stems.isEmpty()) {
                if (says) {
                    stems.add(head);
                }
                return parts(stems);
            }
            if (says && loneHead.isEmpty() && at >= SHORTEST_PART && word.length() - at >= SHORTEST_LONE_HEAD) {
                loneHead = Optional.of(new Part(head, true));
            }
        }
        return loneHead.map(List::of).orElse(List.of());
    }

    private static List<Part> parts(List<String> stems) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < stems.size(); i++) {
            parts.add(new Part(stems.get(i), i == stems.size() - 1));
        }
        return List.copyOf(parts);
    }

    /** The known words that fill {@code text}, at most two; none where they do not. */
    private List<String> modifiers(String text) {
        Optional<String> whole = modifier(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        for (int at = SHORTEST_PART; at <= text.length() - SHORTEST_PART; at++) {
            Optional<String> first = modifier(text.substring(0, at));
            if (first.isPresent()) {
                Optional<String> second = modifier(text.substring(at));
                if (second.isPresent()) {
                    return List.of(first.get(), second.get());
                }
            }
        }
        return List.of();
    }

    private Optional<String> modifier(String text) {
        if (SHORT_MODIFIERS.contains(text)) {
            return Optional.of(text);
        }
        if (text.length() < SHORTEST_PART) {
            return Optional.empty();
        }
        Optional<String> stem = knownPart(SwedishStem.of(text));
        if (stem.isEmpty() && BINDING.indexOf(text.charAt(text.length() - 1)) >= 0) {
            String unbound = text.substring(0, text.length() - 1);
            stem = knownPart(SwedishStem.of(unbound)).or(() -> knownPart(unbound));
        }
        return stem;
    }

    private Optional<String> knownPart(String stem) {
        return stem.length() >= SHORTEST_PART && known.contains(stem) ? Optional.of(stem) : Optional.empty();
    }
}
