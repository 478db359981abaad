package se.inkopsrisk.service.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Source;

/**
 * A source on which grades rest.
 *
 * @param id its key
 * @param publisher who published it
 * @param title its title
 * @param year the year of publication
 * @param address its web address, or the document's name
 * @param readOn the day on which it was read
 * @param bestBefore the last day on which we rely on it unread
 * @param stale whether that day has passed
 * @param licence the terms under which it is reused
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CitedSource(
        String id,
        String publisher,
        String title,
        Optional<Integer> year,
        String address,
        Optional<LocalDate> readOn,
        Optional<LocalDate> bestBefore,
        boolean stale,
        String licence) {
    static CitedSource of(Source source, LocalDate today) {
        return new CitedSource(
                source.id(),
                source.publisher(),
                source.title(),
                source.year(),
                source.address(),
                source.readOn(),
                source.bestBefore(),
                source.staleOn(today),
                source.licence());
    }
}
