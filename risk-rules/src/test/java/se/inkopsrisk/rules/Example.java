package se.inkopsrisk.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * An example that a lawyer can read: purchase in, expected verdict out. {@code docs/examples.md} has the form.
 *
 * @param sentence what it shows
 * @param shows the rules that it stands for
 * @param rules the rules: the bundled ones, or with the example's own overlay on top
 * @param purchase what is bought
 * @param expected what the rules must say
 */
public record Example(
        String sentence, List<String> shows, RuleBook rules, Given purchase, Map<String, Object> expected) {
    private static final RuleBook BUNDLED = RuleBook.bundled();
    private static final Path FOLDER = Path.of("src/test/resources/examples");

    /** All examples, file by file. */
    public static List<Example> all() {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
                for (Object example : list(yaml.load(Files.readString(file)))) {
                    examples.add(of(map(example)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    private static Example of(Map<String, Object> yaml) {
        Map<String, Object> expected = new LinkedHashMap<>(yaml);
        String sentence = (String) expected.remove("example");
        List<String> shows = strings(expected.remove("shows"));
        RuleBook rules = rules(map(expected.remove("overlay")));
        return new Example(sentence, shows, rules, purchase(map(expected.remove("purchase"))), expected);
    }

    private static RuleBook rules(Map<String, Object> files) {
        if (files.isEmpty()) {
            return BUNDLED;
        }
        Overlay overlay = new Overlay();
        files.forEach((name, text) -> overlay.file(name, (String) text));
        return overlay.rules();
    }

    /** What the rules say of it. */
    public Verdict verdict() {
        return purchase.judgedBy(rules);
    }

    private static Given purchase(Map<String, Object> facts) {
        Map<String, Object> rest = new HashMap<>(facts);
        Given given = Given.nothing();
        if (rest.containsKey("cpv")) {
            given = Given.cpv((String) rest.remove("cpv"));
        } else if (rest.containsKey("category")) {
            given = Given.category((String) rest.remove("category"));
        }
        if (rest.containsKey("date")) {
            given = given.on((String) rest.remove("date"));
        }
        if (rest.containsKey("sek")) {
            given = given.worth(((Number) rest.remove("sek")).longValue());
        }
        if (rest.containsKey("nature")) {
            given = given.of(Nature.valueOf((String) rest.remove("nature")));
        }
        if (rest.containsKey("performedInSweden")) {
            given = given.performed(Answer.valueOf((String) rest.remove("performedInSweden")));
        }
        given = given.from(strings(rest.remove("origins")).toArray(new String[0]))
                .holding(strings(rest.remove("terms")).toArray(new String[0]));
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("An example's purchase has no " + rest.keySet());
        }
        return given;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object yaml) {
        return yaml == null ? Map.of() : (Map<String, Object>) yaml;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object yaml) {
        return (List<Object>) yaml;
    }

    static List<String> strings(Object yaml) {
        return yaml == null
                ? List.of()
                : list(yaml).stream().map(String::valueOf).toList();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
