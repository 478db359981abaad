package se.inkopsrisk.samples.spark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.Language;

/**
 * What the command line asks for.
 *
 * @param ledgers files as they are published, or patterns of them
 * @param parquet a table in Parquet; empty where there are ledgers
 * @param out the directory of results
 * @param date the day for rows that state none
 * @param mapping a mapping file
 * @param rules a directory of tables laid over the bundled ones
 * @param language of the reasons for rejected rows
 * @param assessments whether each graded row carries its whole assessment
 */
record Options(
        List<String> ledgers,
        Optional<String> parquet,
        String out,
        LocalDate date,
        Optional<Path> mapping,
        Optional<Path> rules,
        Language language,
        boolean assessments) {
    static final String USAGE =
            """
            Usage: (--ledgers FILES... | --parquet DIR) --out DIR --date DAY [options]
              --ledgers FILES    ledgers as they are published (CSV, JSON, Excel, packed or not), or patterns of them
              --parquet DIR      a table in Parquet instead
              --out DIR          takes graded/, rejected/ and summary.json; must not be there yet
              --date DAY         the day for rows that state none, as 2025-12-31
              --map FILE         which column tells which fact (docs/ledgers.md)
              --rules DIR        a region's own tables, laid over the bundled ones
              --assessments      add each row's whole assessment as JSON
              --lang sv|en       language of the reasons for rejected rows
            """;

    /** @throws IllegalArgumentException if an argument is unknown, lacks its value, or is missing */
    static Options parse(String... arguments) {
        Parser parser = new Parser();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            parser.take(rest.remove(), rest);
        }
        return parser.options();
    }

    private static final class Parser {
        private final List<String> ledgers = new ArrayList<>();
        private @Nullable String parquet;
        private @Nullable String out;
        private @Nullable LocalDate date;
        private @Nullable Path mapping;
        private @Nullable Path rules;
        private Language language = Language.SV;
        private boolean assessments;

        void take(String name, Deque<String> rest) {
            switch (name) {
                case "--ledgers" -> {
                    do {
                        ledgers.add(value(name, rest.poll()));
                    } while (!rest.isEmpty() && !rest.element().startsWith("--"));
                }
                case "--parquet" -> parquet = value(name, rest.poll());
                case "--out" -> out = value(name, rest.poll());
                case "--date" -> date = day(value(name, rest.poll()));
                case "--map" -> mapping = Path.of(value(name, rest.poll()));
                case "--rules" -> rules = Path.of(value(name, rest.poll()));
                case "--lang" -> language = language(value(name, rest.poll()));
                case "--assessments" -> assessments = true;
                default -> throw new IllegalArgumentException("Unknown option " + name);
            }
        }

        Options options() {
            if (ledgers.isEmpty() == (parquet == null)) {
                throw new IllegalArgumentException("Give either --ledgers or --parquet");
            }
            if (out == null || date == null) {
                throw new IllegalArgumentException((out == null ? "--out" : "--date") + " is missing");
            }
            return new Options(
                    List.copyOf(ledgers),
                    Optional.ofNullable(parquet),
                    out,
                    date,
                    Optional.ofNullable(mapping),
                    Optional.ofNullable(rules),
                    language,
                    assessments);
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("--date takes a day such as 2025-12-31, not " + text, e);
            }
        }

        private static Language language(String text) {
            return switch (text) {
                case "sv", "en" -> Language.valueOf(text.toUpperCase(Locale.ROOT));
                default -> throw new IllegalArgumentException("--lang takes sv or en, not " + text);
            };
        }

        private static String value(String name, @Nullable String text) {
            if (text == null) {
                throw new IllegalArgumentException(name + " lacks its value");
            }
            return text;
        }
    }
}
