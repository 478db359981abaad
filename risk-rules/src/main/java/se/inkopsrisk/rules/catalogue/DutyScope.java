package se.inkopsrisk.rules.catalogue;

/** What a duty speaks of ({@code duty-scope.csv}). */
public record DutyScope(String duty, Kind kind, String value) {

    /** What the value names. */
    public enum Kind {
        /** A category and all below it. */
        CATEGORY,
        /** A prefix of CPV codes. */
        CPV,
        /** A good of the category. */
        GOOD
    }
}
