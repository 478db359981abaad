package se.inkopsrisk.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.rules.Given;
import se.inkopsrisk.rules.Oracle;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Source;
import se.inkopsrisk.rules.verdict.Stage;

/** Our rows say what Upphandlingsmyndigheten published, neither more nor less. */
class PublishedGradesTest {
    private static final RuleBook RULES = RuleBook.bundled();

    @Test
    void every_published_grade_is_restated_exactly() throws Exception {
        Path file = Path.of(System.getProperty("inkopsrisk.shared", ""), "uhm_grades.csv");
        assumeTrue(Files.exists(file), "The collected facts are not on this machine: " + file);
        List<String> published = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(
                Files.readString(file),
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(';')
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : rows) {
                published.add(grades(row));
            }
        }
        assertThat(published).hasSize(100);
        assertThat(restated()).containsExactlyInAnyOrderElementsOf(published);
    }

    private static String grades(CSVRecord row) {
        return row.get("source") + " " + row.get("criterion") + " " + row.get("raw") + row.get("processing")
                + row.get("final") + " " + row.get("overall").strip();
    }

    /** For each page and criterion the grades of the category that carries them. */
    private static List<String> restated() {
        Map<String, Map<String, String>> byPage = new LinkedHashMap<>();
        for (GradeRow row : RULES.catalogue().grades()) {
            Optional<Source> source = row.statement().source().flatMap(RULES.catalogue()::source);
            if (row.statement().basis() == Basis.SOURCED
                    && source.filter(s -> s.address().contains("/riskanalyser/"))
                            .isPresent()) {
                String page = source.get().address() + " " + criterion(row);
                byPage.computeIfAbsent(page, p -> new HashMap<>())
                        .put(row.stage().map(Enum::name).orElse(""), letter(row));
            }
        }
        return byPage.entrySet().stream()
                .map(page -> page.getKey() + " " + stage(page.getValue(), Stage.RAW_MATERIAL)
                        + stage(page.getValue(), Stage.PROCESSING) + stage(page.getValue(), Stage.FINAL_PRODUCTION)
                        + " " + page.getValue().getOrDefault("", "-"))
                .toList();
    }

    private static String stage(Map<String, String> grades, Stage stage) {
        return grades.getOrDefault(stage.name(), "-");
    }

    private static String criterion(GradeRow row) {
        return row.aspect().map(Enum::name).orElse(row.criterion().name()).toLowerCase(Locale.ROOT);
    }

    private static String letter(GradeRow row) {
        return row.grade().map(grade -> grade.name().substring(0, 1)).orElse("?");
    }

    @Test
    void the_median_agrees_with_49_of_52_published_grades() {
        int compared = 0;
        int agreed = 0;
        for (List<GradeRow> rows : bySourceAndAspect()) {
            List<GradeRow> whole =
                    rows.stream().filter(row -> row.stage().isEmpty()).toList();
            List<Grade> stages = rows.stream()
                    .filter(row -> row.stage().isPresent())
                    .flatMap(row -> row.grade().stream())
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (!whole.isEmpty() && !stages.isEmpty()) {
                compared++;
                agreed += whole.get(0).grade().equals(Oracle.median(stages)) ? 1 : 0;
            }
        }
        assertThat(compared).isEqualTo(52);
        assertThat(agreed).isEqualTo(49);
    }

    private static List<List<GradeRow>> bySourceAndAspect() {
        return List.copyOf(RULES.catalogue().grades().stream()
                .filter(row -> row.statement().basis() == Basis.SOURCED)
                .filter(row -> row.statement().source().orElse("").startsWith("uhm-riskanalys-"))
                .collect(Collectors.groupingBy(
                        row -> row.statement().source() + row.criterion().name() + row.aspect(),
                        // Several categories may carry one analysis, all alike: one of them stands for it.
                        Collectors.collectingAndThen(Collectors.toList(), PublishedGradesTest::ofFirstCategory)))
                .values());
    }

    private static List<GradeRow> ofFirstCategory(List<GradeRow> rows) {
        String first = rows.get(0).category();
        return rows.stream().filter(row -> row.category().equals(first)).toList();
    }

    @Test
    void a_published_grade_of_the_whole_is_never_overruled_by_the_median() {
        for (GradeRow row : RULES.catalogue().grades()) {
            if (row.stage().isEmpty()
                    && row.grade().isPresent()
                    && row.statement().basis() == Basis.SOURCED) {
                List<Finding> findings = Given.category(row.category())
                        .judgedBy(RULES)
                        .of(row.criterion())
                        .findings();
                assertThat(findings).anySatisfy(finding -> {
                    assertThat(finding.row()).isEqualTo(row.id());
                    assertThat(finding.rule()).isEqualTo("category.published-grade");
                    assertThat(finding.grade()).isEqualTo(row.grade().get());
                });
            }
        }
    }
}
