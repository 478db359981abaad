package se.inkopsrisk.rules.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a category is linked to, of its own or inherited: the rows of the nearest category that has any, as a whole set.
 * Each row names the category from which it comes. Immutable.
 */
public final class CategoryLinks {
    private final Catalogue catalogue;
    private final Map<String, List<CategoryOccupation>> occupations;
    private final Map<String, List<CategoryGood>> goods;
    private final Map<String, List<UsualOrigin>> usualOrigins;
    private final Map<String, List<OriginRow>> originsByGood;

    public CategoryLinks(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.occupations = by(CategoryOccupation::category, catalogue.categoryOccupations());
        this.goods = by(CategoryGood::category, catalogue.categoryGoods());
        this.usualOrigins = by(UsualOrigin::category, catalogue.usualOrigins());
        this.originsByGood = by(OriginRow::good, catalogue.origins());
    }

    /** Who performs the work that the category buys. */
    public List<CategoryOccupation> occupations(String category) {
        return nearest(category, occupations);
    }

    /** What the category's goods are, or are made of. */
    public List<CategoryGood> goods(String category) {
        return nearest(category, goods);
    }

    /** Where the category's goods usually come from. */
    public List<UsualOrigin> usualOrigins(String category) {
        return nearest(category, usualOrigins);
    }

    /** What is known of the good by country on {@code day}. */
    public List<OriginRow> origins(String good, LocalDate day) {
        return originsByGood.getOrDefault(good, List.of()).stream()
                .filter(row -> row.validity().covers(day))
                .toList();
    }

    /** Why the category is prioritised on {@code day}: its own row, or the nearest one above. */
    public Optional<Priority> priority(String category, LocalDate day) {
        return catalogue.path(category).stream()
                .flatMap(above -> catalogue.priorities().stream()
                        .filter(row -> row.category().equals(above.id())
                                && row.validity().covers(day)))
                .findFirst();
    }

    private <T> List<T> nearest(String category, Map<String, List<T>> rows) {
        return catalogue.path(category).stream()
                .map(above -> rows.getOrDefault(above.id(), List.of()))
                .filter(own -> !own.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static <T> Map<String, List<T>> by(Function<T, String> key, List<T> rows) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }
}
