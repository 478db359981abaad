package se.inkopsrisk.rules.cpv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.verdict.LocalText;

class CpvNomenclatureTest {
    private static final Path GENERICODE = Path.of("target/eforms/eforms-sdk/codelists/cpv.gc");
    private static final Pattern ROW = Pattern.compile("<Row>");
    private static final Pattern CODE =
            Pattern.compile("<Value ColumnRef=\"code\">\\s*<SimpleValue>(\\d{8})</SimpleValue>");
    private static final Pattern PARENT =
            Pattern.compile("<Value ColumnRef=\"parentCode\">\\s*<SimpleValue>(\\d{8})</SimpleValue>");

    private final CpvNomenclature nomenclature = CpvNomenclature.bundled();

    @Test
    void it_holds_all_codes_with_both_names() {
        assertThat(nomenclature.size()).isEqualTo(9_454);
        for (String digits : nomenclature.codes()) {
            LocalText name = nomenclature.name(new CpvCode(digits)).orElseThrow();
            assertThat(name.sv()).as(digits).isNotBlank();
            assertThat(name.en()).as(digits).isNotBlank();
        }
    }

    @Test
    void every_code_leads_to_a_category() {
        RuleBook rules = RuleBook.bundled();
        assertThat(nomenclature.codes())
                .allSatisfy(digits -> assertThat(rules.catalogue().categoryOf(new CpvCode(digits)))
                        .isPresent());
    }

    @Test
    void a_parent_is_the_nearest_shorter_prefix_that_is_a_code() {
        assertThat(nomenclature.parent(new CpvCode("33141123"))).contains(new CpvCode("33141120"));
        assertThat(nomenclature.parent(new CpvCode("33000000"))).isEmpty();
        for (String digits : nomenclature.codes()) {
            Optional<CpvCode> parent = nomenclature.parent(new CpvCode(digits));
            parent.ifPresent(above -> assertThat(nomenclature.contains(above)).isTrue());
            assertThat(parent.isPresent()).as(digits).isEqualTo(!digits.endsWith("000000"));
        }
    }

    @Test
    void the_lists_own_parent_column_skips_levels_in_798_places() throws Exception {
        assumeTrue(Files.exists(GENERICODE), "The build unpacks the list; an IDE alone does not");
        Map<String, Optional<String>> stated = new HashMap<>();
        for (String row : ROW.splitAsStream(Files.readString(GENERICODE)).toList()) {
            Matcher code = CODE.matcher(row);
            Matcher parent = PARENT.matcher(row);
            if (code.find()) {
                stated.put(code.group(1), parent.find() ? Optional.of(parent.group(1)) : Optional.empty());
            }
        }
        assertThat(stated).hasSize(9_454);
        assertThat(stated.entrySet().stream()
                        .filter(row -> !row.getValue()
                                .equals(nomenclature
                                        .parent(new CpvCode(row.getKey()))
                                        .map(CpvCode::digits)))
                        .count())
                .isEqualTo(798);
    }

    @Test
    void a_code_has_eight_digits() {
        assertThatThrownBy(() -> new CpvCode("3314112")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CpvCode("3314112x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new CpvCode("33141123").division()).isEqualTo("33");
        assertThat(new CpvCode("33141123").group()).isEqualTo("331");
    }
}
