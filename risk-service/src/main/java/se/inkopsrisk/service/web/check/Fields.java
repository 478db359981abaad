package se.inkopsrisk.service.web.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.springframework.util.MultiValueMap;

/** The fields of a form as they were sent, to be carried on by the next page. */
final class Fields {
    private static final List<String> OF_ONE_REQUEST = List.of("again", "lang", "show", "_csrf");

    private Fields() {}

    /** A field with one of its values. */
    public record Field(String name, String value) {}

    /** The fields whose names {@code wanted} accepts, as far as anything is written in them. */
    static List<Field> of(MultiValueMap<String, String> sent, Predicate<String> wanted) {
        List<Field> fields = new ArrayList<>();
        sent.forEach((name, values) -> {
            if (wanted.test(name) && !name.startsWith("before.") && !OF_ONE_REQUEST.contains(name)) {
                values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return fields;
    }

    /** All facts as an address's query, with a question mark before it; empty where nothing is stated. */
    static String query(MultiValueMap<String, String> sent) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        of(sent, name -> true)
                .forEach(field -> query.add(URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.value(), StandardCharsets.UTF_8)));
        return query.toString();
    }
}
