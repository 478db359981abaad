package se.inkopsrisk.rules.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.inkopsrisk.rules.verdict.LocalText;

/** What spreadsheets leave in cells that nobody sees, or that stands for a fault of theirs. */
final class CellMarks {
    /** What å, ä, ö and é become where UTF-8 was taken for Windows-1252 and saved again. */
    private static final Pattern GARBLED = Pattern.compile("Ã[\\u0080-\\u00BF\\u2026\\u201E\\u2013]");

    /** Hard and other odd spaces. */
    private static final String SPACE = "[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]";

    private static final Pattern AT_AN_END = Pattern.compile("^" + SPACE + "+|" + SPACE + "+$");
    private static final Pattern ANYWHERE = Pattern.compile(SPACE);
    private static final Pattern WITHOUT_WIDTH = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern FAULT = Pattern.compile("#(?:[A-ZÅÄÖ0/]+[!?]|N/A|SAKNAS!?|#+)");

    private CellMarks() {}

    /** What is wrong with a cell whatever its column means, and what to do; empty where nothing is. */
    static Optional<LocalText> fault(String column, String cell) {
        if (GARBLED.matcher(cell).find()) {
            return Optional.of(new LocalText(
                    "å, ä eller ö är förvanskade; öppna filen på nytt som UTF-8 och spara den så",
                    "letters such as å, ä and ö are garbled; open the file anew as UTF-8 and save it so"));
        }
        if (FAULT.matcher(cell).matches()) {
            return Optional.of(new LocalText(
                    "”" + cell + "” är Excels felvärde; rätta formeln eller skriv cellens värde",
                    "\"" + cell + "\" is an error value of Excel; mend the formula or write the cell's value"));
        }
        return invisible(column, cell)
                .map(mark -> String.format("U+%04X", (int) mark.charAt(0)))
                .map(mark -> new LocalText(
                        "cellen har ett tecken som inte syns (" + mark
                                + ", ofta ett hårt mellanslag från en webbsida eller"
                                + " Word); skriv om cellen för hand",
                        "the cell holds a character that does not show (" + mark
                                + ", often a hard space from a web page or Word); write the cell anew by hand"));
    }

    private static Optional<String> invisible(String column, String cell) {
        Matcher none = WITHOUT_WIDTH.matcher(cell);
        if (none.find()) {
            return Optional.of(none.group());
        }
        Matcher space = (isProse(column) ? AT_AN_END : ANYWHERE).matcher(cell);
        return space.find() ? Optional.of(space.group()) : Optional.empty();
    }

    /** Within a sentence a hard space is good typography. */
    private static boolean isProse(String column) {
        return column.endsWith("_sv")
                || column.endsWith("_en")
                || switch (column) {
                    case "note", "law", "paragraph", "publisher", "title", "address", "licence", "aliases" -> true;
                    default -> false;
                };
    }

    /** The cell as it was meant to be read, so that one slip is told once. */
    static String without(String column, String cell) {
        String shown = WITHOUT_WIDTH.matcher(cell).replaceAll("");
        return (isProse(column) ? AT_AN_END : ANYWHERE)
                .matcher(shown)
                .replaceAll("")
                .strip();
    }
}
