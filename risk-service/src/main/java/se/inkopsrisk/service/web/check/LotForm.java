package se.inkopsrisk.service.web.check;

import java.util.List;
import org.springframework.util.MultiValueMap;

/**
 * What the officer answers of one lot alone, as it was written.
 *
 * @param lot the lot's identifier
 * @param origins countries
 * @param performedInSweden {@code YES}, {@code NO} or empty
 */
public record LotForm(String lot, List<String> origins, String performedInSweden) {

    static LotForm of(String lot, MultiValueMap<String, String> sent) {
        String answer = sent.getFirst(field(lot, PurchaseForm.PERFORMED_IN_SWEDEN));
        return new LotForm(
                lot,
                PurchaseForm.countries(sent.getOrDefault(field(lot, PurchaseForm.ORIGINS), List.of())),
                answer == null ? "" : answer);
    }

    /** The name of a field of one lot. */
    static String field(String lot, String field) {
        return "lot." + lot + "." + field;
    }

    /** The name of the lot's field for origins. */
    public String originsField() {
        return field(lot, PurchaseForm.ORIGINS);
    }

    /** The name of the lot's field for where work is performed. */
    public String performedField() {
        return field(lot, PurchaseForm.PERFORMED_IN_SWEDEN);
    }

    /** The countries as one text, for one field. */
    public String originsText() {
        return String.join(", ", origins);
    }

    /** Whether anything is answered. */
    public boolean isAnswered() {
        return !origins.isEmpty() || !performedInSweden.isEmpty();
    }
}
