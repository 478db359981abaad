package se.inkopsrisk.service.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.Source;

/** A document's sources, numbered in the order in which they are first cited. */
final class CitedSources {
    private final Language language;
    private final Map<String, Source> cited = new LinkedHashMap<>();
    private final TreeSet<String> stale = new TreeSet<>();

    CitedSources(Language language) {
        this.language = language;
    }

    /**
     * Cites a source.
     *
     * @param isStale whether it is past its best-before date
     * @return its number in brackets; empty where there is none to cite
     */
    Optional<String> cite(Optional<Source> source, boolean isStale) {
        return source.map(one -> {
            cited.putIfAbsent(one.id(), one);
            if (isStale) {
                stale.add(one.id());
            }
            return String.valueOf(List.copyOf(cited.keySet()).indexOf(one.id()) + 1);
        });
    }

    /** All that was cited, in order of number. */
    List<Entry> entries() {
        return cited.values().stream().map(this::entry).toList();
    }

    private Entry entry(Source source) {
        boolean linked =
                source.address().startsWith("https://") || source.address().startsWith("http://");
        return new Entry(
                source.citation(),
                source.address(),
                linked,
                source.readOn().map(day -> Figures.day(day, language)).orElse(""),
                source.licence(),
                stale.contains(source.id()));
    }

    /**
     * A source as the list shows it.
     *
     * @param citation publisher, title and year
     * @param address where it stands; empty where unknown
     * @param linked whether the address is one that a reader can open
     * @param readOn the day on which it was read; empty where unknown
     * @param licence the terms of reuse; empty where none was seen
     * @param stale whether it is past its best-before date
     */
    record Entry(String citation, String address, boolean linked, String readOn, String licence, boolean stale) {}
}
