package se.inkopsrisk.rules.verdict;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a statement was read (källa).
 *
 * @param id the source's key in {@code sources.csv}
 * @param publisher who published it
 * @param title its title
 * @param year the year of publication, where known
 * @param address the web address or the document's name
 * @param readOn the day on which it was read, where known
 * @param bestBefore the last day on which we rely on it unread, where one is set
 * @param licence the terms under which it is reused, in words; empty where none was seen
 */
public record Source(
        String id,
        String publisher,
        String title,
        Optional<Integer> year,
        String address,
        Optional<LocalDate> readOn,
        Optional<LocalDate> bestBefore,
        String licence) {
    public Source {
        Objects.requireNonNull(id, "id");
    }

    /** Whether the source is past its best-before date on {@code day}. */
    public boolean staleOn(LocalDate day) {
        return bestBefore.filter(day::isAfter).isPresent();
    }

    /** Publisher, title and year in one line. */
    public String citation() {
        return publisher + ", " + title + year.map(y -> " (" + y + ")").orElse("");
    }
}
