package se.inkopsrisk.service.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * The figures of a screened ledger as {@code summary.json} holds them, whoever wrote it.
 *
 * @param rulesVersion which rules graded
 * @param overlay the region's own tables, where there were any
 * @param rows rows in, assessed and rejected
 * @param sek kronor in, assessed and rejected
 * @param overall assessed kronor by overall grade
 * @param criteria assessed kronor by the grade of each criterion
 * @param notClassified assessed rows without a category
 * @param categories every category with spend
 * @param years by year; year 0 stands for years that no ledger means
 * @param requirements spend with and without requirements on sustainability
 * @param suppliers the largest suppliers
 * @param administrations the largest administrations
 * @param buyers the largest buying authorities
 */
record SpendFigures(
        String rulesVersion,
        Optional<String> overlay,
        Rows rows,
        Sek sek,
        Grades overall,
        Map<Criterion, Grades> criteria,
        Sum notClassified,
        List<CategoryFigures> categories,
        SortedMap<Integer, Graded> years,
        Requirements requirements,
        Names suppliers,
        Names administrations,
        Names buyers) {
    SpendFigures {
        Objects.requireNonNull(rulesVersion, "rulesVersion");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(sek, "sek");
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(criteria, "criteria");
        Objects.requireNonNull(notClassified, "notClassified");
        Objects.requireNonNull(categories, "categories");
        Objects.requireNonNull(years, "years");
        Objects.requireNonNull(requirements, "requirements");
        Objects.requireNonNull(suppliers, "suppliers");
        Objects.requireNonNull(administrations, "administrations");
        Objects.requireNonNull(buyers, "buyers");
    }

    /** All assessed kronor. */
    BigDecimal assessed() {
        return sek.assessed();
    }

    /** The last year that the ledger speaks of; empty where it says none. */
    Optional<Integer> lastYear() {
        return years.keySet().stream().filter(year -> year > 0).max(Integer::compare);
    }

    /** The first year that the ledger speaks of; empty where it says none. */
    Optional<Integer> firstYear() {
        return years.keySet().stream().filter(year -> year > 0).min(Integer::compare);
    }

    /** Rows in = assessed + rejected. */
    record Rows(long in, long assessed, long rejected, long assessedWithoutAmount) {}

    /** Kronor in = assessed + rejected. */
    record Sek(BigDecimal in, BigDecimal assessed, BigDecimal rejected) {}

    /** Rows and their kronor. */
    record Sum(long rows, BigDecimal sek) {
        static final Sum NOTHING = new Sum(0, BigDecimal.ZERO);

        Sum {
            Objects.requireNonNull(sek, "sek");
        }

        Sum plus(Sum other) {
            return new Sum(rows + other.rows, sek.add(other.sek));
        }
    }

    /** Kronor by grade and not assessed; the file may leave out a grade that no row has. */
    record Grades(Sum HIGH, Sum POTENTIALLY_HIGH, Sum MEDIUM, Sum LOW, Sum NOT_ASSESSED) {
        static final Grades NOTHING = new Grades(Sum.NOTHING, Sum.NOTHING, Sum.NOTHING, Sum.NOTHING, Sum.NOTHING);

        Grades {
            HIGH = Objects.requireNonNullElse(HIGH, Sum.NOTHING);
            POTENTIALLY_HIGH = Objects.requireNonNullElse(POTENTIALLY_HIGH, Sum.NOTHING);
            MEDIUM = Objects.requireNonNullElse(MEDIUM, Sum.NOTHING);
            LOW = Objects.requireNonNullElse(LOW, Sum.NOTHING);
            NOT_ASSESSED = Objects.requireNonNullElse(NOT_ASSESSED, Sum.NOTHING);
        }

        BigDecimal of(Grade grade) {
            return switch (grade) {
                case HIGH -> HIGH.sek();
                case POTENTIALLY_HIGH -> POTENTIALLY_HIGH.sek();
                case MEDIUM -> MEDIUM.sek();
                case LOW -> LOW.sek();
            };
        }

        BigDecimal high() {
            return HIGH.sek();
        }

        BigDecimal notAssessed() {
            return NOT_ASSESSED.sek();
        }

        BigDecimal all() {
            return all(HIGH, POTENTIALLY_HIGH, MEDIUM, LOW, NOT_ASSESSED).sek();
        }

        private static Sum all(Sum... sums) {
            return java.util.Arrays.stream(sums).reduce(Sum.NOTHING, Sum::plus);
        }

        Grades plus(Grades other) {
            return new Grades(
                    HIGH.plus(other.HIGH),
                    POTENTIALLY_HIGH.plus(other.POTENTIALLY_HIGH),
                    MEDIUM.plus(other.MEDIUM),
                    LOW.plus(other.LOW),
                    NOT_ASSESSED.plus(other.NOT_ASSESSED));
        }
    }

    /** Kronor by overall grade and by criterion. */
    record Graded(Grades overall, Map<Criterion, Grades> criteria) {
        Graded {
            Objects.requireNonNull(overall, "overall");
            Objects.requireNonNull(criteria, "criteria");
        }
    }

    /** A category's spend; {@code withRequirements} is what the ledger says was bought under any. */
    record CategoryFigures(
            String category,
            long rows,
            BigDecimal sek,
            Grades overall,
            Map<Criterion, Grades> criteria,
            Optional<Grades> withRequirements) {
        CategoryFigures {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(sek, "sek");
            Objects.requireNonNull(overall, "overall");
            Objects.requireNonNull(criteria, "criteria");
        }

        /** High-risk spend that is not said to be under requirements already. */
        BigDecimal highToReach() {
            return overall.high().subtract(withRequirements.map(Grades::high).orElse(BigDecimal.ZERO));
        }
    }

    /** Spend with requirements, without, and where the ledger does not say, by the grade that asks for them. */
    record Required(Grades with, Grades without, Grades notStated) {
        Required {
            Objects.requireNonNull(with, "with");
            Objects.requireNonNull(without, "without");
            Objects.requireNonNull(notStated, "notStated");
        }

        Grades all() {
            return with.plus(without).plus(notStated);
        }
    }

    /** Requirements by kind; {@code told} is whether the ledger says anything of them. */
    record Requirements(
            boolean told, Optional<Required> ANY, Optional<Required> ENVIRONMENTAL, Optional<Required> SOCIAL) {}

    /** A supplier, an administration or a buyer. */
    record NamedFigures(String name, long rows, BigDecimal sek, Grades overall) {}

    /**
     * The names with most spend.
     *
     * @param names how many names there are
     * @param complete whether all were counted apart
     * @param top the largest first
     * @param notStated spend of rows that name nobody
     */
    record Names(long names, boolean complete, List<NamedFigures> top, Sum notStated) {
        Names {
            Objects.requireNonNull(top, "top");
        }
    }
}
