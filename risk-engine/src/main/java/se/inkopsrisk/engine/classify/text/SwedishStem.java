package se.inkopsrisk.engine.classify.text;

import org.tartarus.snowball.ext.SwedishStemmer;

/** The stem of a Swedish word, by the Snowball algorithm. */
final class SwedishStem {
    private SwedishStem() {}

    static String of(String word) {
        if (word.startsWith("projektor")) {
            return "projektor"; // Snowball takes it for a projekt.
        }
        SwedishStemmer stemmer = new SwedishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
