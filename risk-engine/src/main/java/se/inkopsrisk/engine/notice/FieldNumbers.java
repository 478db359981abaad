package se.inkopsrisk.engine.notice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Which business terms stand where, by the field list of an eForms SDK ({@code fields.json}). */
final class FieldNumbers {
    /** More fields than these at one path tell nothing. */
    private static final int MOST = 4;

    private final Map<String, Set<String>> byPath;

    private FieldNumbers(Map<String, Set<String>> byPath) {
        this.byPath = byPath;
    }

    static FieldNumbers read(Path file) throws IOException {
        Map<String, Set<String>> byPath = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            String term = "";
            JsonToken token = json.nextToken();
            while (token != null) {
                if (token == JsonToken.PROPERTY_NAME && json.currentName().equals("btId")) {
                    json.nextToken();
                    term = json.getString();
                } else if (token == JsonToken.PROPERTY_NAME
                        && json.currentName().equals("xpathAbsolute")) {
                    json.nextToken();
                    String path = withoutPredicates(json.getString());
                    byPath.computeIfAbsent(path, p -> new TreeSet<>()).add(term);
                }
                token = json.nextToken();
            }
        }
        return new FieldNumbers(byPath);
    }

    /** The business terms of the field at that path, where there are few. */
    Optional<String> at(String path) {
        return Optional.ofNullable(byPath.get(path))
                .filter(terms -> terms.size() <= MOST)
                .map(terms -> String.join("/", terms));
    }

    private static String withoutPredicates(String xpath) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < xpath.length(); i++) {
            char c = xpath.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
