package se.inkopsrisk.rules.cpv;

import java.util.Objects;

/**
 * A code of the common procurement vocabulary, CPV 2008 (Regulation (EC) 213/2008): eight digits. The check digit that
 * may follow is no part of the value, since real codes break its formula.
 *
 * @param digits the eight digits
 */
public record CpvCode(String digits) implements Comparable<CpvCode> {
    public static final int LENGTH = 8;

    /** @throws IllegalArgumentException unless {@code digits} are eight digits */
    public CpvCode {
        Objects.requireNonNull(digits, "digits");
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("A CPV code has eight digits: " + digits);
        }
    }

    /** Whether the code's digits begin with {@code prefix}. */
    public boolean startsWith(String prefix) {
        return digits.startsWith(prefix);
    }

    /** The division: the first two digits. */
    public String division() {
        return digits.substring(0, 2);
    }

    /** The group: the first three digits. */
    public String group() {
        return digits.substring(0, 3);
    }

    @Override
    public int compareTo(CpvCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
