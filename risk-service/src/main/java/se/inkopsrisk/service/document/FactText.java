package se.inkopsrisk.service.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Threshold;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** Triggering facts in words, such as <em>ursprung: Malaysia</em> for {@code origin = MY}. */
public final class FactText {
    private static final String THRESHOLD = "threshold.";
    private static final String AT_LEAST = ">= ";
    private static final String LESS_THAN = "< ";

    private static final Map<String, LocalText> NAMES = Map.ofEntries(
            Map.entry("category", new LocalText("kategori", "category")),
            Map.entry("good", new LocalText("vara", "good")),
            Map.entry("origin", new LocalText("ursprung", "origin")),
            Map.entry("occupation", new LocalText("yrke", "occupation")),
            Map.entry("performedInSweden", new LocalText("arbetet utförs i Sverige", "work is performed in Sweden")),
            Map.entry("performedAbroad", new LocalText("arbete utförs utomlands", "work is performed abroad")),
            Map.entry("governanceIndex", new LocalText("styrningsindex", "governance index")),
            Map.entry(
                    "annex2",
                    new LocalText(
                            "social eller annan särskild tjänst (bilaga 2)",
                            "social or other specific service (annex 2)")),
            Map.entry("priority", new LocalText("nationellt prioriterad", "national priority")),
            Map.entry("value", new LocalText("värde", "value")),
            Map.entry("thresholdAmount", new LocalText("tröskelvärdets belopp", "the threshold's amount")),
            Map.entry("cpv", new LocalText("CPV-kod", "CPV code")),
            Map.entry("nature", new LocalText("slag", "nature")));

    private static final Map<String, LocalText> ANSWERS = Map.of(
            "YES", new LocalText("ja", "yes"),
            "NO", new LocalText("nej", "no"),
            "UNKNOWN", new LocalText("inte känt", "not known"),
            "GOODS", new LocalText("varor", "goods"),
            "SERVICES", new LocalText("tjänster", "services"),
            "WORKS", new LocalText("byggentreprenad", "works"),
            "BOUNDS", new LocalText("känt inom gränser", "known within bounds"));

    private final Catalogue catalogue;
    private final LocalDate day;
    private final Language language;

    /** Facts by that catalogue's names as they hold on that day, in that language. */
    public FactText(Catalogue catalogue, LocalDate day, Language language) {
        this.catalogue = catalogue;
        this.day = day;
        this.language = language;
    }

    /** The fact in words; a name or value that has none stays as it is. */
    public String of(Fact fact) {
        return name(fact.name()) + ": " + value(fact);
    }

    private String name(String name) {
        if (name.startsWith(THRESHOLD)) {
            return (language == Language.SV ? "når tröskelvärdet " : "reaches the threshold ")
                    + threshold(name.substring(THRESHOLD.length()));
        }
        for (Criterion criterion : Criterion.values()) {
            if (criterion.name().equals(name)) {
                return criterion.label().withinSentence(language);
            }
        }
        return NAMES.getOrDefault(name, new LocalText(name, name)).in(language);
    }

    private String value(Fact fact) {
        String value = fact.value();
        if (ANSWERS.containsKey(value)) {
            return ANSWERS.get(value).in(language);
        }
        if (value.startsWith(AT_LEAST)) {
            return (language == Language.SV ? "minst " : "at least ") + threshold(value.substring(AT_LEAST.length()));
        }
        if (value.startsWith(LESS_THAN)) {
            return (language == Language.SV ? "under " : "below ") + threshold(value.substring(LESS_THAN.length()));
        }
        return looked(fact)
                .map(text -> text.in(language))
                .or(() -> grade(value))
                .orElse(value);
    }

    private Optional<LocalText> looked(Fact fact) {
        return switch (fact.name()) {
            case "category", "priority" -> catalogue.category(fact.value()).map(category -> category.name());
            case "good" -> catalogue.good(fact.value()).map(good -> good.name());
            case "occupation" -> catalogue.occupation(fact.value(), day).map(occupation -> occupation.name());
            case "origin" -> catalogue.country(fact.value()).map(country -> country.name());
            default -> Optional.empty();
        };
    }

    private Optional<String> grade(String value) {
        for (Grade grade : Grade.values()) {
            if (grade.name().equals(value)) {
                return Optional.of(grade.label().withinSentence(language));
            }
        }
        return Optional.empty();
    }

    private String threshold(String id) {
        return catalogue.thresholds().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(Threshold::name)
                .orElse(new LocalText(id, id))
                .in(language);
    }
}
