package se.inkopsrisk.engine.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.inkopsrisk.engine.Screeners;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.notice.ExampleNotices;
import se.inkopsrisk.engine.notice.Notice;
import se.inkopsrisk.rules.verdict.Language;

/** Every example notice of the eForms SDK gives a check or a clear error. */
class ExampleNoticesTest {
    private static final TenderChecker CHECKER = TenderChecker.with(Screeners.BUNDLED);

    /** Notices of no procurement, or unfinished ones that do not say yet what is bought. */
    private static final Set<String> WITHOUT_A_PROCUREMENT = Set.of(
            "INVALID_can_24_empty.xml",
            "INVALID_can_24_stage-1.xml",
            "INVALID_can_24_stage-2.xml",
            "INVALID_cn_24_empty.xml",
            "INVALID_cn_24_stage-1.xml",
            "INVALID_cn_24_stage-2.xml",
            "INVALID_pin-buyer_24_stage-1.xml",
            "INVALID_pin-only_24_empty.xml",
            "INVALID_pin-only_24_minimal.xml",
            "INVALID_pin-only_24_stage-1.xml",
            "X01_EEIG.xml",
            "X02_registration.xml");

    static List<String> names() {
        return ExampleNotices.names();
    }

    @Test
    void there_are_92_of_them() {
        assertThat(names()).hasSize(92).containsAll(WITHOUT_A_PROCUREMENT);
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_gives_a_check_or_a_clear_error(String name) {
        if (WITHOUT_A_PROCUREMENT.contains(name)) {
            assertThatThrownBy(() -> ExampleNotices.read(name)).isInstanceOfSatisfying(IntakeException.class, fault -> {
                assertThat(fault.problems()).isNotEmpty();
                assertThat(fault.problems().get(0).in(Language.SV))
                        .startsWith(name)
                        .contains("inget att granska");
            });
            return;
        }
        Notice notice = ExampleNotices.read(name);
        TenderCheck check = CHECKER.check(Tender.of(notice));
        assertThat(check.lots()).hasSameSizeAs(notice.lots()).isNotEmpty();
        assertThat(check.lots())
                .allSatisfy(lot -> assertThat(lot.assessment().purchase().title())
                        .as("title")
                        .isPresent());
        assertThat(TenderCheckJson.in(Language.SV).bytes(check))
                .isEqualTo(TenderCheckJson.in(Language.SV).bytes(CHECKER.check(Tender.of(notice))));
    }
}
