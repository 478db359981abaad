package se.inkopsrisk.engine.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of notice it is.
 *
 * @param code the code of BT-02, such as {@code cn-standard}; for OCDS the release's tag
 * @param form the kind of form of BT-03, such as {@code competition} or {@code planning}
 * @param subtype the notice subtype, such as {@code 16}
 * @param legalBasis the directive or other act that governs it, by CELEX number (BT-01)
 */
public record NoticeType(
        Optional<String> code, Optional<String> form, Optional<String> subtype, Optional<String> legalBasis) {
    private static final Set<String> WITHOUT_STRATEGIC_PROCUREMENT =
            Set.of("1", "2", "3", "4", "5", "6", "CEI", "E1", "E2", "T01", "T02", "X01", "X02");

    /** Whether tenders are yet to come in, so that its terms can still be changed. */
    public boolean isBeforeAward() {
        String kind = code.orElse("").toLowerCase(Locale.ROOT);
        return !(kind.startsWith("can") || kind.equals("veat") || kind.equals("compl") || kind.startsWith("award"));
    }

    /** Whether a procurement directive, and not national law alone, governs it. */
    public boolean isGovernedByDirective() {
        return legalBasis.filter(celex -> celex.matches("3\\d{4}L\\d{4}")).isPresent();
    }

    /**
     * Whether its lots may state BT-06 and the fields that follow from it. eForms forbids them in notices of mere
     * planning and in some voluntary ones; OCDS has no such fields.
     */
    public boolean mayStateStrategicProcurement() {
        return subtype.filter(number -> !WITHOUT_STRATEGIC_PROCUREMENT.contains(number))
                .isPresent();
    }
}
