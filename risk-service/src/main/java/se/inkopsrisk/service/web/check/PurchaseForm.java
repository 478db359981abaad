package se.inkopsrisk.service.web.check;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;

/**
 * What an officer has written of a planned purchase, as it was written, so that a mistake never costs what was right.
 * The fields have the names of the API's.
 *
 * @param origins one text for each field or ticked country; each may hold several countries, parted by commas
 * @param terms ids of ticked contract terms
 */
public record PurchaseForm(
        String title,
        String description,
        String cpv,
        String valueSek,
        String nature,
        List<String> origins,
        String performedInSweden,
        String plannedFor,
        List<String> terms) {
    static final String TITLE = "title";
    static final String DESCRIPTION = "description";
    static final String CPV = "cpv";
    static final String VALUE = "valueSek";
    static final String NATURE = "nature";
    static final String ORIGINS = "origins";
    static final String PERFORMED_IN_SWEDEN = "performedInSweden";
    static final String PLANNED_FOR = "plannedFor";
    static final String TERMS = "terms";
    /** The fields that a result's page lets one change. */
    static final List<String> ANSWERS = List.of(VALUE, ORIGINS, PERFORMED_IN_SWEDEN, TERMS);

    /** The form as it was sent. */
    static PurchaseForm of(MultiValueMap<String, String> sent) {
        return new PurchaseForm(
                text(sent, TITLE),
                text(sent, DESCRIPTION),
                text(sent, CPV),
                text(sent, VALUE),
                text(sent, NATURE),
                countries(sent.getOrDefault(ORIGINS, List.of())),
                text(sent, PERFORMED_IN_SWEDEN),
                text(sent, PLANNED_FOR),
                sent.getOrDefault(TERMS, List.of()).stream().distinct().toList());
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** The countries that some fields name. */
    static List<String> countries(List<String> fields) {
        List<String> countries = new ArrayList<>();
        for (String field : fields) {
            for (String country : field.split("[,;\n]", -1)) {
                if (!country.isBlank() && !countries.contains(country.strip())) {
                    countries.add(country.strip());
                }
            }
        }
        return List.copyOf(countries);
    }

    /** The countries as one text, for one field. */
    public String originsText() {
        return String.join(", ", origins);
    }
}
