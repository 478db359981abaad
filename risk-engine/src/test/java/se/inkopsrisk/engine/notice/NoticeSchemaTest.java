package se.inkopsrisk.engine.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.Language;

class NoticeSchemaTest {
    private static NoticeSchema schema;
    private static String sample;

    @BeforeAll
    static void read() throws IOException {
        schema = NoticeSchema.ofSdk(Path.of("target", "eforms", "eforms-sdk"));
        sample = Files.readString(Path.of(System.getProperty("inkopsrisk.root"), "samples", "notice-care.xml"));
    }

    private static List<IntakeException.Problem> problems(String notice) {
        return schema.problems(notice.getBytes(StandardCharsets.UTF_8), "annons.xml");
    }

    @Test
    void our_sample_follows_the_schema() {
        assertThat(problems(sample)).isEmpty();
    }

    @Test
    void a_break_is_told_by_business_term_path_line_and_column() {
        String broken = sample.replace(">7500000<", ">sju miljoner<");

        assertThat(problems(broken)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.in(Language.SV))
                    .contains("BT-27 (/*/cac:ProcurementProjectLot/cac:ProcurementProject/cac:RequestedTenderTotal/"
                            + "cbc:EstimatedOverallContractAmount): följer inte schemat")
                    .contains("sju miljoner");
        });
    }

    @Test
    void an_element_that_the_schema_does_not_know_is_told_by_path() {
        String broken = sample.replace("<cbc:VersionID>01</cbc:VersionID>", "<cbc:Okand>01</cbc:Okand>");

        assertThat(problems(broken)).isNotEmpty();
        assertThat(problems(broken).get(0).text().en()).contains("cbc:Okand");
    }

    @Test
    void a_file_that_is_no_xml_is_refused() {
        assertThatThrownBy(() -> problems("<ContractNotice")).isInstanceOf(IntakeException.class);
    }

    @Test
    void a_document_type_is_refused() {
        assertThatThrownBy(() -> problems("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void a_directory_that_is_no_sdk_is_named() {
        assertThatThrownBy(() -> NoticeSchema.ofSdk(Path.of("src"))).isInstanceOf(NoSuchFileException.class);
    }
}
