package se.inkopsrisk.rules.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example that runs as a test, as it is written ({@code docs/examples.md}).
 *
 * @param sentence what it shows
 * @param rules the rules that it stands for
 * @param text the example itself
 */
record RuleExample(String sentence, List<String> rules, String text) {
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^- example: \"(?<sentence>[^\"]+)\"\\n  shows: \\[(?<rules>[^]]*)](?:\\n  .*)*");

    /** The examples of a directory's YAML files, in the order of the files' names. */
    static List<RuleExample> in(Path directory) throws IOException {
        List<RuleExample> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                Matcher matcher = EXAMPLE.matcher(Files.readString(file));
                while (matcher.find()) {
                    examples.add(new RuleExample(
                            matcher.group("sentence"),
                            List.of(matcher.group("rules").split(", ")),
                            matcher.group()));
                }
            }
        }
        return examples;
    }
}
