package se.inkopsrisk.engine.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text that publishers put where they may not tell: it stands for nothing known, and is no name. */
final class Masked {
    private static final Pattern PERSONAL_DATA = Pattern.compile(
            "[\\[(]?(?:innehåller )?(?:personuppgift(?:er)?|sekretess|skyddade? uppgift(?:er)?)[\\])]?");

    private Masked() {}

    /** Whether a cell holds a mask such as {@code ***} or {@code [innehåller personuppgifter]}. */
    static boolean isMask(String cell) {
        char first = cell.isEmpty() ? ' ' : cell.charAt(0);
        // Asked of every name of a ledger: nearly all are let through by their first letter.
        return switch (first) {
            case '*' -> cell.chars().allMatch(c -> c == '*' || c == ' ');
            case '[', '(', 'i', 'I', 'p', 'P', 's', 'S' ->
                PERSONAL_DATA.matcher(cell.strip().toLowerCase(Locale.ROOT)).matches();
            default -> false;
        };
    }
}
