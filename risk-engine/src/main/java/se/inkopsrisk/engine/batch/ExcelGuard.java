package se.inkopsrisk.engine.batch;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a cell's text for a formula when somebody opens a file that we wrote: such a text gets
 * an apostrophe in front. Numbers stay as they are, negative ones too.
 */
final class ExcelGuard {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d\\s\\u00A0\\u202F.,]*%?");

    private ExcelGuard() {}

    /** Whether a row's written form could hold such a cell; seldom wrong, and cheaper than asking each cell. */
    static boolean isSuspect(String row, char separator) {
        int cell = 0;
        do {
            int first = cell < row.length() && row.charAt(cell) == '"' ? cell + 1 : cell;
            if (first < row.length() && startsFormula(row.charAt(first))) {
                return true;
            }
            cell = row.indexOf(separator, cell) + 1;
        } while (cell > 0);
        return false;
    }

    /** Whether a spreadsheet could take the cell for a formula. */
    static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && startsFormula(cell.charAt(0))
                && !NUMBER.matcher(cell).matches();
    }

    /** The cell as it may be written. */
    static String guarded(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    private static boolean startsFormula(char c) {
        return switch (c) {
            // The full-width forms are read as the plain ones where East Asian languages are set.
            case '=', '+', '-', '@', '\t', '\r', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
            default -> false;
        };
    }
}
