package se.inkopsrisk.engine.classify.text;

/**
 * A word of a text that says something about what is bought.
 *
 * @param stem its stem, or the stem of the part of a compound
 * @param role whether it is a word of its own
 * @param headed whether no preposition has come before it: of "service av hissar" the service is bought
 * @param act whether a preposition follows at once: what is done, and to something else
 */
record Word(String stem, Role role, boolean headed, boolean act) {
    Word(String stem, Role role, boolean headed) {
        this(stem, role, headed, false);
    }

    Word asAct() {
        return new Word(stem, role, headed, true);
    }

    /** What a word is in its text. */
    enum Role {
        /** A word as written. */
        WHOLE,
        /** The last part of a compound, which says what the thing is. */
        HEAD,
        /** An earlier part of a compound. */
        MODIFIER
    }
}
