package se.inkopsrisk.service.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import se.inkopsrisk.rules.verdict.Language;

/** Amounts, shares and days as a reader of the language writes them. */
public final class Figures {
    /** Keeps a number on one line. */
    private static final char NO_BREAK_SPACE = '\u00A0';

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** The amount in whole kronor, or to the öre where it has öre: {@code 1 234 567 kr}. */
    public static String sek(BigDecimal amount, Language language) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        String digits = format(whole ? "#,##0" : "#,##0.00", language).format(amount);
        return language == Language.SV ? digits + NO_BREAK_SPACE + "kr" : "SEK" + NO_BREAK_SPACE + digits;
    }

    /** The amount in whole kronor, rounded: {@code 1 234 567 kr}. */
    public static String wholeSek(BigDecimal amount, Language language) {
        return sek(amount.setScale(0, RoundingMode.HALF_UP), language);
    }

    /** The amount in the largest unit of which it has one, with one decimal: {@code 3,7 miljarder kr}. */
    public static String roundSek(BigDecimal amount, Language language) {
        boolean swedish = language == Language.SV;
        BigDecimal size = amount.abs();
        String text;
        // From half a unit's last shown digit below, an amount would be written as a thousand of the unit below.
        if (size.compareTo(BigDecimal.valueOf(999_950_000)) >= 0) {
            text = scaled(amount, BILLION, language) + NO_BREAK_SPACE + (swedish ? "miljarder" : "billion");
        } else if (size.compareTo(BigDecimal.valueOf(999_950)) >= 0) {
            text = scaled(amount, MILLION, language) + NO_BREAK_SPACE + (swedish ? "miljoner" : "million");
        } else if (size.compareTo(THOUSAND) >= 0) {
            text = format("#,##0", language).format(amount.setScale(-3, RoundingMode.HALF_UP));
        } else {
            text = format("#,##0", language).format(amount.setScale(0, RoundingMode.HALF_UP));
        }
        return swedish ? text + NO_BREAK_SPACE + "kr" : "SEK" + NO_BREAK_SPACE + text;
    }

    private static String scaled(BigDecimal amount, BigDecimal unit, Language language) {
        return format("#,##0.0", language).format(amount.divide(unit, 1, RoundingMode.HALF_UP));
    }

    /** A whole number: {@code 20 000}. */
    public static String count(long number, Language language) {
        return format("#,##0", language).format(number);
    }

    /** How much of {@code whole} the part is: {@code 62,4 %}; a dash where there is no whole. */
    public static String percent(BigDecimal part, BigDecimal whole, Language language) {
        if (whole.signum() == 0) {
            return "–";
        }
        BigDecimal share = part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
        return format("#,##0.0", language).format(share) + (language == Language.SV ? NO_BREAK_SPACE + "%" : "%");
    }

    /** How much of each krona of {@code whole} the part is, in plain words: {@code 62 öre av varje krona}. */
    public static String perKrona(BigDecimal part, BigDecimal whole, Language language) {
        boolean swedish = language == Language.SV;
        if (whole.signum() <= 0 || part.signum() <= 0) {
            return swedish ? "inget av pengarna" : "none of the money";
        }
        BigDecimal ore = part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP);
        if (part.compareTo(whole) == 0) {
            return swedish ? "hela varje krona" : "all of every krona";
        }
        if (ore.signum() == 0) {
            return swedish ? "mindre än ett öre av varje krona" : "less than one öre of every krona";
        }
        return ore + (swedish ? " öre av varje krona" : " öre of every krona");
    }

    /** The day in words: {@code 1 december 2026}. */
    public static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(day);
    }

    private static DecimalFormat format(String pattern, Language language) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(language.locale());
        symbols.setGroupingSeparator(language == Language.SV ? NO_BREAK_SPACE : ',');
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
