package se.inkopsrisk.samples.spend;

/** A country of origin, by its ISO 3166-1 code and by its Swedish name. */
record Origin(String iso, String name) {
    /** Reads {@code MY Malaysia}. */
    static Origin parse(String text) {
        int space = text.indexOf(' ');
        return new Origin(text.substring(0, space), text.substring(space + 1));
    }
}
