package se.inkopsrisk.engine.batch;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes a summary as JSON: fields in a fixed order, kronor as text with two decimals. */
public final class SummaryJson {
    private static final JsonFactory JSON = new JsonFactory();

    private static final List<Grade> WORST_FIRST = List.of(Grade.HIGH, Grade.POTENTIALLY_HIGH, Grade.MEDIUM, Grade.LOW);

    private SummaryJson() {}

    /** Writes the summary as UTF-8 and closes the stream. */
    public static void write(SpendSummary summary, OutputStream out) {
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (JsonGenerator json = JSON.createGenerator(pretty, out)) {
            json.writeStartObject();
            json.writeStringProperty("rulesVersion", summary.rulesVersion().label());
            summary.rulesVersion().overlay().ifPresent(name -> json.writeStringProperty("overlay", name));
            conservation(json, summary);
            grades(json, "overall", summary.overall());
            json.writeName("criteria");
            json.writeStartObject();
            for (Criterion criterion : Criterion.values()) {
                grades(json, criterion.name(), summary.of(criterion));
            }
            json.writeEndObject();
            totals(json, "notClassified", summary.notClassified());
            json.writeName("classifiedBy");
            json.writeStartObject();
            summary.classifiedBy().forEach((by, totals) -> totals(json, by.name(), totals));
            json.writeEndObject();
            json.writeName("topHighRiskCategories");
            json.writeStartArray();
            for (Map.Entry<String, Totals> top : summary.topHighRiskCategories().entrySet()) {
                json.writeStartObject();
                json.writeStringProperty("category", top.getKey());
                rowsAndSek(json, top.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("rejectedByColumn");
            json.writeStartObject();
            summary.rejectReasons().forEach((column, rows) -> json.writeNumberProperty(column, rows));
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    /** Rows in = assessed + rejected, and the same for money. */
    private static void conservation(JsonGenerator json, SpendSummary summary) {
        long rowsIn = summary.assessed().rows() + summary.rejected().rows();
        BigDecimal sekIn = summary.assessed().sek().add(summary.rejected().sek());
        json.writeName("rows");
        json.writeStartObject();
        json.writeNumberProperty("in", rowsIn);
        json.writeNumberProperty("assessed", summary.assessed().rows());
        json.writeNumberProperty("rejected", summary.rejected().rows());
        json.writeNumberProperty("assessedWithoutAmount", summary.withoutAmount());
        json.writeNumberProperty("rejectedWithoutReadableAmount", summary.rejectedWithoutAmount());
        json.writeEndObject();
        json.writeName("sek");
        json.writeStartObject();
        json.writeStringProperty("in", SekAmount.plain(sekIn));
        json.writeStringProperty("assessed", SekAmount.plain(summary.assessed().sek()));
        json.writeStringProperty("rejected", SekAmount.plain(summary.rejected().sek()));
        json.writeEndObject();
    }

    private static void grades(JsonGenerator json, String name, SpendSummary.GradeTotals grades) {
        json.writeName(name);
        json.writeStartObject();
        for (Grade grade : WORST_FIRST) {
            totals(json, grade.name(), grades.of(grade));
        }
        totals(json, "NOT_ASSESSED", grades.notAssessed());
        json.writeEndObject();
    }

    private static void totals(JsonGenerator json, String name, Totals totals) {
        json.writeName(name);
        json.writeStartObject();
        rowsAndSek(json, totals);
        json.writeEndObject();
    }

    private static void rowsAndSek(JsonGenerator json, Totals totals) {
        json.writeNumberProperty("rows", totals.rows());
        json.writeStringProperty("sek", SekAmount.plain(totals.sek()));
    }
}
