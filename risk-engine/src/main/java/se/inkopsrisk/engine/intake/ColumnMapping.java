package se.inkopsrisk.engine.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
 */
public record ColumnMapping(Map<LedgerField, String> columns) {
    /** Columns are found by their well-known names alone. */
    public static final ColumnMapping BY_NAME = new ColumnMapping(Map.of());

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /**
     * Reads a mapping file: properties in UTF-8, one {@code field=column} a line.
     *
     * @throws IntakeException if it names a field that does not exist
     * @throws IOException if it cannot be read
     */
    public static ColumnMapping read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        Map<LedgerField, String> columns = new EnumMap<>(LedgerField.class);
        List<IntakeException.Problem> problems = new ArrayList<>();
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
        return new ColumnMapping(columns);
    }

    private static LocalText unknownField() {
        String fields = Stream.of(LedgerField.values()).map(LedgerField::key).collect(Collectors.joining(", "));
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
        if (problems.isEmpty() && !indices.containsKey(LedgerField.CPV) && !indices.containsKey(LedgerField.TITLE)) {
            problems.add(new IntakeException.Problem(file, 1, "", nothingKnown(header)));
        }
        if (!problems.isEmpty()) {
            throw new IntakeException(problems);
        }
        return indices;
    }

    private static int byName(LedgerField field, List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (field.isToldBy(header.get(i))) {
                return i;
            }
        }
        return -1;
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
                "varken titel eller CPV-kod finns bland kolumnerna (" + there + "). Saknas rubrikraden? Annars: ange"
                        + " kolumnerna med --map, en fil med rader som title=Benämning",
                "neither title nor CPV code is among the columns (" + there + "). Is the header missing? Otherwise name"
                        + " the columns by --map, a file with lines such as title=Benämning");
    }
}
