package se.inkopsrisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFilesTest {
    private static final Pattern RULE = Pattern.compile("rule \"([^\"]+)\"(.*?)\\nend", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile("@source\\(\"([^\"]+)\"\\)");
    private static final Pattern REPORTED = Pattern.compile(
            "\\.(?:find|findEach|oblige|obligeWith|advise)\\(\"([^\"]+)\"|LabourTermsDue\\(\\$s, \"([^\"]+)\"");
    private static final int DOZEN_LINES = 16;

    record Rule(String file, String name, String body) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (String file : RuleBook.ruleFiles()) {
            Matcher matcher = RULE.matcher(RuleBook.ruleText(file));
            while (matcher.find()) {
                rules.add(new Rule(file, matcher.group(1), matcher.group(2)));
            }
        }
        return rules;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_reports_under_its_own_name(Rule rule) {
        Matcher matcher = REPORTED.matcher(rule.body());
        while (matcher.find()) {
            assertThat(Stream.of(matcher.group(1), matcher.group(2))).contains(rule.name());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_names_a_source_that_is_there(Rule rule) {
        Matcher matcher = SOURCE.matcher(rule.body());
        assertThat(matcher.find()).as("@source").isTrue();
        String source = matcher.group(1);
        boolean document = Files.exists(Path.of(System.getProperty("inkopsrisk.root"), source));
        assertThat(document || RuleBook.bundled().catalogue().source(source).isPresent())
                .as(source)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_short(Rule rule) {
        assertThat(rule.body().lines().count()).isLessThanOrEqualTo(DOZEN_LINES);
    }

    @Test
    void names_are_unique_and_words() {
        assertThat(rules())
                .extracting(Rule::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9.-]+"));
    }

    @Test
    void every_duty_of_the_table_has_its_rule() {
        List<String> names = rules().stream().map(Rule::name).toList();
        assertThat(RuleBook.bundled().catalogue().duties())
                .extracting(se.inkopsrisk.rules.catalogue.DutyRow::id)
                .isSubsetOf(names);
    }

    @Test
    void every_rule_file_is_listed() throws Exception {
        Path folder = Path.of("src/main/resources/se/inkopsrisk/rules/drl");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .isEqualTo(RuleBook.ruleFiles());
        }
    }
}
