package se.inkopsrisk.engine.notice;

/**
 * What a notice may ask of its reader. A larger one is refused before it costs memory.
 *
 * @param bytes the largest file, in bytes
 * @param depth the deepest nesting
 * @param attributes the most attributes of one element
 * @param text the longest text of one element, in characters
 * @param lots the most lots of one notice, and the most notices of one file
 */
public record NoticeLimits(int bytes, int depth, int attributes, int text, int lots) {
    /** 20 MB, nested 64 deep, 32 attributes, texts of 200,000 characters, 5,000 lots. */
    public static final NoticeLimits DEFAULT = new NoticeLimits(20_000_000, 64, 32, 200_000, 5_000);

    public NoticeLimits {
        if (bytes < 1 || depth < 1 || attributes < 1 || text < 1 || lots < 1) {
            throw new IllegalArgumentException("Every limit is at least 1");
        }
    }

    /** The same limits but for the file's size. */
    public NoticeLimits withBytes(int other) {
        return new NoticeLimits(other, depth, attributes, text, lots);
    }
}
