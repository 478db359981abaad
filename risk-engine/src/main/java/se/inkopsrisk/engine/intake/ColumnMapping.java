package se.inkopsrisk.engine.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * Which of a ledger's columns tells which fact: by well-known names, or as a mapping file says.
 *
 * @param columns the column's name for each field that the mapping speaks of
 * @param dialect what the mapping file states of how the ledger is written
 */
public record ColumnMapping(Map<LedgerField, String> columns, DialectStatement dialect) {
    /** Columns are found by their well-known names alone. */
    public static final ColumnMapping BY_NAME = new ColumnMapping(Map.of(), DialectStatement.NONE);

    public ColumnMapping {
        // In the fields' order, so that a mapping is written alike in every process: a checkpoint is known by it.
        Map<LedgerField, String> ordered = new EnumMap<>(LedgerField.class);
        ordered.putAll(columns);
        columns = Collections.unmodifiableMap(ordered);
    }

    /**
     * Reads a mapping file: properties in UTF-8, one {@code field=column} a line; {@code file.encoding}, {@code
     * file.separator} and {@code file.sheet} state what is otherwise found by looking.
     *
     * @throws IntakeException if it names a field that does not exist, or a dialect
     * @throws IOException if it cannot be read
     */
    public static ColumnMapping read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        Map<LedgerField, String> columns = new EnumMap<>(LedgerField.class);
        List<IntakeException.Problem> problems = new ArrayList<>();
        DialectStatement dialect = DialectStatement.of(properties, file.toString(), problems);
        DialectStatement.KEYS.forEach(properties::remove);
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            Optional<LedgerField> field = LedgerField.ofKey(key);
            if (field.isPresent()) {
                columns.put(field.get(), properties.getProperty(key).strip());
            } else {
                problems.add(new IntakeException.Problem(file.toString(), 0, key, unknownField()));
            }
        }
        if (!problems.isEmpty()) {
            throw new IntakeException(problems);
        }
        return new ColumnMapping(columns, dialect);
    }

    private static LocalText unknownField() {
        String fields = Stream.concat(
                        Stream.of(LedgerField.values()).map(LedgerField::key), DialectStatement.KEYS.stream())
                .collect(Collectors.joining(", "));
        return new LocalText("fältet är okänt; fälten är " + fields, "the field is unknown; the fields are " + fields);
    }

    /**
     * The index of each told field's column.
     *
     * @param header the ledger's header
     * @param file the ledger's name, for messages
     * @throws IntakeException if a mapped column is missing, or no column at all is known
     */
    Map<LedgerField, Integer> resolve(List<String> header, String file) {
        Map<LedgerField, Integer> indices = new EnumMap<>(LedgerField.class);
        List<IntakeException.Problem> problems = new ArrayList<>();
        for (LedgerField field : LedgerField.values()) {
            String mapped = columns.get(field);
            int index = mapped == null ? byName(field, header) : header.indexOf(mapped);
            if (index >= 0) {
                indices.put(field, index);
            } else if (mapped != null) {
                problems.add(new IntakeException.Problem(file, 1, mapped, missing(field, header)));
            }
        }
        if (!columns.containsKey(LedgerField.DESCRIPTION)) {
            // The account's text may be known as both, and counts once.
            indices.remove(LedgerField.DESCRIPTION, indices.get(LedgerField.TITLE));
        }
        if (problems.isEmpty() && indices.keySet().stream().noneMatch(LedgerField::tellsWhatIsBought)) {
            problems.add(new IntakeException.Problem(file, 1, "", nothingKnown(header)));
        }
        if (!problems.isEmpty()) {
            throw new IntakeException(problems);
        }
        return indices;
    }

    /** A better name wins over a column that stands earlier. */
    private static int byName(LedgerField field, List<String> header) {
        List<String> folded =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return field.names().stream()
                .mapToInt(folded::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static LocalText missing(LedgerField field, List<String> header) {
        String there = String.join(", ", header);
        return new LocalText(
                "kolumnen som ska ge " + field.key() + " finns inte i rubrikraden; där finns " + there,
                "the column that should tell " + field.key() + " is not in the header, which holds " + there);
    }

    private static LocalText nothingKnown(List<String> header) {
        String there = String.join(", ", header);
        return new LocalText(
                "varken titel, CPV-kod eller konto finns bland kolumnerna (" + there + "). Saknas rubrikraden? Annars:"
                        + " ange kolumnerna med --map, en fil med rader som title=Benämning",
                "neither title, CPV code nor account is among the columns (" + there + "). Is the header missing?"
                        + " Otherwise name the columns by --map, a file with lines such as title=Benämning");
    }
}
