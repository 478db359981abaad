package se.inkopsrisk.rules.catalogue;

import java.util.List;
import se.inkopsrisk.rules.verdict.LocalText;

/** A country by its ISO 3166-1 alpha-2 code, with its names and other spellings ({@code countries.csv}). */
public record Country(String iso, LocalText name, List<String> aliases) {

    /** What to tell the writer of a country that does not exist. */
    public static LocalText unknown(String written) {
        return new LocalText(
                "landet ”" + written + "” är okänt; skriv landskod (ISO 3166, två bokstäver) eller landets namn",
                "the country \"" + written + "\" is unknown; write a country code (ISO 3166, two letters) or the"
                        + " country's name");
    }
}
