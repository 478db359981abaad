package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * Graded spend by category and year; all other graded figures are sums of these, so that a row is added once. Not
 * thread-safe.
 */
final class CategorySpend {
    /** The category of what has none. */
    static final String NOT_CLASSIFIED = "";

    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 112;

    /** By category, then by year from {@link #FIRST_YEAR}; the last is any other year, of which a typo is likely. */
    private final Map<String, @Nullable GradedSpend[]> categories = new HashMap<>();

    void add(String category, int year, Verdict verdict, long ore) {
        at(category, index(year)).add(verdict, ore);
    }

    void add(CategorySpend other) {
        other.categories.forEach((category, years) -> {
            for (int i = 0; i <= YEARS; i++) {
                if (years[i] != null) {
                    at(category, i).add(years[i]);
                }
            }
        });
    }

    private static int index(int year) {
        return year >= FIRST_YEAR && year < FIRST_YEAR + YEARS ? year - FIRST_YEAR : YEARS;
    }

    private GradedSpend at(String category, int index) {
        @Nullable GradedSpend[] years = categories.computeIfAbsent(category, c -> new GradedSpend[YEARS + 1]);
        GradedSpend spend = years[index];
        if (spend == null) {
            spend = new GradedSpend();
            years[index] = spend;
        }
        return spend;
    }

    GradedSpend all() {
        GradedSpend all = new GradedSpend();
        byCategory().values().forEach(all::add);
        return all;
    }

    /** By category, {@link #NOT_CLASSIFIED} among them. */
    SortedMap<String, GradedSpend> byCategory() {
        SortedMap<String, GradedSpend> spend = new TreeMap<>();
        categories.forEach((category, years) -> {
            GradedSpend sum = new GradedSpend();
            for (GradedSpend year : years) {
                if (year != null) {
                    sum.add(year);
                }
            }
            spend.put(category, sum);
        });
        return spend;
    }

    /** By year; a year outside of 1990 to 2101 is year 0. */
    SortedMap<Integer, GradedSpend> byYear() {
        SortedMap<Integer, GradedSpend> spend = new TreeMap<>();
        categories.values().forEach(years -> {
            for (int i = 0; i <= YEARS; i++) {
                if (years[i] != null) {
                    spend.computeIfAbsent(i == YEARS ? 0 : FIRST_YEAR + i, y -> new GradedSpend())
                            .add(years[i]);
                }
            }
        });
        return spend;
    }

    void writeState(DataOutput out) throws IOException {
        out.writeInt(categories.size());
        for (Map.Entry<String, @Nullable GradedSpend[]> entry : categories.entrySet()) {
            StateText.write(entry.getKey(), out);
            for (int i = 0; i <= YEARS; i++) {
                GradedSpend spend = entry.getValue()[i];
                if (spend != null) {
                    out.writeInt(i);
                    spend.writeState(out);
                }
            }
            out.writeInt(-1);
        }
    }

    static CategorySpend readState(DataInput in) throws IOException {
        CategorySpend read = new CategorySpend();
        for (int left = in.readInt(); left > 0; left--) {
            String category = StateText.read(in);
            for (int i = in.readInt(); i >= 0; i = in.readInt()) {
                read.at(category, i).add(GradedSpend.readState(in));
            }
        }
        return read;
    }
}
