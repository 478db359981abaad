package se.inkopsrisk.samples.spend;

import java.util.List;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;

/** How a buyer fills in the CPV column: mostly the fitting code, at times one above it, a check digit, or nothing. */
final class CpvSpelling {
    private static final int BLANK_PERCENT = 6;
    private static final int VAGUE_PERCENT = 8;
    private static final int CHECK_DIGIT_PERCENT = 12;
    private static final int[] WEIGHTS = {3, 7, 1};

    private final CpvNomenclature nomenclature;

    CpvSpelling(CpvNomenclature nomenclature) {
        this.nomenclature = nomenclature;
    }

    String spell(List<CpvCode> codes, Dice dice) {
        if (codes.isEmpty() || dice.chance(BLANK_PERCENT)) {
            return "";
        }
        CpvCode code = dice.pick(codes);
        if (dice.chance(VAGUE_PERCENT)) {
            code = nomenclature.parent(code).orElse(code);
        }
        return dice.chance(CHECK_DIGIT_PERCENT) ? code + "-" + checkDigit(code) : code.digits();
    }

    /** The formula that nearly all published check digits follow. */
    static int checkDigit(CpvCode code) {
        int sum = 0;
        for (int i = 0; i < CpvCode.LENGTH; i++) {
            sum += WEIGHTS[i % WEIGHTS.length] * (code.digits().charAt(i) - '0');
        }
        return sum % 10;
    }
}
