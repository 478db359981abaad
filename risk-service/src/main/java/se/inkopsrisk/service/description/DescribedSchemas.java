package se.inkopsrisk.service.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.inkopsrisk.engine.tender.TenderOutcome;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;

/** The schemas of bodies that are read and written as bytes. */
final class DescribedSchemas {
    static final String PURCHASE = "Purchase";
    static final String PURCHASES = "Purchases";
    static final String ASSESSMENT = "Assessment";
    static final String BATCH = "BatchAnswer";
    static final String PROBLEM = "Problem";
    static final String NOTICE_XML = "EformsNotice";
    static final String NOTICE_OCDS = "OcdsNotice";
    static final String NOTICE_FORM = "NoticeWithAnswers";
    private static final String CRITERION = "CriterionVerdict";
    private static final String COUNTS = "Counts";
    private static final String TENDER_CHECK = "TenderCheck";

    private DescribedSchemas() {}

    static void addTo(Components components) {
        components.addSchemas(PURCHASE, purchase());
        components.addSchemas(PURCHASES, array(ref(PURCHASE)));
        components.addSchemas(ASSESSMENT, assessment());
        components.addSchemas(
                BATCH, object(Map.of("assessments", array(anyOf(ASSESSMENT, PROBLEM)), "counts", ref(COUNTS))));
        components.addSchemas(
                CRITERION,
                object(Map.of("grade", grade(), "findings", array(type("object")), "missing", array(type("string")))));
        components.addSchemas(COUNTS, counts());
        components.addSchemas(PROBLEM, problem());
        components.addSchemas(NOTICE_XML, type("string").description("an eForms notice as XML"));
        components.addSchemas(NOTICE_OCDS, type("object").description("a release or a package of OCDS 1.1"));
        components.addSchemas(NOTICE_FORM, DescribedAnswers.noticeWithAnswers());
        components.addSchemas(TENDER_CHECK, tenderCheck());
    }

    private static Schema<?> purchase() {
        Map<String, Schema<?>> fields = new LinkedHashMap<>();
        for (String name : List.of("id", "title", "description", "cpv", "account", "supplierId", "costCentre")) {
            fields.put(name, type("string"));
        }
        fields.put(
                "valueSek",
                type("string").description("kronor excluding VAT, as 4200000.00; a JSON number is read too"));
        fields.put("origins", array(type("string")).description("countries, by ISO 3166-1 alpha-2 code or name"));
        fields.put("nature", words(Arrays.stream(Nature.values()).map(Enum::name)));
        fields.put("performedInSweden", type("boolean"));
        fields.put("plannedFor", type("string").format("date"));
        fields.put("terms", array(type("string")).description("ids of contract terms, as GET catalogue lists them"));
        Schema<?> schema = object(fields);
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> assessment() {
        Map<String, Schema<?>> criteria = new LinkedHashMap<>();
        for (Criterion criterion : Criterion.values()) {
            criteria.put(criterion.name(), ref(CRITERION));
        }
        Map<String, Schema<?>> fields = new LinkedHashMap<>();
        fields.put("purchase", ref(PURCHASE));
        fields.put("classification", type("object"));
        fields.put("overall", grade());
        fields.put("criteria", object(criteria));
        fields.put("duties", array(type("object")));
        fields.put(
                "upcomingDuties",
                array(type("object")).description("duties not yet in force, where upcoming=true asks"));
        fields.put("measures", array(type("object")));
        fields.put("rulesVersion", type("string"));
        fields.put("overlay", type("string"));
        fields.put("assessedFor", type("string").format("date"));
        return object(fields);
    }

    /** What a program goes by; the whole of it is the library's own form. */
    private static Schema<?> tenderCheck() {
        Map<String, Schema<?>> fields = new LinkedHashMap<>();
        fields.put("outcome", words(Arrays.stream(TenderOutcome.values()).map(Enum::name)));
        fields.put("reasons", array(type("object")));
        fields.put("lots", array(type("object")));
        fields.put("rulesVersion", type("string"));
        fields.put("assessedFor", type("string").format("date"));
        return object(fields);
    }

    private static Schema<?> problem() {
        Map<String, Schema<?>> fields = new LinkedHashMap<>();
        for (String name : List.of("type", "title", "detail", "instance")) {
            fields.put(name, type("string"));
        }
        fields.put("status", type("integer"));
        fields.put(
                "errors",
                array(object(Map.of("in", type("string"), "pointer", type("string"), "detail", type("string")))));
        return object(fields);
    }

    private static Schema<?> anyOf(String... names) {
        Schema<Object> schema = new Schema<>();
        for (String name : names) {
            schema.addAnyOfItem(ref(name));
        }
        return schema;
    }

    private static Schema<?> counts() {
        Map<String, Schema<?>> fields = new LinkedHashMap<>();
        Stream.concat(Arrays.stream(Grade.values()).map(Enum::name), Stream.of("NOT_ASSESSED", "REJECTED"))
                .forEach(outcome -> fields.put(outcome, type("integer")));
        return object(fields);
    }

    /** A grade, or null: not assessed. */
    private static Schema<?> grade() {
        Schema<Object> schema = words(Arrays.stream(Grade.values()).map(Enum::name));
        schema.setTypes(new LinkedHashSet<>(List.of("string", "null")));
        schema.addEnumItemObject(null);
        schema.setDescription("null is not assessed, which is never low");
        return schema;
    }

    static Schema<Object> words(Stream<String> words) {
        Schema<Object> schema = type("string");
        words.forEach(schema::addEnumItemObject);
        return schema;
    }

    static Schema<?> object(Map<String, Schema<?>> fields) {
        Schema<Object> schema = type("object");
        fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> schema.addProperty(field.getKey(), field.getValue()));
        return schema;
    }

    static Schema<Object> array(Schema<?> items) {
        Schema<Object> schema = type("array");
        schema.setItems(items);
        return schema;
    }

    private static Schema<Object> ref(String name) {
        Schema<Object> schema = new Schema<>();
        schema.set$ref("#/components/schemas/" + name);
        return schema;
    }

    static Schema<Object> type(String name) {
        Schema<Object> schema = new Schema<>();
        schema.addType(name);
        return schema;
    }
}
