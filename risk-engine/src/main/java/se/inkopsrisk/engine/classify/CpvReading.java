package se.inkopsrisk.engine.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * What can be made of a CPV code as people and systems write it: with check digit, with {@code CPV:} before it, with
 * its label behind it, several in one cell, or with the leading zero lost to a spreadsheet.
 *
 * @param main the first code that exists, or empty where none does
 * @param additional further codes in the same text, in their order
 * @param repaired whether a lost leading zero had to be put back
 * @param unknown the text that was meant as a code and is none, such as {@code 99999999}
 */
public record CpvReading(Optional<CpvCode> main, List<CpvCode> additional, boolean repaired, Optional<String> unknown) {
    /** Seven to nine digits that stand alone, and a check digit that is read over: real ones break its formula. */
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{7,9})(?!\\d)(?:\\s?-\\s?\\d(?!\\d))?");

    private static final Pattern GROUPED = Pattern.compile("(?<!\\d)\\d{2,4}(?:[ .\u00A0]\\d{2,4}){1,3}(?!\\d)");

    /** How public registers write that no code is stated. */
    private static final String NOT_STATED = "00000000";

    private static final CpvReading NOTHING = new CpvReading(Optional.empty(), List.of(), false, Optional.empty());

    /** Whether the text states no code at all, as opposed to one that cannot be read. */
    public boolean isNothing() {
        return main.isEmpty() && unknown.isEmpty();
    }

    /**
     * Reads a code.
     *
     * @param text as written
     * @param nomenclature the codes that exist
     */
    public static CpvReading of(String text, CpvNomenclature nomenclature) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.startsWith(NOT_STATED)) {
            return NOTHING;
        }
        if (stripped.length() == CpvCode.LENGTH && stripped.chars().allMatch(c -> c >= '0' && c <= '9')) {
            CpvCode code = new CpvCode(stripped);
            return nomenclature.contains(code)
                    ? new CpvReading(Optional.of(code), List.of(), false, Optional.empty())
                    : new CpvReading(Optional.empty(), List.of(), false, Optional.of(stripped));
        }
        return search(joined(stripped), nomenclature);
    }

    /** What to tell the writer of a code that does not exist. */
    public static LocalText refusal(String code) {
        return new LocalText(
                "CPV-koden ”" + code + "” finns inte i CPV 2008; rätta den eller lämna fältet tomt",
                "the CPV code \"" + code + "\" is not in CPV 2008; mend it or leave the field empty");
    }

    private static CpvReading search(String text, CpvNomenclature nomenclature) {
        List<CpvCode> codes = new ArrayList<>();
        boolean repaired = false;
        Optional<String> unknown = Optional.empty();
        Matcher matcher = CODE.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group(1);
            CpvCode code = code(digits);
            if (nomenclature.contains(code)) {
                repaired |= codes.isEmpty() && digits.length() < CpvCode.LENGTH;
                codes.add(code);
            } else if (unknown.isEmpty()) {
                unknown = Optional.of(digits);
            }
        }
        return codes.isEmpty()
                ? new CpvReading(Optional.empty(), List.of(), false, unknown.or(() -> Optional.of(text)))
                : new CpvReading(Optional.of(codes.get(0)), codes.subList(1, codes.size()), repaired, unknown);
    }

    /** Of nine digits the last is a check digit whose hyphen is lost; one such number in ten thousand is so by chance. */
    private static CpvCode code(String digits) {
        String padded = digits.length() < CpvCode.LENGTH ? "0" + digits : digits;
        return new CpvCode(padded.substring(0, CpvCode.LENGTH));
    }

    /** {@code 33 14 16 25} and {@code 331.416.25} are eight digits too. */
    private static String joined(String text) {
        Matcher matcher = GROUPED.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        String digits = matcher.group().replaceAll("\\D", "");
        return digits.length() == CpvCode.LENGTH ? matcher.replaceFirst(digits) : text;
    }
}
