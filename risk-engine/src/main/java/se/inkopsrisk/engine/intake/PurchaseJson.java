package se.inkopsrisk.engine.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.verdict.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a purchase from JSON, strictly: an unknown field is an error with its JSON pointer, never ignored, since a
 * misspelt field would otherwise be a fact that silently counts for nothing.
 */
public final class PurchaseJson {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> FIELDS = List.of(
            "id",
            "title",
            "description",
            "cpv",
            "valueSek",
            "origins",
            "nature",
            "performedInSweden",
            "plannedFor",
            "terms",
            "account",
            "supplierId",
            "costCentre");
    private static final int LARGEST_SCALE = 20;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ENTRIES = 300;

    private final List<IntakeException.Problem> problems = new ArrayList<>();
    private final Purchase.Builder purchase = Purchase.builder();

    private PurchaseJson() {}

    /**
     * Reads one purchase.
     *
     * @param json UTF-8
     * @throws IntakeException with every problem, each by JSON pointer
     */
    public static Purchase read(byte[] json) {
        return read(parse(json));
    }

    static Purchase read(JsonNode json) {
        PurchaseJson reader = new PurchaseJson();
        reader.object(json);
        if (!reader.problems.isEmpty()) {
            throw new IntakeException(reader.problems);
        }
        return reader.purchase.build();
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw noJson(e);
        }
    }

    static IntakeException noJson(JacksonException fault) {
        long line = fault.getLocation() == null ? 0 : fault.getLocation().getLineNr();
        String detail = fault.getOriginalMessage();
        return new IntakeException(new IntakeException.Problem(
                "",
                line,
                "",
                new LocalText("texten är ingen giltig JSON: " + detail, "the text is no valid JSON: " + detail)));
    }

    private void object(JsonNode root) {
        if (!root.isObject()) {
            problem("", "skriv ett JSON-objekt med inköpets fält", "write a JSON object with the purchase's fields");
            return;
        }
        for (String field : root.propertyNames()) {
            if (!FIELDS.contains(field)) {
                problem(
                        "/" + field.replace("~", "~0").replace("/", "~1"),
                        "fältet är okänt; fälten är " + String.join(", ", FIELDS),
                        "the field is unknown; the fields are " + String.join(", ", FIELDS));
            }
        }
        text(root, "id", purchase::id);
        text(root, "title", purchase::title);
        text(root, "description", purchase::description);
        text(root, "cpv", purchase::cpv);
        text(root, "account", purchase::account);
        text(root, "supplierId", purchase::supplierId);
        text(root, "costCentre", purchase::costCentre);
        texts(root, "origins", purchase::origins);
        texts(root, "terms", purchase::terms);
        value(root);
        nature(root);
        performedInSweden(root);
        plannedFor(root);
    }

    private static Optional<JsonNode> stated(JsonNode root, String field) {
        return Optional.ofNullable(root.get(field)).filter(node -> !node.isNull());
    }

    private void text(JsonNode root, String field, Consumer<String> setter) {
        stated(root, field).ifPresent(node -> {
            if (!node.isString()) {
                problem("/" + field, "skriv en text", "write a string");
            } else if (node.asString().length() > LONGEST_TEXT) {
                problem(
                        "/" + field,
                        "texten är längre än " + LONGEST_TEXT + " tecken",
                        "the text is longer than " + LONGEST_TEXT + " characters");
            } else {
                setter.accept(node.asString());
            }
        });
    }

    private void texts(JsonNode root, String field, Consumer<List<String>> setter) {
        stated(root, field).ifPresent(node -> {
            if (!node.isArray() || node.size() > MOST_ENTRIES) {
                problem(
                        "/" + field,
                        "skriv en lista av texter, högst " + MOST_ENTRIES,
                        "write a list of strings, at most " + MOST_ENTRIES);
                return;
            }
            List<String> values = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                if (node.get(i).isString()) {
                    values.add(node.get(i).asString());
                } else {
                    problem("/" + field + "/" + i, "skriv en text", "write a string");
                }
            }
            setter.accept(values);
        });
    }

    private void value(JsonNode root) {
        stated(root, "valueSek").ifPresent(node -> {
            String text = node.isNumber() ? number(node.decimalValue()) : node.asString("");
            Optional<BigDecimal> amount =
                    text.matches("-?\\d{1,15}(\\.\\d{1,2})?") ? SekAmount.parse(text) : Optional.empty();
            if (amount.isPresent()) {
                purchase.value(amount.get());
            } else {
                problem(
                        "/valueSek",
                        "skriv kronor exklusive moms med decimalpunkt och högst två decimaler, som \"4200000.00\"",
                        "write kronor excluding VAT with a decimal point and at most two decimals, as \"4200000.00\"");
            }
        });
    }

    /** The number in plain digits; a huge exponent stays one, since its digits could fill the memory. */
    private static String number(BigDecimal number) {
        return Math.abs(number.scale()) > LARGEST_SCALE ? number.toString() : number.toPlainString();
    }

    private void nature(JsonNode root) {
        stated(root, "nature").ifPresent(node -> Arrays.stream(Nature.values())
                .filter(nature -> nature.name().equals(node.asString("")))
                .findFirst()
                .ifPresentOrElse(purchase::nature, () -> {
                    String allowed =
                            Arrays.stream(Nature.values()).map(Enum::name).collect(Collectors.joining(", "));
                    problem("/nature", "skriv något av " + allowed, "write one of " + allowed);
                }));
    }

    private void performedInSweden(JsonNode root) {
        stated(root, "performedInSweden").ifPresent(node -> {
            if (node.isBoolean()) {
                purchase.performedInSweden(node.asBoolean());
            } else {
                problem(
                        "/performedInSweden",
                        "skriv true eller false, eller utelämna fältet där svaret inte är känt",
                        "write true or false, or leave the field out where the answer is not known");
            }
        });
    }

    private void plannedFor(JsonNode root) {
        stated(root, "plannedFor").ifPresent(node -> {
            try {
                purchase.plannedFor(LocalDate.parse(node.asString("")));
            } catch (DateTimeParseException e) {
                problem("/plannedFor", "skriv ett datum som 2026-12-01", "write a date as 2026-12-01");
            }
        });
    }

    private void problem(String pointer, String sv, String en) {
        problems.add(new IntakeException.Problem("", 0, pointer, new LocalText(sv, en)));
    }
}
