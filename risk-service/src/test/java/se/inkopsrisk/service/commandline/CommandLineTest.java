package se.inkopsrisk.service.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.PurchaseJson;
import se.inkopsrisk.rules.verdict.Language;

class CommandLineTest {
    private static final Path ROOT = Path.of(System.getProperty("inkopsrisk.root"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int run(String... arguments) {
        CommandLine commandLine = CommandLineInterface.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private int assess(byte[] purchase, String... options) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(purchase));
        try {
            return run(Stream.concat(Stream.of("assess"), Stream.of(options)).toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void the_sample_ledger_is_screened_and_nothing_of_it_is_lost() throws IOException {
        int status = run(
                "screen",
                ROOT.resolve("samples/spend-2025.csv").toString(),
                "--out",
                directory.toString(),
                "--lang",
                "en");

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("Rows: 20000 in = 19989 assessed + 11 rejected")
                .contains("3 700 000 000.00 assessed")
                .contains("Not assessed");
        assertThat(Files.readString(directory.resolve("summary.json"))).contains("\"assessed\" : \"3700000000.00\"");
        assertThat(Files.readString(directory.resolve("rejects.csv"))).contains("716;belopp;", "12,5,0");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void one_purchase_as_json_is_assessed_in_the_very_bytes_of_the_library() throws IOException {
        byte[] purchase = Files.readAllBytes(ROOT.resolve("samples/purchase-gloves.json"));
        assertThat(assess(purchase, "--lang", "sv")).isZero();

        byte[] library = AssessmentJson.in(Language.SV)
                .bytes(RiskScreener.withBundledRules().screen(PurchaseJson.read(purchase)));
        assertThat(out.toString().strip()).isEqualTo(new String(library, StandardCharsets.UTF_8));
    }

    @Test
    void duties_not_yet_in_force_are_named_when_asked_for() {
        byte[] coffee = "{\"cpv\":\"15861000\",\"plannedFor\":\"2026-12-29\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(assess(coffee, "--upcoming")).isZero();

        assertThat(out.toString()).contains("\"validFrom\":\"2026-12-30\",\"id\":\"eudr.deforestation\"");
    }

    @Test
    void a_file_that_is_not_there_is_told_in_words() {
        assertThat(run("screen", "nowhere.csv", "--out", directory.toString(), "--lang", "sv"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.csv: filen finns inte");
    }

    @Test
    void a_file_that_is_not_text_is_told_with_its_name_and_what_to_do() throws IOException {
        Path document = Files.write(directory.resolve("spend.pdf"), new byte[] {'%', 'P', 'D', 'F', 0});

        assertThat(run("screen", document.toString(), "--out", directory.toString(), "--lang", "sv"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("spend.pdf, rad 1").contains("CSV UTF-8");
    }

    @Test
    void an_overlay_with_problems_is_refused_with_file_line_and_column() throws IOException {
        Files.writeString(directory.resolve("overlay.properties"), "name=Region Exempel\nedition=1\n");
        Files.writeString(
                directory.resolve("cpv-map.csv"), "cpv_prefix;category;note\n15;livsmedel;\n33;finns-inte;\n");

        int status = run(
                "screen",
                ROOT.resolve("samples/spend-2025.csv").toString(),
                "--out",
                directory.toString(),
                "--rules",
                directory.toString(),
                "--lang",
                "sv");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString())
                .contains("cpv-map.csv, rad 3, kolumn category")
                .contains("finns-inte");
    }

    @Test
    void without_a_command_the_usage_is_shown() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("screen", "assess", "serve");
    }
}
