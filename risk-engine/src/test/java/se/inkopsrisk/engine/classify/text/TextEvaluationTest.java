package se.inkopsrisk.engine.classify.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkopsrisk.engine.classify.text.TextEvaluationReport.Result;
import se.inkopsrisk.rules.RuleBook;

class TextEvaluationTest {
    @Test
    void the_half_that_nobody_looked_at_reaches_what_the_documentation_says() throws IOException {
        Path file = Path.of(System.getProperty("inkopsrisk.shared", "missing"), "procurements-2021-dev.csv");
        assumeTrue(Files.exists(file), "skipped: " + file + " is not here");

        TextEvaluationReport report = evaluation().evaluate(file);

        Result unseen = report.notDevelopedOn();
        assertThat(unseen.division().first()).isGreaterThan(0.67);
        assertThat(unseen.division().firstFive()).isGreaterThan(0.88);
        assertThat(unseen.group().first()).isGreaterThan(0.46);
        assertThat(unseen.group().firstFive()).isGreaterThan(0.76);
        assertThat(unseen.category().firstFive()).isGreaterThan(0.72);
        assertThat(unseen.coverage()).isGreaterThan(0.36);
        assertThat(unseen.divisionPrecision()).isGreaterThan(0.86);
        Result withNature = report.withNature().get(2);
        assertThat(withNature.division().first()).isGreaterThan(0.75);
        assertThat(withNature.coverage()).isGreaterThan(0.55);
        assertThat(withNature.divisionPrecision()).isGreaterThan(0.91);
        // What is reached where it was developed must be reached elsewhere too, or it was learnt by heart.
        assertThat(report.developedOn().division().first())
                .isCloseTo(unseen.division().first(), org.assertj.core.data.Offset.offset(0.03));
    }

    @Test
    void rows_without_a_code_are_left_out_and_the_code_may_bring_its_label(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("rows.csv");
        Files.writeString(
                file,
                """
                Delsektor för köpare;Huvudsaklig CPV-kod;Upphandlingens titel\r
                Region;90910000 Städning;Lokalvård\r
                Kommun;;Skolskjuts\r
                """);

        TextEvaluationReport report = evaluation().evaluate(file);

        assertThat(report.all().rows()).isEqualTo(1);
        assertThat(report.all().division().first()).isEqualTo(1);
        assertThat(report.bySector()).extracting(Result::name).containsExactly("Region");
        assertThat(report.toText()).contains("Region");
    }

    private static TextEvaluation evaluation() {
        return new TextEvaluation(RuleBook.bundled().catalogue());
    }
}
