package se.inkopsrisk.service.assessment;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ApiException.Place;

/**
 * Whether and how an assessment is to be kept in the ledger.
 *
 * @param keep whether it is to be kept; not, unless asked for
 * @param reference the tender's reference outside of this program (diarienummer)
 * @param corrects the id of the kept assessment that this one corrects
 * @param note why, in the writer's own words
 */
record KeepOptions(@Nullable Boolean keep, @Nullable String reference, @Nullable UUID corrects, @Nullable String note) {
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_NOTE = 1000;

    KeepOptions {
        boolean kept = Boolean.TRUE.equals(keep);
        onlyWhenKept(kept, "reference", reference);
        onlyWhenKept(kept, "corrects", corrects);
        onlyWhenKept(kept, "note", note);
        bounded("reference", reference, LONGEST_REFERENCE);
        bounded("note", note, LONGEST_NOTE);
    }

    boolean kept() {
        return Boolean.TRUE.equals(keep);
    }

    Optional<String> statedReference() {
        return Optional.ofNullable(reference).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What of the options decides the answer, as one text. */
    String signature() {
        return kept() + "\n" + statedReference().orElse("") + "\n" + (corrects == null ? "" : corrects) + "\n"
                + (note == null ? "" : note);
    }

    private static void onlyWhenKept(boolean kept, String name, @Nullable Object value) {
        if (value != null && !kept) {
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
