package se.inkopsrisk.engine.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.classify.CpvReading;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Nature;

/** Gathers what {@code cac:ProcurementProject} says, of the procedure or of a lot. */
final class SubjectFields {
    private static final Map<String, Nature> NATURES =
            Map.of("supplies", Nature.GOODS, "services", Nature.SERVICES, "works", Nature.WORKS);
    private static final String LOCATION = "cac:RealizedLocation";
    private static final String ADDITIONAL_TYPE = "cac:ProcurementAdditionalType";
    private static final String FRAMEWORK_MAXIMUM = "cac:RequestedTenderTotal/ext:UBLExtensions/ext:UBLExtension/"
            + "ext:ExtensionContent/efext:EformsExtension/efbc:FrameworkMaximumAmount";
    private static final int LARGEST_NUMBER = 30;

    private final String file;
    private final List<IntakeException.Problem> problems;
    private final Words title = new Words();
    private final Words description = new Words();
    private final Words strategicDescription = new Words();
    private final List<Stated<String>> additionalCpv = new ArrayList<>();
    private final List<Stated<Nature>> additionalNatures = new ArrayList<>();
    private final List<Stated<PerformancePlace>> places = new ArrayList<>();
    private final List<Stated<String>> types = new ArrayList<>();
    private final List<Stated<String>> environmentalImpact = new ArrayList<>();
    private final List<Stated<String>> socialObjective = new ArrayList<>();
    private final List<Stated<String>> greenCriteria = new ArrayList<>();
    private @Nullable Stated<String> cpv;
    private @Nullable Stated<Nature> nature;
    private @Nullable Stated<Amount> value;
    private @Nullable Stated<Amount> frameworkMaximum;
    private @Nullable String length;
    private @Nullable String unit;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String country;
    private @Nullable String nuts;
    private @Nullable String anywhere;
    private @Nullable Place location;
    private String additionalList = "";

