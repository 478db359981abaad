package se.inkopsrisk.service.web.check;

import java.time.LocalDate;
import java.util.Map;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.catalogue.Good;
import se.inkopsrisk.rules.catalogue.Occupation;
import se.inkopsrisk.rules.catalogue.Threshold;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** The facts that triggered something, in words; a name that we have no word for stands as it is. */
final class Facts {
    private static final String THRESHOLD = "threshold.";

    private static final Map<String, LocalText> NAMES = Map.of(
            "category", new LocalText("Kategori", "Category"),
            "good", new LocalText("Vara", "Good"),
            "origin", new LocalText("Ursprung", "Origin"),
            "occupation", new LocalText("Yrke", "Occupation"),
            "performedInSweden", new LocalText("Arbete utförs i Sverige", "Work performed in Sweden"),
            "performedAbroad", new LocalText("Arbete utförs utanför Sverige", "Work performed outside Sweden"),
            "annex2", new LocalText("Tjänst i LOU bilaga 2", "Service of LOU annex 2"),
            "nature", new LocalText("Upphandlingsslag", "Kind of contract"));

    private static final Map<String, LocalText> VALUES = Map.of(
            "YES", new LocalText("ja", "yes"),
            "NO", new LocalText("nej", "no"),
            "UNKNOWN", new LocalText("vet inte", "not known"),
            "GOODS", new LocalText("varor", "goods"),
            "SERVICES", new LocalText("tjänster", "services"),
            "WORKS", new LocalText("byggentreprenad", "works"));

    private final Catalogue catalogue;
    private final LocalDate day;
    private final Language language;

    Facts(Catalogue catalogue, LocalDate day, Language language) {
        this.catalogue = catalogue;
        this.day = day;
        this.language = language;
    }

    /** The fact in words, such as {@code Ursprung: Malaysia}. */
    String text(Fact fact) {
        return name(fact.name()).in(language) + ": " + value(fact).in(language);
    }

    private LocalText name(String name) {
        if (name.startsWith(THRESHOLD)) {
            return threshold(name.substring(THRESHOLD.length()));
        }
        for (Criterion criterion : Criterion.values()) {
            if (criterion.name().equals(name)) {
                return criterion.label();
            }
        }
        return NAMES.getOrDefault(name, new LocalText(name, name));
    }

    private LocalText threshold(String id) {
        return catalogue.thresholds().stream()
                .filter(threshold -> threshold.id().equals(id))
                .findFirst()
                .map(Threshold::name)
                .orElseGet(() -> new LocalText(id, id));
    }

    private LocalText value(Fact fact) {
        String value = fact.value();
        LocalText asIs = new LocalText(value, value);
        return switch (fact.name()) {
            case "category" -> catalogue.category(value).map(Category::name).orElse(asIs);
            case "good" -> catalogue.good(value).map(Good::name).orElse(asIs);
            case "origin" -> catalogue.country(value).map(Country::name).orElse(asIs);
            case "occupation" ->
                catalogue.occupation(value, day).map(Occupation::name).orElse(asIs);
            default -> VALUES.getOrDefault(value, grade(value, asIs));
        };
    }

    private static LocalText grade(String value, LocalText otherwise) {
        for (Grade grade : Grade.values()) {
            if (grade.name().equals(value)) {
                return new LocalText(
                        grade.label().withinSentence(Language.SV), grade.label().withinSentence(Language.EN));
            }
        }
        return otherwise;
    }
}
