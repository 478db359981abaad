package se.inkopsrisk.engine.classify.text;

import org.tartarus.snowball.ext.EnglishStemmer;

/** The stem of an English word, by the Snowball algorithm. */
final class EnglishStem {
    private EnglishStem() {}

    static String of(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
