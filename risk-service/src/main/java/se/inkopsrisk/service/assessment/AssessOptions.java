package se.inkopsrisk.service.assessment;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ApiException.Place;

/**
 * By which rules to assess, what to tell, and whether and how the assessment is to be kept in the ledger.
 *
 * @param rules the label of an installed rules version; the one in force, unless another is asked for
 * @param upcoming whether to name duties that are not yet in force; not, unless asked for
 * @param keep whether it is to be kept; not, unless asked for
 * @param reference the tender's reference outside of this program (diarienummer)
 * @param corrects the id of the kept assessment that this one corrects
 * @param note why, in the writer's own words
 */
record AssessOptions(
        @Nullable String rules,
        @Nullable Boolean upcoming,
        @Nullable Boolean keep,
        @Nullable String reference,
        @Nullable UUID corrects,
        @Nullable String note) {
    /** Nothing is asked for: the rules in force, the day's own duties, not kept. */
    static final AssessOptions NONE = new AssessOptions(null, null, null, null, null, null);

    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_NOTE = 1000;

    /**
     * The options, where they make sense together.
     *
     * @throws ApiException otherwise
     */
    AssessOptions checked() {
        if (kept() && namesUpcoming()) {
            throw ApiException.invalid(
                    Place.QUERY,
                    "upcoming",
                    "kan inte förenas med keep=true: det som sparas är bedömningen för sin dag",
                    "does not go with keep=true: what is kept is the assessment for its day");
        }
        onlyWhenKept("reference", reference);
        onlyWhenKept("corrects", corrects);
        onlyWhenKept("note", note);
        bounded("reference", reference, LONGEST_REFERENCE);
        bounded("note", note, LONGEST_NOTE);
        return this;
    }

    boolean kept() {
        return Boolean.TRUE.equals(keep);
    }

    boolean namesUpcoming() {
        return Boolean.TRUE.equals(upcoming);
    }

    Optional<String> statedReference() {
        return Optional.ofNullable(reference).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What of the options decides the answer, as one text. */
    String signature() {
        return kept() + "\n" + (namesUpcoming() ? "upcoming\n" : "") + (rules == null ? "" : rules) + "\n"
                + statedReference().orElse("") + "\n" + (corrects == null ? "" : corrects) + "\n"
                + (note == null ? "" : note);
    }

    private void onlyWhenKept(String name, @Nullable Object value) {
        if (value != null && !kept()) {
            throw ApiException.invalid(
                    Place.QUERY, name, "gäller bara tillsammans med keep=true", "means something only with keep=true");
        }
    }

    private static void bounded(String name, @Nullable String text, int longest) {
        if (text != null && (text.length() > longest || text.indexOf('\0') >= 0)) {
            throw ApiException.invalid(
                    Place.QUERY,
                    name,
                    "skriv högst " + longest + " tecken, utan nolltecken",
                    "write at most " + longest + " characters, without NUL");
        }
    }
}
