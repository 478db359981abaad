package se.inkopsrisk.service.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests from the description: each value as its schema says, or nearly, or not at all. */
final class FuzzedRequests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "fuzz";
    private static final int LONGEST_TEXT = 40;
    /** Texts that have broken programs before. */
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "null",
            "NaN",
            "-1",
            "1e999",
            "\u0000",
            "\uFEFF",
            "\uD83D",
            "\u202Eabc",
            "../../etc/passwd",
            "%s%n",
            "${jndi:x}",
            "' OR 1=1 --",
            "<script>",
            "a".repeat(3000),
            "ÅÄÖ",
            "9".repeat(400),
            "2026-02-30",
            "*",
            "%",
            "_",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00");

    private static final List<String> ODD_JSON = List.of(
            "",
            "null",
            "[",
            "{",
            "[]",
            "{}",
            "true",
            "\"",
            "\"\\ud800\"",
            "1e999999999",
            "-0",
            "[".repeat(5000),
            "{\"a\":".repeat(3000),
            "{\"valueSek\":1e99999}",
            "{\"valueSek\":" + "9".repeat(2000) + "}",
            "{\"title\":\"" + "å".repeat(20000) + "\"}",
            "\uFEFF{}",
            "{\"title\":\"x\"}{\"title\":\"y\"}",
            "{\"title\":\"x\",\"title\":\"y\"}",
            "{\"plannedFor\":\"+999999999-12-31\"}",
            "{\"title\":\"\\u0000\"}");

    private final Api api;
    private final Map<String, List<String>> known;

    /**
     * @param known values that exist, by the parameter's name
     */
    FuzzedRequests(Api api, Map<String, List<String>> known) {
        this.api = api;
        this.known = known;
    }

    /** Requests to all of the calls; those that reload the rules are rare, since they take seconds. */
    Arbitrary<FuzzedRequest> all() {
        List<Tuple.Tuple2<Integer, Arbitrary<FuzzedRequest>>> weighted = new ArrayList<>();
        for (Api.Operation operation : api.operations()) {
            weighted.add(Tuple.of(operation.path().endsWith("/reload") ? 1 : 20, of(operation)));
        }
        return Arbitraries.frequencyOf(weighted);
    }

    private Arbitrary<FuzzedRequest> of(Api.Operation operation) {
        Arbitrary<List<String>> path = Combinators.combine(
                        operation.parameters("path").stream().map(this::value).toList())
                .as(values -> values);
        return Combinators.combine(path, query(operation), headers(), body(operation))
                .as((values, query, headers, body) -> new FuzzedRequest(operation, values, query, headers, body));
    }

    private Arbitrary<List<Map.Entry<String, String>>> query(Api.Operation operation) {
        List<Arbitrary<Optional<Map.Entry<String, String>>>> parameters = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asString();
            double present = parameter.path("required").asBoolean() ? 0.95 : 0.3;
            parameters.add(value(parameter).map(text -> Map.entry(name, text)).optional(present));
        }
        Arbitrary<String> names = Arbitraries.of("kepe", "limit", "rules", "", "å", "a[0]", "options.keep", "_method");
        parameters.add(Combinators.combine(names, text()).as(Map::entry).optional(0.05));
        return Combinators.combine(parameters)
                .as(chosen -> chosen.stream().flatMap(Optional::stream).toList());
    }

    private Arbitrary<List<Map.Entry<String, String>>> headers() {
        List<Arbitrary<Optional<Map.Entry<String, String>>>> headers = new ArrayList<>();
        headers.add(header(
                "Accept-Language", 0.5, "sv", "en", "de,en;q=0.5", "xx-YY-zz-1234567890", "*", ";;q=2", "sv;q=abc"));
        headers.add(header(
                "Accept",
                0.3,
                "*/*",
                "application/json",
                "text/html",
                "nonsense",
                "a/b;c",
                "application/problem+json"));
        headers.add(header("If-None-Match", 0.1, "*", "\"x\"", "W/\"1\"", "unquoted"));
        headers.add(header("Idempotency-Key", 0.1, "a", "two words", "b".repeat(200), "c".repeat(201), "~"));
        headers.add(header("Range", 0.05, "bytes=0-", "bytes=9-1", "lines=1"));
        headers.add(header("X-HTTP-Method-Override", 0.02, "DELETE"));
        return Combinators.combine(headers)
                .as(chosen -> chosen.stream().flatMap(Optional::stream).toList());
    }

    private static Arbitrary<Optional<Map.Entry<String, String>>> header(String name, double share, String... values) {
        return Arbitraries.of(values).map(value -> Map.entry(name, value)).optional(share);
    }

    private Arbitrary<Optional<FuzzedRequest.Body>> body(Api.Operation operation) {
        if (operation.method().equals("GET")) {
            return Arbitraries.just(Optional.empty());
        }
        List<Arbitrary<FuzzedRequest.Body>> bodies = new ArrayList<>();
        operation
                .bodies()
                .forEach((type, schema) -> bodies.add(content(type, schema)
                        .map(content -> new FuzzedRequest.Body(
                                type.startsWith("multipart/") ? type + ";boundary=" + BOUNDARY : type, content))));
        Arbitrary<FuzzedRequest.Body> other = Combinators.combine(
                        Arbitraries.of(
                                "text/plain",
                                "application/xml",
                                "application/json;charset=utf-7",
                                "x",
                                "multipart/form-data",
                                "application/x-www-form-urlencoded"),
                        Arbitraries.oneOf(text(), Arbitraries.of(ODD_JSON)))
                .as(FuzzedRequest.Body::new);
        Arbitrary<FuzzedRequest.Body> usual = bodies.isEmpty() ? other : Arbitraries.oneOf(bodies);
        return Arbitraries.frequencyOf(Tuple.of(9, usual), Tuple.of(1, other)).optional(0.95);
    }

    private Arbitrary<String> content(String type, JsonNode schema) {
        if (type.equals("multipart/form-data")) {
            return Combinators.combine(
                            Arbitraries.of("ledger", "ledger", "ledger", "map", "", "å"),
                            Arbitraries.oneOf(
                                    text(),
                                    Arbitraries.of(ODD_TEXTS),
                                    Arbitraries.just("titel;cpv;belopp\nKaffe;15861000;1,00\n")))
                    .as(FuzzedRequests::part);
        }
        if (type.endsWith("xml")) {
            return cut(Arbitraries.of(known.get("notice")));
        }
        Arbitrary<String> valid = json(schema).map(JsonNode::toString);
        return Arbitraries.frequencyOf(
                Tuple.of(6, valid), Tuple.of(2, cut(valid)), Tuple.of(2, Arbitraries.of(ODD_JSON)));
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + ".csv\"\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
    }

    /** A text with a piece taken out or put in. */
    private static Arbitrary<String> cut(Arbitrary<String> whole) {
        Arbitrary<Double> places = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(whole, places, places, text()).as((text, from, length, put) -> {
            int start = (int) (from * text.length());
            int end = Math.min(text.length(), start + (int) (length * LONGEST_TEXT));
            return text.substring(0, start) + put + text.substring(end);
        });
    }

    private Arbitrary<JsonNode> json(JsonNode unresolved) {
        JsonNode schema = api.resolved(unresolved);
        Arbitrary<JsonNode> fitting =
                switch (schema.path("type").asString("")) {
                    case "array" ->
                        json(schema.path("items")).list().ofMaxSize(4).map(JSON::valueToTree);
                    case "object" -> object(schema);
                    case "boolean" -> Arbitraries.of(true, false).map(JSON::valueToTree);
                    case "integer" -> Arbitraries.longs().map(JSON::valueToTree);
                    default -> value(schema, "").map(JSON::valueToTree);
                };
        Arbitrary<JsonNode> odd = Arbitraries.of("null", "[]", "{}", "1e400", "-1", "true", "[[[1]]]", "\"\"", "0.1")
                .map(JSON::readTree);
        return Arbitraries.frequencyOf(Tuple.of(12, fitting), Tuple.of(1, odd));
    }

    private Arbitrary<JsonNode> object(JsonNode schema) {
        List<Arbitrary<Optional<Map.Entry<String, JsonNode>>>> fields = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(property -> fields.add((known.containsKey(property.getKey())
                                ? Arbitraries.frequencyOf(
                                        Tuple.of(
                                                3,
                                                Arbitraries.of(known.get(property.getKey()))
                                                        .<JsonNode>map(JSON::valueToTree)),
                                        Tuple.of(1, json(property.getValue())))
                                : json(property.getValue()))
                        .map(value -> Map.entry(property.getKey(), value))
                        .optional(0.4)));
        fields.add(text().map(name -> Map.<String, JsonNode>entry(name, JSON.valueToTree(1)))
                .optional(0.05));
        return Combinators.combine(fields).as(chosen -> {
            ObjectNode object = JSON.createObjectNode();
            chosen.stream().flatMap(Optional::stream).forEach(field -> object.set(field.getKey(), field.getValue()));
            return object;
        });
    }

    private Arbitrary<String> value(JsonNode parameter) {
        return value(parameter.path("schema"), parameter.path("name").asString());
    }

    private Arbitrary<String> value(JsonNode schema, String name) {
        Arbitrary<String> fitting =
                switch (schema.path("format").asString(schema.path("type").asString(""))) {
                    case "uuid" -> Arbitraries.of("00000000-0000-4000-8000-000000000000", "1-1-1-1-1");
                    case "date" -> Arbitraries.of("2026-12-01", "1900-01-01", "9999-12-31", "2024-02-29");
                    case "int32", "int64", "integer" ->
                        Arbitraries.of("0", "1", "50", "-1", "2147483648", "9223372036854775807");
                    case "boolean" -> Arbitraries.of("true", "false", "1");
                    default -> text();
                };
        if (schema.path("enum").isArray()) {
            fitting = Arbitraries.of(
                    schema.path("enum").valueStream().map(JsonNode::asString).toList());
        }
        if (known.containsKey(name)) {
            fitting = Arbitraries.oneOf(Arbitraries.of(known.get(name)), fitting);
        }
        return Arbitraries.frequencyOf(
                Tuple.of(8, fitting), Tuple.of(1, Arbitraries.of(ODD_TEXTS)), Tuple.of(1, text()));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().ofMaxLength(LONGEST_TEXT);
    }
}
