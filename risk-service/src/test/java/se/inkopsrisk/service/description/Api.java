package se.inkopsrisk.service.description;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API as {@code docs/openapi.json} promises it. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode description;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private Api(JsonNode description) {
        this.description = description;
    }

    static Api promised() {
        try {
            return new Api(JSON.readTree(
                    Files.readString(Path.of(System.getProperty("inkopsrisk.root"), "docs", "openapi.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : description.at(reference.substring(1));
    }

    /** What in {@code body} is not as {@code schema} says. */
    List<String> faults(JsonNode schema, String body) {
        Schema compiledSchema = compiled.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = ((ObjectNode) schema).deepCopy();
            whole.set("components", description.path("components"));
            return SCHEMAS.getSchema(whole);
        });
        return compiledSchema.validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** One call. */
    record Operation(String method, String path, JsonNode promise) {
        List<JsonNode> parameters(String in) {
            return promise.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals(in))
                    .toList();
        }

        /** The media types that it reads, each with its schema. */
        Map<String, JsonNode> bodies() {
            Map<String, JsonNode> bodies = new TreeMap<>();
            promise.path("requestBody")
                    .path("content")
                    .properties()
                    .forEach(type -> bodies.put(type.getKey(), type.getValue().path("schema")));
            return bodies;
        }

        /** What is promised for a status and a media type; empty where it is not promised. */
        Optional<JsonNode> answer(int status, String mediaType) {
            JsonNode responses = promise.path("responses");
            JsonNode response = responses.has("" + status) ? responses.path("" + status) : responses.path("default");
            if (status < 400 && !responses.has("" + status)) {
                return Optional.empty();
            }
            JsonNode content = response.path("content");
            if (content.isEmpty()) {
                return Optional.of(content).filter(none -> mediaType.isEmpty());
            }
            return Optional.ofNullable(content.get(mediaType)).map(type -> type.path("schema"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
