package se.inkopsrisk.engine.classify.text;

/** How common purchases of each key of a level are. */
@FunctionalInterface
interface Commonness {
    /** The key's share, above 0 to 1; over all keys of a level they add up to about 1. */
    double of(String key);
}