    SubjectFields(String file, List<IntakeException.Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** An element within the subject opens. */
    void enter(String path) {
        if (path.equals(ADDITIONAL_TYPE)) {
            additionalList = "";
        }
    }

    /** An element within the subject closes. */
    void leave(String path) {
        if (path.equals(LOCATION) && location != null) {
            places.add(new Stated<>(
                    new PerformancePlace(
                            Optional.ofNullable(country), Optional.ofNullable(nuts), Optional.ofNullable(anywhere)),
                    location));
            country = null;
            nuts = null;
            anywhere = null;
            location = null;
        }
    }

    /**
     * A field of the subject.
     *
     * @param path its path within the subject
     * @param place makes its place from a business term
     */
    void field(String path, XmlField field, Function<String, Place> place) {
        String text = field.text();
        if (text.isEmpty()) {
            return;
        }
        switch (path) {
            case "cbc:Name" -> title.add(field.attribute("languageID"), new Stated<>(text, place.apply("BT-21")));
            case "cbc:Description" ->
                description.add(field.attribute("languageID"), new Stated<>(text, place.apply("BT-24")));
            case "cbc:ProcurementTypeCode" -> nature(text, place.apply("BT-23"));
            case "cac:MainCommodityClassification/cbc:ItemClassificationCode" ->
                cpv = code(text, place.apply("BT-262"));
            case "cac:AdditionalCommodityClassification/cbc:ItemClassificationCode" ->
                additionalCpv.add(code(text, place.apply("BT-263")));
            case "cac:RequestedTenderTotal/cbc:EstimatedOverallContractAmount" ->
                value = amount(field, place.apply("BT-27"));
            case FRAMEWORK_MAXIMUM -> frameworkMaximum = amount(field, place.apply("BT-271"));
            case ADDITIONAL_TYPE + "/cbc:ProcurementTypeCode" -> additionalType(field, place);
            case ADDITIONAL_TYPE + "/cbc:ProcurementType" -> strategicDescription(field, place);
            default -> placeOrPeriod(path, field, place);
        }
    }

    private void placeOrPeriod(String path, XmlField field, Function<String, Place> place) {
        String text = field.text();
        switch (path) {
            case LOCATION + "/cac:Address/cbc:CountrySubentityCode" -> {
                nuts = text;
                location = location == null ? place.apply("BT-5071") : location;
            }
            case LOCATION + "/cac:Address/cac:Country/cbc:IdentificationCode" -> {
                country = text;
                location = location == null ? place.apply("BT-5141") : location;
            }
            case LOCATION + "/cac:Address/cbc:Region" -> {
                anywhere = text;
                location = location == null ? place.apply("BT-727") : location;
            }
            case "cac:PlannedPeriod/cbc:DurationMeasure" -> {
                length = text;
                unit = field.attribute("unitCode");
            }
            case "cac:PlannedPeriod/cbc:StartDate" -> from = text;
            case "cac:PlannedPeriod/cbc:EndDate" -> to = text;
            default -> {
                // A field that no rule and no reader of the answer needs.
            }
        }
    }

    private void nature(String text, Place place) {
        Nature known = NATURES.get(text);
        if (known != null) {
            nature = new Stated<>(known, place);
        }
    }

    private void additionalType(XmlField field, Function<String, Place> place) {
        additionalList = field.attribute("listName");
        String code = field.text();
        switch (additionalList) {
            case "strategic-procurement" -> types.add(new Stated<>(code, place.apply("BT-06")));
            case "environmental-impact" -> environmentalImpact.add(new Stated<>(code, place.apply("BT-774")));
            case "social-objective" -> socialObjective.add(new Stated<>(code, place.apply("BT-775")));
            case "gpp-criteria" -> greenCriteria.add(new Stated<>(code, place.apply("BT-805")));
            case "contract-nature" ->
                Optional.ofNullable(NATURES.get(code))
                        .ifPresent(known -> additionalNatures.add(new Stated<>(known, place.apply("BT-531"))));
            default -> {
                // Accessibility, innovation and others: no rule looks at them.
            }
        }
    }

    private void strategicDescription(XmlField field, Function<String, Place> place) {
        if (additionalList.equals("strategic-procurement")) {
            strategicDescription.add(field.attribute("languageID"), new Stated<>(field.text(), place.apply("BT-777")));
        }
    }

    private Stated<String> code(String text, Place place) {
        CpvReading.of(text, CpvNomenclature.bundled()).unknown().ifPresent(unknown -> {
            String sv = CpvReading.refusal(unknown).sv();
            String en = CpvReading.refusal(unknown).en();
            problems.add(Refusal.statement(file, place, sv, en));
        });
        return new Stated<>(text, place);
    }

    private @Nullable Stated<Amount> amount(XmlField field, Place place) {
        String currency = field.attribute("currencyID");
        if (field.text().length() <= LARGEST_NUMBER && field.text().matches("\\d+(\\.\\d+)?") && !currency.isEmpty()) {
            return new Stated<>(new Amount(new BigDecimal(field.text()), currency), place);
        }
        problems.add(Refusal.statement(
                file,
                place,
                "beloppet kan inte läsas; skriv siffror med decimalpunkt och ange valutan i currencyID",
                "the amount cannot be read; write digits with a decimal point and state the currency in currencyID"));
        return null;
    }

    Subject subject(String language) {
        Optional<ContractPeriod> period = length == null && from == null && to == null
                ? Optional.empty()
                : Optional.of(new ContractPeriod(
                        Optional.ofNullable(length),
                        Optional.ofNullable(unit),
                        Optional.ofNullable(from),
                        Optional.ofNullable(to)));
        return new Subject(
                title.in(language),
                description.in(language),
                Optional.ofNullable(cpv),
                additionalCpv,
                Optional.ofNullable(nature),
                additionalNatures,
                Optional.ofNullable(value != null ? value : frameworkMaximum),
                places,
                period);
    }

    StrategicProcurement strategic(String language) {
        return new StrategicProcurement(
                types, environmentalImpact, socialObjective, greenCriteria, strategicDescription.in(language));
    }
}
