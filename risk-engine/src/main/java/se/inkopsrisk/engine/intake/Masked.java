package se.inkopsrisk.engine.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text that publishers put where they may not tell: it stands for nothing known, and is no name. */
final class Masked {
    private static final Pattern PERSONAL_DATA = Pattern.compile(
            "[\\[(]?(?:innehåller )?(?:personuppgift(?:er)?|sekretess|skyddade? uppgift(?:er)?)[\\])]?");

    /** How the pattern begins where no bracket does. */
    private static final List<String> BEGINNINGS = List.of("innehåller", "personuppgift", "sekretess", "skydda");

    private Masked() {}

    /** Whether a cell holds a mask such as {@code ***} or {@code [innehåller personuppgifter]}. */
    static boolean isMask(String cell) {
        char first = cell.isEmpty() ? ' ' : cell.charAt(0);
        // Asked of every name of a ledger: nearly all are let through by their first letters.
        return switch (first) {
            case '*' -> cell.chars().allMatch(c -> c == '*' || c == ' ');
            case '[', '(' -> isPersonalData(cell);
            case 'i', 'I', 'p', 'P', 's', 'S' -> beginsAsMask(cell) && isPersonalData(cell);
            default -> false;
        };
    }

    private static boolean beginsAsMask(String cell) {
        for (String beginning : BEGINNINGS) {
            if (cell.regionMatches(true, 0, beginning, 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPersonalData(String cell) {
        return PERSONAL_DATA.matcher(cell.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
