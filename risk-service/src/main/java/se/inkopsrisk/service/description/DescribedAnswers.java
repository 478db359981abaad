package se.inkopsrisk.service.description;

import static se.inkopsrisk.service.description.DescribedSchemas.array;
import static se.inkopsrisk.service.description.DescribedSchemas.object;
import static se.inkopsrisk.service.description.DescribedSchemas.type;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.inkopsrisk.engine.tender.Indicator;

/** The form of a notice with the officer's answers beside it, which the engine's own JSON reader holds to. */
final class DescribedAnswers {
    private DescribedAnswers() {}

    static Schema<?> noticeWithAnswers() {
        Schema<?> form = object(Map.of(
                "notice",
                type("string").format("binary").description("eForms XML or OCDS JSON"),
                "answers",
                array(onLot()).description("as application/json")));
        form.setRequired(List.of("notice"));
        return form;
    }

    private static Schema<?> onLot() {
        Map<String, Schema<?>> fields = new LinkedHashMap<>();
        fields.put("lot", type("string").description("left out: every lot"));
        fields.put("origins", array(type("string")));
        fields.put("performedInSweden", type("boolean"));
        fields.put("terms", array(type("string")));
        Map<String, Schema<?>> indicators = new LinkedHashMap<>();
        for (Indicator indicator : Indicator.values()) {
            indicators.put(indicator.name(), type("boolean"));
        }
        fields.put("indicators", closed(indicators));
        fields.put("decision", decision());
        return closed(fields);
    }

    private static Schema<?> decision() {
        Schema<?> decision = closed(Map.of(
                "termsNeeded",
                type("boolean"),
                "reason",
                type("string"),
                "by",
                type("string"),
                "on",
                type("string").format("date")));
        decision.setRequired(List.of("termsNeeded", "reason"));
        return decision;
    }

    private static Schema<?> closed(Map<String, Schema<?>> fields) {
        Schema<?> schema = object(fields);
        schema.setAdditionalProperties(false);
        return schema;
    }
}
