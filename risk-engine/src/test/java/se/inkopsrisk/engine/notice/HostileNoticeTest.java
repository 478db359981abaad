package se.inkopsrisk.engine.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.Language;

/** Files that are broken, or meant to break us: each is refused in words, fast, and in little memory. */
@Timeout(60)
class HostileNoticeTest {
    private static final String ROOT =
            "<ContractNotice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2\">";
    private static final String END = "</ContractNotice>";

    @TempDir
    private Path directory;

    private static String refusal(byte[] bytes, Language language) {
        try {
            NoticeReader.withDefaults().read(bytes, "annons.xml");
        } catch (IntakeException fault) {
            return fault.problems().get(0).in(language);
        }
        return Assertions.fail("It was read");
    }

    private static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8), Language.SV);
    }

    @Test
    void a_billion_laughs_is_refused_for_its_document_type() {
        String laughs =
                """
                <?xml version="1.0"?>
                <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
                """
                        + ROOT + "&d;" + END;

        assertThat(refusal(laughs)).contains("annons.xml, rad", "dokumenttyp (DOCTYPE)");
    }

    @Test
    void an_external_entity_is_never_fetched() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "hemligt");
        String reading = "<?xml version=\"1.0\"?>\n<!DOCTYPE n [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"
                + ROOT + "&x;" + END;

        assertThat(refusal(reading)).contains("dokumenttyp (DOCTYPE)").doesNotContain("hemligt");
    }

    @Test
    void an_entity_that_nobody_declared_is_refused() {
        assertThat(refusal(ROOT + "&x;" + END)).startsWith("annons.xml, rad 1");
    }

    @Test
    void nesting_is_followed_no_deeper_than_a_notice_goes() {
        assertThat(refusal(ROOT + "<a>".repeat(1_000_000))).contains("djupare nästlad än 64");
    }

    @Test
    void two_hundred_megabytes_are_refused_after_the_first_twenty() {
        Endless endless = new Endless(200_000_000);

        assertThatThrownBy(() -> NoticeReader.withDefaults().read(endless, "annons.xml"))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("larger than 20 MB");
        assertThat(endless.given).isLessThan(21_000_000);
    }

    @Test
    void a_text_longer_than_any_description_is_refused() {
        assertThat(refusal(ROOT + "<a>" + "x".repeat(300_000) + "</a>" + END)).contains("längre än 200000 tecken");
    }

    @Test
    void an_element_full_of_attributes_is_refused() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            attributes.append(" a").append(i).append("=\"1\"");
        }
        assertThat(refusal(ROOT + "<a" + attributes + "/>" + END)).contains("attribut");
    }

    @Test
    void elements_of_a_million_names_are_read_over_without_being_remembered() {
        StringBuilder names = new StringBuilder(ROOT);
        for (int i = 0; i < 1_000_000; i++) {
            names.append("<a").append(i).append("/>");
        }

        assertThat(refusal(names + END)).contains("säger inte vad som köps");
    }

    @Test
    void more_lots_than_any_notice_has_are_refused() {
        String many = new String(ExampleNotices.bytes("cn_24_minimal.xml"), StandardCharsets.UTF_8)
                .replace(
                        "<cac:ProcurementProjectLot>",
                        "<cac:ProcurementProjectLot/>".repeat(6_000) + "<cac:ProcurementProjectLot>");

        assertThat(refusal(many)).contains("fler än 5000 delkontrakt");
    }

    @Test
    void a_pdf_under_another_name_is_told_as_such() {
        assertThat(refusal("%PDF-1.7 ..."))
                .isEqualTo("annons.xml: filen är en PDF; exportera annonsen som eForms-XML och lämna den i stället");
    }

    @Test
    void a_zip_archive_is_told_as_such() {
        assertThat(refusal("PK\u0003\u0004 ...")).contains("zip-arkiv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t"})
    void an_empty_file_is_told_as_such(String nothing) {
        assertThat(refusal(nothing)).isEqualTo("annons.xml: filen är tom");
    }

    @Test
    void another_xml_file_is_told_as_such() {
        assertThat(refusal("<invoice/>")).contains("ingen eForms-annons", "rotelementet är invoice");
    }

    @Test
    void a_truncated_notice_names_where_it_ends() {
        byte[] whole = ExampleNotices.bytes("cn_24_minimal.xml");

        String refused = refusal(Arrays.copyOf(whole, whole.length / 2), Language.EN);

        assertThat(refused)
                .matches("annons.xml, line \\d+, column \\d+: the file is no whole and well-formed XML \\(/\\*.*");
    }

    @Test
    void bytes_that_are_no_utf_8_are_told_by_line() {
        String swedish = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + ROOT + "\n<a>städ</a>" + END;

        assertThat(refusal(swedish.getBytes(StandardCharsets.ISO_8859_1), Language.SV))
                .startsWith("annons.xml, rad 3: filen säger sig vara UTF-8 men är det inte");
    }

    @Test
    void utf_8_that_claims_to_be_latin_is_refused_since_it_would_garble_every_a_and_o() {
        String swedish = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + ROOT + "<a>städ</a>" + END;

        assertThat(refusal(swedish)).contains("säger sig vara ISO-8859-1 men är UTF-8");
    }

    @Test
    void an_encoding_that_does_not_exist_is_refused() {
        assertThat(refusal("<?xml version=\"1.0\" encoding=\"KLINGON\"?>" + ROOT + END))
                .contains("annons.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void a_true_encoding_is_read_whichever_it_is(String encoding) {
        String notice = new String(ExampleNotices.bytes("cn_24_minimal.xml"), StandardCharsets.UTF_8)
                .replace("encoding=\"utf-8\"", "encoding=\"" + encoding + "\"")
                .replace("Provision of IT Services", "Drift av å, ä och ö");

        Notice read = NoticeReader.withDefaults().read(notice.getBytes(Charset.forName(encoding)), "annons.xml");

        assertThat(read.procedure().title().orElseThrow().value()).startsWith("Drift av å, ä och ö");
    }

    @Test
    void an_amount_that_is_none_is_told_by_business_term_path_and_line() {
        String notice = new String(ExampleNotices.bytes("cn_24_maximal.xml"), StandardCharsets.UTF_8)
                .replaceFirst("(EstimatedOverallContractAmount currencyID=\"EUR\">)[0-9.]+", "$1en miljon");

        assertThat(refusal(notice))
                .containsPattern("rad \\d+: BT-27 \\(/\\*/cac:ProcurementProject/.*beloppet kan inte läsas");
    }

    @Test
    void a_cpv_code_that_does_not_exist_is_told_by_business_term_and_path() {
        String notice = new String(ExampleNotices.bytes("cn_24_minimal.xml"), StandardCharsets.UTF_8)
                .replace("72230000", "72239999");

        assertThat(refusal(notice)).contains("BT-262 (/*/cac:ProcurementProject/", "72239999");
    }

    /** A file of open elements without an end, that counts what was taken of it. */
    private static final class Endless extends InputStream {
        private final int size;
        private int given;

        Endless(int size) {
            this.size = size;
        }

        @Override
        public int read() {
            return given < size ? "<a>".charAt(given++ % 3) : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                int next = read();
                if (next < 0) {
                    return i == 0 ? -1 : i;
                }
                bytes[offset + i] = (byte) next;
            }
            return length;
        }
    }
}
