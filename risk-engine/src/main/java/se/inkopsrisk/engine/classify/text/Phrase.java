package se.inkopsrisk.engine.classify.text;

import se.inkopsrisk.rules.verdict.Language;

/**
 * Words that stand for a CPV prefix or a category: one entry of the text index.
 *
 * @param text the words
 * @param language theirs
 * @param kind where they come from
 * @param key the CPV prefix or the category's id
 */
record Phrase(String text, Language language, Kind kind, String key) {
    /** Where a phrase comes from, and so what it stands for and how much it weighs. */
    enum Kind {
        /** A CPV code's own name. Official and stiff: buyers rarely write so. */
        CPV_LABEL(true, 0.7f),
        /** A strategist's word for a CPV prefix. */
        CPV_TERM(true, 1.0f),
        /** A category's name. */
        CATEGORY_NAME(false, 0.9f),
        /** A strategist's word for a category. */
        CATEGORY_TERM(false, 0.9f);

        private final boolean cpv;
        private final float weight;

        Kind(boolean cpv, float weight) {
            this.cpv = cpv;
            this.weight = weight;
        }

        /** Whether the key is a CPV prefix; else it is a category's id. */
        boolean isCpv() {
            return cpv;
        }

        float weight() {
            return weight;
        }
    }
}
