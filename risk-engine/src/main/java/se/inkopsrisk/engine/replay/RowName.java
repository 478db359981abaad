package se.inkopsrisk.engine.replay;

import java.util.Comparator;
import se.inkopsrisk.rules.catalogue.TableName;

/**
 * A row of the catalogue.
 *
 * @param table its table
 * @param key its key; several columns' cells are parted by {@code |}
 */
public record RowName(TableName table, String key) implements Comparable<RowName> {
    private static final Comparator<RowName> ORDER =
            Comparator.comparing(RowName::table).thenComparing(RowName::key);

    @Override
    public int compareTo(RowName other) {
        return ORDER.compare(this, other);
    }

    /** File and key, such as {@code grades.csv:kaffe.hr.raw.uhm}. */
    @Override
    public String toString() {
        return table.file() + ":" + key;
    }
}
