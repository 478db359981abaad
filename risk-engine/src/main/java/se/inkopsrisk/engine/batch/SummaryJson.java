package se.inkopsrisk.engine.batch;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.inkopsrisk.engine.intake.LedgerShape;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.rules.profile.Answer;
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
    /** How many names of suppliers, administrations and buyers are listed. */
    private static final int TOP_NAMES = 25;

    private final JsonGenerator json;

    private SummaryJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a ledger's summary as UTF-8, with what was understood of its form, and closes the stream. */
    public static void write(SpendSummary summary, LedgerShape shape, OutputStream out) {
        write(summary, Optional.of(shape), out);
    }

    /** Writes the figures alone as UTF-8 and closes the stream. */
    public static void write(SpendSummary summary, OutputStream out) {
        write(summary, Optional.empty(), out);
    }

    private static void write(SpendSummary summary, Optional<LedgerShape> shape, OutputStream out) {
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (JsonGenerator json = JSON.createGenerator(pretty, out)) {
            new SummaryJson(json).summary(summary, shape);
        }
    }

    private void summary(SpendSummary summary, Optional<LedgerShape> shape) {
        json.writeStartObject();
        json.writeStringProperty("rulesVersion", summary.rulesVersion().label());
        summary.rulesVersion().overlay().ifPresent(name -> json.writeStringProperty("overlay", name));
        shape.ifPresent(this::readAs);
        conservation(summary);
        graded(summary.all());
        totals("notClassified", summary.notClassified());
        object("classifiedBy", () -> summary.classifiedBy().forEach((by, totals) -> totals(by.name(), totals)));
        json.writeName("topHighRiskCategories");
        json.writeStartArray();
        summary.topHighRiskCategories().forEach((category, totals) -> {
            json.writeStartObject();
            json.writeStringProperty("category", category);
            rowsAndSek(totals);
            json.writeEndObject();
        });
        json.writeEndArray();
        categories(summary);
        object("years", () -> summary.byYear()
                .forEach((year, spend) -> object(String.valueOf(year), () -> graded(spend))));
        requirements(summary);
        named("suppliers", summary.suppliers());
        named("administrations", summary.units());
        named("buyers", summary.buyers());
        object("rejectedByColumn", () -> summary.rejects().byColumn().forEach(json::writeNumberProperty));
        object(
                "rejectedByReason",
                () -> summary.rejects().byReason().forEach((reason, totals) -> totals(reason.name(), totals)));
        json.writeEndObject();
    }

    /** How the ledger was read. */
    private void readAs(LedgerShape shape) {
        object("readAs", () -> {
            json.writeStringProperty("packing", shape.dialect().packing().name());
            json.writeStringProperty("form", shape.dialect().form().name());
            json.writeStringProperty("encoding", shape.dialect().encoding().name());
            json.writeStringProperty("separator", String.valueOf(shape.dialect().separator()));
            object("columns", () -> shape.columns()
                    .forEach((field, column) ->
                            json.writeStringProperty(field.key(), shape.header().get(column))));
        });
    }

    /** Rows in = assessed + rejected, and the same for money. */
    private void conservation(SpendSummary summary) {
        Totals assessed = summary.assessed();
        Totals rejected = summary.rejected();
        BigDecimal sekIn = assessed.sek().add(rejected.sek());
        object("rows", () -> {
            json.writeNumberProperty("in", assessed.rows() + rejected.rows());
            json.writeNumberProperty("assessed", assessed.rows());
            json.writeNumberProperty("rejected", rejected.rows());
            json.writeNumberProperty("assessedWithoutAmount", summary.withoutAmount());
            json.writeNumberProperty("rejectedWithoutReadableAmount", summary.rejectedWithoutAmount());
        });
        object("sek", () -> {
            json.writeStringProperty("in", SekAmount.plain(sekIn));
            json.writeStringProperty("assessed", SekAmount.plain(assessed.sek()));
            json.writeStringProperty("rejected", SekAmount.plain(rejected.sek()));
        });
    }

    private void graded(GradedSpend spend) {
        graded(spend, true);
    }

    private void graded(GradedSpend spend, boolean withZeros) {
        grades("overall", spend.overall(), withZeros);
        object("criteria", () -> {
            for (Criterion criterion : Criterion.values()) {
                grades(criterion.name(), spend.of(criterion), withZeros);
            }
        });
    }

    /** Every category with spend, by id; of its grades those that some row has, as most have one or two. */
    private void categories(SpendSummary summary) {
        json.writeName("categories");
        json.writeStartArray();
        for (Map.Entry<String, GradedSpend> entry : summary.byCategory().entrySet()) {
            json.writeStartObject();
            json.writeStringProperty("category", entry.getKey());
            rowsAndSek(entry.getValue().all());
            graded(entry.getValue(), false);
            GradeTotals required = summary.withRequirements(entry.getKey());
            if (required.all().rows() > 0) {
                grades("withRequirements", required, false);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Spend with, without and of unsaid requirements, by grade; all of it unsaid where the ledger never says it. */
    private void requirements(SpendSummary summary) {
        RequirementTotals any = summary.of(Requirement.ANY);
        boolean told = any.of(Answer.YES).all().rows() + any.of(Answer.NO).all().rows() > 0;
        object("requirements", () -> {
            json.writeBooleanProperty("told", told);
            for (Requirement requirement : Requirement.values()) {
                RequirementTotals totals = summary.of(requirement);
                object(requirement.name(), () -> {
                    grades("with", totals.of(Answer.YES));
                    grades("without", totals.of(Answer.NO));
                    grades("notStated", totals.of(Answer.UNKNOWN));
                });
            }
        });
    }

    /** The names with most spend; each one's total is exact. */
    private void named(String name, NamedSpend spend) {
        object(name, () -> {
            json.writeNumberProperty("names", spend.size());
            json.writeBooleanProperty("complete", spend.isComplete());
            json.writeName("top");
            json.writeStartArray();
            for (NamedSpend.Named named : spend.top(TOP_NAMES)) {
                json.writeStartObject();
                json.writeStringProperty("name", named.name());
                rowsAndSek(named.spend().all());
                grades("overall", named.spend(), false);
                json.writeEndObject();
            }
            json.writeEndArray();
            totals("beyondBound", spend.beyond().all());
            totals("notStated", spend.notStated().all());
        });
    }

    private void grades(String name, GradeTotals grades) {
        grades(name, grades, true);
    }

    private void grades(String name, GradeTotals grades, boolean withZeros) {
        object(name, () -> {
            for (Grade grade : WORST_FIRST) {
                grade(grade.name(), grades.of(grade), withZeros);
            }
            grade("NOT_ASSESSED", grades.notAssessed(), withZeros);
        });
    }

    private void grade(String name, Totals totals, boolean withZeros) {
        if (withZeros || totals.rows() > 0) {
            totals(name, totals);
        }
    }

    private void totals(String name, Totals totals) {
        object(name, () -> rowsAndSek(totals));
    }

    private void rowsAndSek(Totals totals) {
        json.writeNumberProperty("rows", totals.rows());
        json.writeStringProperty("sek", SekAmount.plain(totals.sek()));
    }

    private void object(String name, Runnable content) {
        json.writeName(name);
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }
}
