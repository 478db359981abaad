package se.inkopsrisk.rules.laws;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.CategoryGood;
import se.inkopsrisk.rules.catalogue.CategoryOccupation;
import se.inkopsrisk.rules.catalogue.DutyRow;
import se.inkopsrisk.rules.catalogue.OriginRow;
import se.inkopsrisk.rules.catalogue.Validity;

/**
 * The days on which something changes for a category: between them it need not be tried again. Without this a load
 * would take seconds.
 */
final class RelevantDays {
    private final Catalogue catalogue;
    private final Map<String, Set<LocalDate>> byCategory = new HashMap<>();
    private final Set<LocalDate> ofDuties = new TreeSet<>();

    RelevantDays(Catalogue catalogue) {
        this.catalogue = catalogue;
        Map<String, Set<LocalDate>> byGood = catalogue.origins().stream()
                .collect(Collectors.groupingBy(
                        OriginRow::good, Collectors.flatMapping(row -> days(row.validity()), Collectors.toSet())));
        catalogue.grades().forEach(row -> add(row.category(), days(row.validity())));
        catalogue.priorities().forEach(row -> add(row.category(), days(row.validity())));
        for (CategoryGood row : catalogue.categoryGoods()) {
            add(row.category(), byGood.getOrDefault(row.good(), Set.of()).stream());
        }
        for (CategoryOccupation row : catalogue.categoryOccupations()) {
            add(row.category(), catalogue.changes().stream().filter(day -> !catalogue
                    .occupation(row.occupation(), day)
                    .equals(catalogue.occupation(row.occupation(), day.minusDays(1)))));
        }
        catalogue
                .duties()
                .forEach(row -> row.validity().to().map(to -> to.plusDays(1)).ifPresent(ofDuties::add));
        ofDuties.removeIf(this::noDutyEnds);
    }

    /** The days for a category, the first of all days on which anything changes included. */
    NavigableSet<LocalDate> of(String category) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(catalogue.changes().first());
        boolean prioritised = false;
        for (Category above : catalogue.path(category)) {
            days.addAll(byCategory.getOrDefault(above.id(), Set.of()));
            prioritised |= catalogue.priorities().stream()
                    .anyMatch(row -> row.category().equals(above.id()));
        }
        if (prioritised) {
            days.addAll(ofDuties);
        }
        return days;
    }

    /** Whether every duty of the day before is in force that day too: only an end can leave a priority without. */
    private boolean noDutyEnds(LocalDate day) {
        return inForce(day).containsAll(inForce(day.minusDays(1)));
    }

    private Set<String> inForce(LocalDate day) {
        return catalogue.duties().stream()
                .filter(row -> row.validity().covers(day))
                .map(DutyRow::id)
                .collect(Collectors.toSet());
    }

    private void add(String category, Stream<LocalDate> days) {
        days.forEach(byCategory.computeIfAbsent(category, c -> new TreeSet<>())::add);
    }

    private static Stream<LocalDate> days(Validity validity) {
        return Stream.concat(validity.from().stream(), validity.to().map(to -> to.plusDays(1)).stream());
    }
}
