package se.inkopsrisk.rules.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example that runs as a test, as it is written ({@code docs/examples.md}).
 *
 * @param sentence what it shows
 * @param rules the rules that it stands for
 * @param text the example itself
 */
record RuleExample(String sentence, List<String> rules, String text) {
    /** All examples in one file, which the build writes beside this class. */
    static final String FILE = "examples.yaml";

    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^- example: \"(?<sentence>[^\"]+)\"\\n  shows: \\[(?<rules>[^]]*)](?:\\n  .*)*");

    /** The examples that came with the library. */
    static List<RuleExample> bundled() {
        try (InputStream in = RuleExample.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its " + FILE + ": build it with Maven");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The examples of a YAML file, in its order. */
    static List<RuleExample> of(String yaml) {
        List<RuleExample> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(yaml);
        while (matcher.find()) {
            examples.add(new RuleExample(
                    matcher.group("sentence"), List.of(matcher.group("rules").split(", ")), matcher.group()));
        }
        return examples;
    }
}
