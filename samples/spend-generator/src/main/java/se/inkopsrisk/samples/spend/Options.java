package se.inkopsrisk.samples.spend;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param rows how many rows after the header
 * @param seed which ledger of all possible ones
 * @param out the file to write
 * @param clean whether to leave out the rows that are odd on purpose
 */
record Options(long rows, long seed, Path out, boolean clean) {
    static final String USAGE = "Usage: SpendGenerator [--rows N] [--seed S] --out FILE [--clean]";
    static final long SAMPLE_ROWS = 20_000;
    static final long SAMPLE_SEED = 2025;
    // Fewer would leave no room between the odd rows; more would not fit the id.
    private static final long FEWEST_ROWS = 100;
    private static final long MOST_ROWS = 9_999_999;

    /** @throws IllegalArgumentException if the number of rows is out of range */
    Options {
        if (rows < FEWEST_ROWS || rows > MOST_ROWS) {
            throw new IllegalArgumentException("--rows takes " + FEWEST_ROWS + " to " + MOST_ROWS + ", not " + rows);
        }
    }

    /** @throws IllegalArgumentException if an argument is unknown, lacks its value or is no number, or --out is missing */
    static Options parse(String... arguments) {
        long rows = SAMPLE_ROWS;
        long seed = SAMPLE_SEED;
        Path out = null;
        boolean clean = false;
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String name = rest.remove();
            switch (name) {
                case "--rows" -> rows = number(name, rest.poll());
                case "--seed" -> seed = number(name, rest.poll());
                case "--out" -> out = Path.of(value(name, rest.poll()));
                case "--clean" -> clean = true;
                default -> throw new IllegalArgumentException("Unknown option " + name);
            }
        }
        if (out == null) {
            throw new IllegalArgumentException("--out is missing");
        }
        return new Options(rows, seed, out, clean);
    }

    private static long number(String name, @Nullable String text) {
        try {
            return Long.parseLong(value(name, text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " takes a whole number, not " + text, e);
        }
    }

    private static String value(String name, @Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException(name + " lacks its value");
        }
        return text;
    }
}
