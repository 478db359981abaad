package se.inkopsrisk.engine.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows that are JSON objects: an array of them, or one a line. Their header is all names that any of them has, so the
 * file is read twice. Numbers keep the digits that they are written with.
 */
abstract class JsonRows extends RowsAsCsv {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** Behind an entry of an array come others. */
    private static final JsonMapper ENTRIES = JSON.rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> names;
    private boolean headed;

    private JsonRows(Set<String> names) {
        this.names = List.copyOf(names);
    }

    /** How to read the text from its beginning. */
    @FunctionalInterface
    interface Text {
        BufferedReader open() throws IOException;
    }

    /**
     * The rows of a JSON text.
     *
     * @param file its name, for messages
     * @throws IntakeException if an array is no JSON, or holds something else than objects
     */
    static JsonRows of(Text text, boolean oneALine, String file) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (JsonRows first = oneALine ? new Lines(text.open(), names) : new Array(text.open(), names, file)) {
            for (ParsedRow row = first.parsed(); row != null; row = first.parsed()) {
                if (row.object != null) {
                    names.addAll(row.object.propertyNames());
                }
            }
        }
        return oneALine ? new Lines(text.open(), names) : new Array(text.open(), names, file);
    }

    /** The next object; null at the end. */
    abstract @Nullable ParsedRow parsed() throws IOException;

    @Override
    final @Nullable SourceRow next() throws IOException {
        if (!headed) {
            headed = true;
            return SourceRow.of(
                    0,
                    names.stream()
                            .map(name -> name.replace(BYTE_ORDER_MARK, ""))
                            .toList());
        }
        ParsedRow row = parsed();
        if (row == null) {
            return null;
        }
        if (row.object == null) {
            return new SourceRow(row.line, List.of(row.raw), row.fault, row.raw);
        }
        List<String> cells = new ArrayList<>(names.size());
        for (String name : names) {
            cells.add(cell(row.object.get(name)));
        }
        return SourceRow.of(row.line, cells);
    }

    private static String cell(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isContainer() ? value.toString() : value.asString();
    }

    private static LocalText noJson(JacksonException fault) {
        return new LocalText(
                "raden är ingen giltig JSON: " + fault.getOriginalMessage(),
                "the row is no valid JSON: " + fault.getOriginalMessage());
    }

    /** An object, or why there is none. */
    private record ParsedRow(long line, @Nullable ObjectNode object, @Nullable LocalText fault, String raw) {}

    /** One object a line; a line that is broken costs itself alone. */
    private static final class Lines extends JsonRows {
        private final BufferedReader text;
        private long line;

        Lines(BufferedReader text, Set<String> names) {
            super(names);
            this.text = text;
        }

        @Override
        @Nullable
        ParsedRow parsed() throws IOException {
            String written = text.readLine();
            line++;
            while (written != null && written.isBlank()) {
                written = text.readLine();
                line++;
            }
            if (written == null) {
                return null;
            }
            try {
                return JSON.readTree(written) instanceof ObjectNode object
                        ? new ParsedRow(line, object, null, "")
                        : new ParsedRow(line, null, noObject(), written);
            } catch (JacksonException e) {
                return new ParsedRow(line, null, noJson(e), written);
            }
        }

        private static LocalText noObject() {
            return new LocalText("raden är inget JSON-objekt", "the row is no JSON object");
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }

    /** An array of objects; it is JSON as a whole or not at all. */
    private static final class Array extends JsonRows {
        private final JsonParser parser;
        private final String file;
        private long row;
        private boolean ended;

        Array(BufferedReader text, Set<String> names, String file) {
            super(names);
            this.file = file;
            this.parser = ENTRIES.createParser(text);
            parsing(parser::nextToken);
        }

        @Override
        @Nullable
        ParsedRow parsed() {
            if (ended) {
                return null;
            }
            JsonToken token = parsing(parser::nextToken);
            row++;
            if (token == JsonToken.START_OBJECT) {
                ObjectNode object = parsing(() -> (ObjectNode) ENTRIES.readTree(parser));
                return new ParsedRow(row, object, null, "");
            }
            if (token == JsonToken.END_ARRAY) {
                ended = true;
                requireNoMore();
                return null;
            }
            throw refusal(new LocalText(
                    "JSON-filen ska vara en lista av objekt, ett för varje rad; post " + row + " är inget objekt",
                    "the JSON file should be an array of objects, one for each row; entry " + row + " is no object"));
        }

        private void requireNoMore() {
            if (parsing(parser::nextToken) != null) {
                throw refusal(new LocalText(
                        "JSON-filen fortsätter efter listans slut; den ska vara en enda lista",
                        "the JSON file goes on behind the array's end; it should be one array alone"));
            }
        }

        private <T> @Nullable T parsing(Parsing<T> step) {
            try {
                return step.run();
            } catch (JacksonException e) {
                throw refusal(noJson(e));
            }
        }

        private IntakeException refusal(LocalText why) {
            return new IntakeException(
                    new IntakeException.Problem(file, parser.currentLocation().getLineNr(), "", why));
        }

        @Override
        public void close() {
            parser.close();
        }
    }

    /** A step of the parser. */
    @FunctionalInterface
    private interface Parsing<T> {
        @Nullable
        T run();
    }
}
