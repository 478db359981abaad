package se.inkopsrisk.engine.replay;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.edition.LoadedEdition;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.RowChange;
import se.inkopsrisk.rules.catalogue.TableName;
import se.inkopsrisk.rules.catalogue.WrittenCatalogue;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Source;

/**
 * Finds the rows that make two editions answer differently. The rules are the same on both sides, so that every change
 * comes from a row.
 */
final class Causes {
    private final WrittenCatalogue oldRows;
    private final WrittenCatalogue newRows;
    private final Catalogue oldCatalogue;
    private final Catalogue newCatalogue;
    private final Set<RowName> changed;

    Causes(LoadedEdition before, LoadedEdition after) {
        this.oldRows = before.rows();
        this.newRows = after.rows();
        this.oldCatalogue = before.screener().ruleBook().catalogue();
        this.newCatalogue = after.screener().ruleBook().catalogue();
        this.changed = RowChange.between(oldRows, newRows).stream()
                .map(change -> new RowName(change.table(), change.key()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Why a purchase has another category. */
    Set<RowName> ofCategory(Assessment before, Assessment after) {
        Set<RowName> named = changedAmong(Stream.concat(
                Stream.of(before, after)
                        .flatMap(a -> a.classification().cpv().stream())
                        .flatMap(code -> prefixes(code.digits()))
                        .map(prefix -> new RowName(TableName.CPV_MAP, prefix)),
                path(before, after).stream().map(id -> new RowName(TableName.CATEGORIES, id))));
        // A title is weighed against the search words of all categories.
        return named.isEmpty() ? changedIn(TableName.CATEGORIES) : named;
    }

    /** Why a criterion has another grade, the category being the same. */
    Set<RowName> ofGrade(Assessment before, Assessment after, Criterion criterion) {
        Set<String> path = path(before, after);
        Set<Finding> differing =
                differing(before.of(criterion).findings(), after.of(criterion).findings());
        Set<RowName> named = changedAmong(differing.stream().flatMap(finding -> rowsOf(finding, path)));
        return named.isEmpty() ? concerning(path, criterion) : named;
    }

    /** Why a duty arises or binds otherwise, the grades and the category being the same. */
    Set<RowName> ofDuty(Assessment before, Assessment after, String duty) {
        Set<String> path = path(before, after);
        Set<RowName> rows = new TreeSet<>();
        for (RowName row : changed) {
            boolean concerns =
                    switch (row.table()) {
                        case DUTIES, DUTY_SCOPE -> row.key().startsWith(duty + "|");
                        case PRIORITIES, CATEGORY_GOODS, CATEGORY_OCCUPATIONS -> path.contains(firstCell(row));
                        case CATEGORIES -> path.contains(row.key());
                        case THRESHOLDS, SOCIAL_SERVICES, OCCUPATIONS -> true;
                        default -> false;
                    };
            if (concerns) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static <T> Set<T> differing(Collection<T> one, Collection<T> other) {
        Set<T> differing = new HashSet<>(one);
        differing.addAll(other);
        Set<T> shared = new HashSet<>(one);
        shared.retainAll(other);
        differing.removeAll(shared);
        return differing;
    }

    /** The rows of which a finding may be made. */
    private static Stream<RowName> rowsOf(Finding finding, Set<String> path) {
        Stream<RowName> stated = Stream.of(finding.row().split(" "))
                .flatMap(id -> Stream.of(TableName.GRADES, TableName.ORIGINS, TableName.OCCUPATIONS)
                        .map(table -> new RowName(table, id)));
        Stream<RowName> linked = finding.facts().stream().flatMap(fact -> linked(fact, path));
        Stream<RowName> cited = finding.source().stream().map(Source::id).map(id -> new RowName(TableName.SOURCES, id));
        return Stream.of(stated, linked, cited).flatMap(rows -> rows);
    }

    private static Stream<RowName> linked(Fact fact, Set<String> path) {
        TableName table =
                switch (fact.name()) {
                    case "good" -> TableName.CATEGORY_GOODS;
                    case "occupation" -> TableName.CATEGORY_OCCUPATIONS;
                    default -> null;
                };
        return table == null
                ? Stream.empty()
                : path.stream().map(category -> new RowName(table, category + "|" + fact.value()));
    }

    /** Rows that may speak to a criterion without being seen in a finding: one that says "insufficient", say. */
    private Set<RowName> concerning(Set<String> path, Criterion criterion) {
        Set<RowName> rows = new TreeSet<>();
        for (RowName row : changed) {
            boolean concerns =
                    switch (row.table()) {
                        case GRADES ->
                            isAnyOf(row, "category", path) && isAnyOf(row, "criterion", Set.of(criterion.name()));
                        case CATEGORIES -> path.contains(row.key());
                        case CATEGORY_GOODS -> path.contains(firstCell(row));
                        case CATEGORY_OCCUPATIONS ->
                            criterion == Criterion.SWEDISH_LABOUR_TERMS && path.contains(firstCell(row));
                        case ORIGINS -> isAnyOf(row, "criterion", Set.of(criterion.name()));
                        default -> false;
                    };
            if (concerns) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean isAnyOf(RowName row, String column, Set<String> values) {
        int index = row.table().columns().indexOf(column);
        return Stream.of(oldRows, newRows)
                .flatMap(rows -> Optional.ofNullable(rows.rows(row.table()).get(row.key())).stream())
                .anyMatch(cells -> values.contains(cells.get(index)));
    }

    private Set<String> path(Assessment before, Assessment after) {
        return Stream.concat(path(before, oldCatalogue), path(after, newCatalogue))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> path(Assessment assessment, Catalogue catalogue) {
        List<Category> path =
                assessment.classification().category().map(catalogue::path).orElse(List.of());
        return path.stream().map(Category::id);
    }

    private Set<RowName> changedAmong(Stream<RowName> rows) {
        return rows.filter(changed::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<RowName> changedIn(TableName table) {
        return changedAmong(changed.stream().filter(row -> row.table() == table));
    }

    private static String firstCell(RowName row) {
        return row.key().substring(0, row.key().indexOf('|'));
    }

    private static Stream<String> prefixes(String digits) {
        return Stream.iterate(2, length -> length <= digits.length(), length -> length + 1)
                .map(length -> digits.substring(0, length));
    }
}
