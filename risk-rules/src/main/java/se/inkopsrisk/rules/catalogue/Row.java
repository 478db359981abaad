package se.inkopsrisk.rules.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * One row of a table as it was read, its cells in the table's column order. The typed readers report a bad cell as a
 * problem and give a stand-in, so that every problem of a file is found in one pass; a catalogue with problems is never
 * used.
 */
final class Row {
    private final TableName table;
    private final long line;
    private final List<String> cells;
    private final List<CatalogueProblem> problems;
    private final @Nullable String overlay;
    private final @Nullable Row replaced;

    Row(
            TableName table,
            long line,
            List<String> cells,
            List<CatalogueProblem> problems,
            @Nullable String overlay,
            @Nullable Row replaced) {
        this.table = table;
        this.line = line;
        this.cells = cells;
        this.problems = problems;
        this.overlay = overlay;
        this.replaced = replaced;
    }

    /** The same row, as the one that stands in for {@code bundled}. */
    Row replacing(@Nullable Row bundled) {
        return new Row(table, line, cells, problems, overlay, bundled);
    }

    Optional<String> overlay() {
        return Optional.ofNullable(overlay);
    }

    Optional<Row> replaced() {
        return Optional.ofNullable(replaced);
    }

    String key() {
        int columns = table.key().size();
        return columns == 1 ? cells.get(0) : String.join("|", cells.subList(0, columns));
    }

    /** All cells in the table's column order. */
    List<String> cells() {
        return cells;
    }

    long line() {
        return line;
    }

    /** An overlay's row that gives nothing but its key withdraws the bundled row. */
    boolean withdraws() {
        return overlay != null
                && table.columns().size() > table.key().size()
                && table.columns().stream()
                        .filter(c -> !table.key().contains(c))
                        .allMatch(c -> raw(c).isEmpty());
    }

    String raw(String column) {
        return cells.get(table.indexOf(column));
    }

