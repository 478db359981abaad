package se.inkopsrisk.engine.purchase;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts in Swedish kronor as ledgers write them, exact to the öre. */
public final class SekAmount {
    private static final int DECIMALS = 2;
    /** More digits than any ledger needs, and few enough for a long. */
    private static final int MOST_DIGITS = 15;

    private static final String SPACES = "[ \\u00A0\\u2007\\u2009\\u202F]";
    private static final String SIGN = "(?<sign>[-+\\u2212\\u2013]?)" + SPACES + "*";
    private static final String BEHIND = SPACES + "*(?<behind>[-\\u2212\\u2013]?)(?:" + SPACES + "*(?:kr|SEK))?";

    /** Thousands parted by spaces, or by the mark that the decimals do not have. */
    private static final Pattern GROUPED = Pattern.compile(SIGN
            + "(?<whole>\\d+|\\d{1,3}(?:" + SPACES + "\\d{3})+|\\d{1,3}(?:\\.\\d{3})+(?=,)|\\d{1,3}(?:,\\d{3})+(?=\\.))"
            + "(?:[.,](?<fraction>\\d{1,2}0*))?"
            + BEHIND);

    private SekAmount() {}

    /**
     * Reads an amount: decimal comma or point, spaces (also no-break ones) between thousands, a sign before or behind,
     * or parentheses around what is owed back, as bookkeepers write it.
     * A lone mark with three digits behind it could part thousands or decimals, so it is refused rather than guessed.
     *
     * @return the amount with two decimals; empty where the text is no amount
     */
    public static Optional<BigDecimal> parse(String text) {
        int length = text.length();
        int at = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int digits = 0;
        long number = 0;
        while (at < length && isDigit(text.charAt(at)) && digits <= MOST_DIGITS) {
            number = number * 10 + (text.charAt(at++) - '0');
            digits++;
        }
        int fraction = length - at - 1;
        if (digits == 0 || digits > MOST_DIGITS || fraction > DECIMALS || fraction == 0) {
            return grouped(text.strip());
        }
        if (fraction > 0) {
            if (text.charAt(at) != ',' && text.charAt(at) != '.') {
                return grouped(text.strip());
            }
            for (at++; at < length; at++) {
                if (!isDigit(text.charAt(at))) {
                    return grouped(text.strip());
                }
                number = number * 10 + (text.charAt(at) - '0');
            }
        }
        for (int i = Math.max(fraction, 0); i < DECIMALS; i++) {
            number *= 10;
        }
        return Optional.of(BigDecimal.valueOf(text.charAt(0) == '-' ? -number : number, DECIMALS));
    }

    /** The amount with a decimal point, two decimals and no grouping. */
    public static String plain(BigDecimal amount) {
        return amount.setScale(Math.max(DECIMALS, amount.stripTrailingZeros().scale()))
                .toPlainString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<BigDecimal> grouped(String text) {
        if (text.startsWith("(") && text.endsWith(")")) {
            // A sign within parentheses could turn the amount round or repeat itself.
            return parse(text.substring(1, text.length() - 1).strip())
                    .filter(amount -> isDigit(text.charAt(1)))
                    .map(BigDecimal::negate);
        }
        Matcher matcher = GROUPED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String sign = matcher.group("sign") + matcher.group("behind");
        String whole = matcher.group("whole").replaceAll("\\D", "");
        String fraction = matcher.group("fraction") == null ? "" : matcher.group("fraction");
        boolean ambiguous = fraction.length() == 3 && whole.equals(matcher.group("whole"));
        if (sign.length() > 1 || whole.length() > MOST_DIGITS || ambiguous) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(whole + "." + (fraction + "00").substring(0, DECIMALS));
        return Optional.of(sign.isEmpty() || sign.equals("+") ? amount : amount.negate());
    }
}
