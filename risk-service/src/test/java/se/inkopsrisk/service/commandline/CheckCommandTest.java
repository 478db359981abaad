package se.inkopsrisk.service.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.notice.NoticeReader;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.engine.tender.TenderCheckJson;
import se.inkopsrisk.engine.tender.TenderChecker;
import se.inkopsrisk.rules.verdict.Language;

class CheckCommandTest {
    private static final Path NOTICE = Path.of(System.getProperty("inkopsrisk.root"), "samples", "notice-care.xml");
    private static final String ALL_TERMS = "due-diligence-term,labour-terms-se,needs-assessment,subcontractor-terms,"
            + "sanctions-declaration,ipi-clause,ilo-terms";

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

    @Test
    void a_notice_that_lacks_a_required_term_ends_with_1_and_says_which() {
        assertThat(run("check", NOTICE.toString(), "--lang", "sv")).isEqualTo(1);
        assertThat(out.toString())
                .contains("ÅTGÄRDA FÖRE ANNONSERING")
                .contains("Använd kontraktsvillkoret om hållbara leveranskedjor")
                .contains("Motsägelser i annonsen")
                .contains("BT-805: /*/cac:ProcurementProjectLot[cbc:ID='LOT-0001']")
                .contains("Behövlighetsbedömning: Behövligt.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void with_the_required_terms_it_ends_with_0() {
        assertThat(run("check", NOTICE.toString(), "--terms", ALL_TERMS, "--lang", "en"))
                .isZero();
        assertThat(out.toString()).contains("REVIEW BEFORE PUBLICATION").doesNotContain("Act before publication");
    }

    @Test
    void as_json_it_is_the_very_bytes_of_the_library() throws IOException {
        Path target = directory.resolve("check.json");

        assertThat(run("check", NOTICE.toString(), "--json", "--out", target.toString(), "--lang", "en"))
                .isEqualTo(1);

        byte[] library = TenderCheckJson.in(Language.EN)
                .bytes(TenderChecker.with(RiskScreener.withBundledRules())
                        .check(Tender.of(NoticeReader.withDefaults().read(Files.readAllBytes(NOTICE), "x"))));
        assertThat(Files.readString(target).strip()).isEqualTo(new String(library, StandardCharsets.UTF_8));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_file_that_is_no_notice_ends_with_2() throws IOException {
        Path pdf = Files.writeString(directory.resolve("annons.xml"), "%PDF-1.7");

        assertThat(run("check", pdf.toString(), "--lang", "sv")).isEqualTo(2);
        assertThat(err.toString()).contains("annons.xml: filen är en PDF");
    }

    @Test
    void a_country_that_does_not_exist_ends_with_2() {
        assertThat(run("check", NOTICE.toString(), "--origins", "LOT-0001=Utopia", "--lang", "sv"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("landet ”Utopia” är okänt");
    }

    @Test
    void a_decision_from_a_file_of_answers_stands_beside_what_the_rules_find() throws IOException {
        Path answers = Files.writeString(
                directory.resolve("svar.json"),
                """
                [{"lot": "LOT-0003", "decision": {"termsNeeded": false, "reason": "Egen personal utför arbetet."}}]""");

        assertThat(run("check", NOTICE.toString(), "--answers", answers.toString(), "--json", "--lang", "sv"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("\"need\":\"NEEDED\"")
                .contains("\"decision\":{\"termsNeeded\":false,\"reason\":\"Egen personal utför arbetet.\"");
    }

    @Test
    void a_file_of_answers_that_cannot_be_read_ends_with_2_and_says_where() throws IOException {
        Path answers = Files.writeString(directory.resolve("svar.json"), "[{\"decision\": {\"termsNeeded\": true}}]");

        assertThat(run("check", NOTICE.toString(), "--answers", answers.toString(), "--lang", "sv"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("svar.json").contains("/0/decision/reason");
    }
}
