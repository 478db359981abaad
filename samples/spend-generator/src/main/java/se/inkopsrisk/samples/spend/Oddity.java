package se.inkopsrisk.samples.spend;

import java.util.ArrayList;
import java.util.List;

/**
 * What is odd on purpose about a few rows of the sample: each is a mistake seen in real ledgers, or something that only
 * looks like one.
 */
enum Oddity {
    AMOUNT_WITH_TWO_COMMAS(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(cells, "belopp", "12,5,0");
        }
    },
    /** Looks broken and is not: a quoted title holds the separator, a line break and quotes. */
    LINE_BREAK_IN_QUOTES(true) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(
                    with(cells, "titel", "Kompresser sterila; 10x10 cm\nlevereras i \"storpack\""), "cpv", "33141119");
        }
    },
    /** A reader may refuse it or take the value as unknown: either way it adds nothing to the sum. */
    AMOUNT_EMPTY(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(cells, "belopp", "");
        }
    },
    UNKNOWN_CPV_CODE(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(cells, "cpv", "99999999");
        }
    },
    TOO_FEW_CELLS(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            return cells.subList(0, LedgerRow.COLUMNS.indexOf("belopp"));
        }
    },
    /** The separator stands unquoted in the title. */
    TOO_MANY_CELLS(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            // The last cell is filled, so that no reader takes the row for one with an empty cell behind it.
            List<String> split = new ArrayList<>(with(with(cells, "titel", "Kanyler"), "utfors_i_sverige", "nej"));
            split.add(LedgerRow.COLUMNS.indexOf("titel") + 1, "21G gröna");
            return split;
        }
    },
    DAY_THAT_DOES_NOT_EXIST(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(cells, "datum", "2025-02-30");
        }
    },
    /** Donald Duck's Far-away-istan. */
    UNKNOWN_COUNTRY(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(cells, "ursprung", "Långtbortistan");
        }
    },
    LETTER_IN_CPV_CODE(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(cells, "cpv", "33I41420");
        }
    },
    AMOUNT_IN_WORDS(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(cells, "belopp", "ca 12000");
        }
    },
    DATE_IN_WORDS(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(cells, "datum", "våren 2025");
        }
    },
    /** A spreadsheet took the code for a number and dropped its leading zero, which a reader can put back. */
    CPV_CODE_WITHOUT_ITS_ZERO(true) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(with(cells, "titel", "El länssjukhuset"), "cpv", "9310000");
        }
    },
    NEITHER_YES_NOR_NO(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(cells, "utfors_i_sverige", "kanske");
        }
    },
    /** Twelve hundred kronor or one and a bit: a reader must not guess. */
    AMBIGUOUS_AMOUNT(false) {
        @Override
        List<String> applyTo(List<String> cells) {
            return with(cells, "belopp", "1.234");
        }
    };

    private final boolean good;

    Oddity(boolean good) {
        this.good = good;
    }

    /** Whether a reader must accept the row, and its amount counts towards the ledger's sum. */
    boolean isGood() {
        return good;
    }

    /** A good row's cells, made odd. */
    abstract List<String> applyTo(List<String> cells);

    private static List<String> with(List<String> cells, String column, String value) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(LedgerRow.COLUMNS.indexOf(column), value);
        return changed;
    }
}