    String text(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            problem(column, "cellen är tom; fyll i den", "the cell is empty; fill it in");
        }
        return value;
    }

    Optional<String> optional(String column) {
        return Optional.of(raw(column)).filter(v -> !v.isEmpty());
    }

    List<String> list(String column) {
        if (raw(column).isEmpty()) {
            return List.of();
        }
        return Stream.of(raw(column).split("\\|"))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** A cell that names a row of another table, which must be there. */
    String reference(String column, Known known) {
        return check(column, text(column), known);
    }

    Optional<String> optionalReference(String column, Known known) {
        return optional(column).map(value -> check(column, value, known));
    }

    private String check(String column, String value, Known known) {
        if (!value.isEmpty() && !known.contains(value)) {
            notKnown(column, value, known);
        }
        return value;
    }

    /** Reports that a cell names a row that is not there. */
    void notKnown(String column, String value, Known known) {
        String file = known.table().file();
        Optional<String> meant = known.nearest(value);
        problem(
                column,
                "”" + value + "” finns inte i " + file
                        + meant.map(id -> "; menade du ”" + id + "”?")
                                .orElse("; rätta cellen, eller lägg till raden där"),
                "\"" + value + "\" is not in " + file
                        + meant.map(id -> "; did you mean \"" + id + "\"?")
                                .orElse("; mend the cell, or add the row there"));
    }

    LocalText local(String stem) {
        return new LocalText(text(stem + "_sv"), text(stem + "_en"));
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        return optionalOneOf(column, type).orElseGet(() -> {
            if (raw(column).isEmpty()) {
                text(column);
            }
            return type.getEnumConstants()[0];
        });
    }

    <E extends Enum<E>> Optional<E> optionalOneOf(String column, Class<E> type) {
        String value = raw(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> constant = Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(value))
                .findFirst();
        if (constant.isEmpty()) {
            String allowed =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            meant(
                    column,
                    new LocalText("”" + value + "” är inget av " + allowed, "\"" + value + "\" is none of " + allowed),
                    CellAdvice.constant(value, type).map(Enum::name),
                    new LocalText("skriv ett av dem", "write one of them"));
        }
        return constant;
    }

    Optional<LocalDate> date(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            meant(
                    column,
                    new LocalText("”" + value + "” är inget datum", "\"" + value + "\" is no date"),
                    CellAdvice.date(value),
                    new LocalText("skriv ÅÅÅÅ-MM-DD", "write YYYY-MM-DD"));
            return Optional.empty();
        }
    }

    Optional<BigDecimal> amount(String column) {
        return amount(column, raw(column));
    }

    private Optional<BigDecimal> amount(String column, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.length() > 15 || !value.chars().allMatch(Character::isDigit)) {
            meant(
                    column,
                    new LocalText("”" + value + "” är inget belopp", "\"" + value + "\" is no amount"),
                    CellAdvice.amount(value),
                    new LocalText("skriv hela tal utan mellanslag", "write a whole number without spaces"));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(value));
    }

    /** An amount, or two with a hyphen between where it is only known to lie within these. */
    Optional<SekRange> amountOrBounds(String column) {
        String[] bounds = raw(column).split("-", -1);
        if (bounds.length != 2) {
            return amount(column, raw(column)).map(SekRange::exactly);
        }
        Optional<BigDecimal> atLeast = amount(column, bounds[0]);
        Optional<BigDecimal> atMost = amount(column, bounds[1]);
        if (atLeast.isEmpty() || atMost.isEmpty()) {
            return Optional.empty();
        }
        if (atLeast.get().compareTo(atMost.get()) >= 0) {
            problem(
                    column,
                    "den lägre gränsen är inte lägre än den högre; byt plats på dem",
                    "the lower bound is not below the upper; change their places");
        }
        return Optional.of(new SekRange(atLeast.get(), atMost.get()));
    }

    BigDecimal decimal(String column) {
        String value = text(column);
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            meant(
                    column,
                    new LocalText("”" + value + "” är inget tal", "\"" + value + "\" is no number"),
                    CellAdvice.decimal(value),
                    new LocalText("skriv siffror och decimalpunkt", "write digits and a decimal point"));
            return BigDecimal.ZERO;
        }
    }

    /** A year of four digits. */
    Optional<Integer> year(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("\\d{4}")) {
            problem(
                    column,
                    "”" + value + "” är inget årtal; skriv fyra siffror",
                    "\"" + value + "\" is no year; write four digits");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(value));
    }

    Validity validity() {
        Optional<LocalDate> from = date("valid_from");
        Optional<LocalDate> to = date("valid_to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problem("valid_to", "ligger före valid_from; rätta datumen", "lies before valid_from; mend the dates");
        }
        return new Validity(from, to);
    }

    /** A validity whose first day must be stated. */
    Validity datedValidity() {
        text("valid_from");
        return validity();
    }

    Statement statement(Known sources) {
        return statement(sources, "reason");
    }

    Statement statement(Known sources, String textStem) {
        return new Statement(basis(), optionalReference("source", sources), local(textStem));
    }

    Basis basis() {
        Basis basis = oneOf("basis", Basis.class);
        if (basis != Basis.PROVISIONAL && raw("source").isEmpty()) {
            problem(
                    "source",
                    "saknas; ange källan, eller skriv PROVISIONAL som underlag",
                    "is missing; name the source, or write PROVISIONAL as the basis");
        }
        return basis;
    }

    /** Reports a cell with what it was probably meant to be, or else with what it may be. */
    void meant(String column, LocalText fault, Optional<String> meant, LocalText otherwise) {
        problem(
                column,
                fault.sv() + "; "
                        + meant.map(value -> "menade du ”" + value + "”?").orElse(otherwise.sv()),
                fault.en() + "; "
                        + meant.map(value -> "did you mean \"" + value + "\"?").orElse(otherwise.en()));
    }

    void problem(String column, String sv, String en) {
        problems.add(new CatalogueProblem(table.file(), line, column, new LocalText(sv, en)));
    }
}
