package se.inkopsrisk.engine.tender;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.LocalText;

/** Counterfactuals in words. They say what would be so; whoever states a fact must have it from the supplier. */
final class CounterfactualText {
    /** The most countries to name; the data holds them all. */
    private static final int NAMED = 3;

    private CounterfactualText() {}

    static LocalText origins(
            Criterion criterion,
            Grade to,
            Counterfactual.Kind kind,
            List<String> countries,
            boolean ifItIsSo,
            Catalogue catalogue) {
        boolean together = kind == Counterfactual.Kind.TWO_ORIGINS_DROPPED;
        String sv = named(
                countries,
                catalogue,
                LocalText::sv,
                together ? "och" : "eller",
                "andra länder som ingen källa pekar ut mer för varan");
        String en = named(
                countries,
                catalogue,
                LocalText::en,
                together ? "and" : "or",
                "other countries that no source points out more for the good");
        String thenSv = " skulle " + lower(criterion.label().sv()) + " vara "
                + lower(to.label().sv()) + ".";
        String thenEn = ", " + lower(criterion.label().en()) + " would be "
                + lower(to.label().en()) + ".";
        LocalText change =
                switch (kind) {
                    case ORIGIN_DROPPED, TWO_ORIGINS_DROPPED ->
                        new LocalText("Kom varan inte från " + sv, "If the goods did not come from " + en);
                    case ORIGIN_AND_WORK_NOT_IN_SWEDEN ->
                        new LocalText(
                                "Kom varan bara från " + sv + " och utfördes inget arbete i Sverige",
                                "If the goods came only from " + en + " and no work were performed in Sweden");
                    default -> new LocalText("Kom varan bara från " + sv, "If the goods came only from " + en);
                };
        return new LocalText(
                change.sv() + thenSv + (ifItIsSo ? " Ange ursprunget om det är så." : ""),
                change.en() + thenEn + (ifItIsSo ? " State the origin if it is so." : ""));
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    static LocalText notInSweden(boolean ifItIsSo) {
        return new LocalText(
                "Utfördes inget arbete i Sverige skulle kriteriet arbetsrättsliga villkor i Sverige inte gälla; i stället "
                        + "gäller villkor enligt ILO:s kärnkonventioner."
                        + (ifItIsSo ? " Ange det om det är så." : ""),
                "If no work were performed in Sweden, the criterion of labour-law terms in Sweden would not apply; terms "
                        + "under the ILO core conventions apply instead."
                        + (ifItIsSo ? " State it if it is so." : ""));
    }

    static LocalText splitOff(Criterion criterion, Grade to, List<String> lots) {
        String ids = String.join(", ", lots);
        return new LocalText(
                "Upphandlades " + ids + " för sig skulle "
                        + lower(criterion.label().sv()) + " för resten vara "
                        + lower(to.label().sv())
                        + ". Risken följer med det som avskiljs, och en upphandling får inte delas upp för att komma under "
                        + "ett tröskelvärde.",
                "If " + ids + " were procured by themselves, "
                        + lower(criterion.label().en()) + " would be "
                        + lower(to.label().en())
                        + " for the rest. The risk goes with what is split off, and a procurement may not be divided to"
                        + " come under a threshold.");
    }

    private static String named(
            List<String> isoCodes,
            Catalogue catalogue,
            Function<LocalText, String> language,
            String or,
            String others) {
        List<String> names = isoCodes.stream()
                .limit(NAMED)
                .map(iso ->
                        catalogue.country(iso).map(Country::name).map(language).orElse(iso))
                .toList();
        int last = names.size() - 1;
        int rest = isoCodes.size() - names.size();
        if (rest > 0) {
            return String.join(", ", names) + " " + or + " " + rest + " " + others;
        }
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " " + or + " " + names.get(last);
    }
}
