package se.inkopsrisk.engine.assess;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.classify.Classification;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Source;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes assessments as canonical JSON: the same assessment in the same language gives the same bytes, in the library,
 * over HTTP and in a batch. Fields stand in a fixed order; a fact that is not stated is left out; a grade that is not
 * assessed is {@code null}.
 */
public final class AssessmentJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final Language language;

    private AssessmentJson(Language language) {
        this.language = language;
    }

    /** A writer of assessments in that language. */
    public static AssessmentJson in(Language language) {
        return new AssessmentJson(language);
    }

    /** The assessment as UTF-8 bytes. */
    public byte[] bytes(Assessment assessment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        write(assessment, out);
        return out.toByteArray();
    }

    /** Writes the assessment as UTF-8; the stream stays open. */
    public void write(Assessment assessment, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
            write(assessment, json);
        }
    }

    /** Writes the assessment as an object within a larger answer. */
    public void write(Assessment assessment, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("purchase");
        purchase(json, assessment.purchase());
        json.writeName("classification");
        classification(json, assessment.classification());
        grade(json, "overall", assessment.overall());
        json.writeName("criteria");
        json.writeStartObject();
        for (CriterionVerdict criterion : assessment.verdict().criteria()) {
            json.writeName(criterion.criterion().name());
            criterion(json, criterion);
        }
        json.writeEndObject();
        json.writeName("duties");
        json.writeStartArray();
        assessment.duties().forEach(duty -> duty(json, duty));
        json.writeEndArray();
        json.writeName("measures");
        json.writeStartArray();
        assessment.measures().forEach(measure -> measure(json, measure));
        json.writeEndArray();
        json.writeStringProperty("rulesVersion", assessment.rulesVersion().label());
        assessment.rulesVersion().overlay().ifPresent(name -> json.writeStringProperty("overlay", name));
        json.writeStringProperty("assessedFor", assessment.assessedFor().toString());
        json.writeEndObject();
    }

    private static void purchase(JsonGenerator json, Purchase purchase) {
        json.writeStartObject();
        text(json, "id", purchase.id());
        text(json, "title", purchase.title());
        text(json, "description", purchase.description());
        text(json, "cpv", purchase.cpv());
        text(json, "valueSek", purchase.valueSek().map(SekAmount::plain));
        if (!purchase.origins().isEmpty()) {
            texts(json, "origins", purchase.origins());
        }
        text(json, "nature", purchase.nature().map(Enum::name));
        if (purchase.performedInSweden() != Answer.UNKNOWN) {
            json.writeBooleanProperty("performedInSweden", purchase.performedInSweden() == Answer.YES);
        }
        text(json, "plannedFor", purchase.plannedFor().map(Object::toString));
        if (!purchase.terms().isEmpty()) {
            texts(json, "terms", purchase.terms());
        }
        text(json, "account", purchase.account());
        text(json, "supplierId", purchase.supplierId());
        text(json, "costCentre", purchase.costCentre());
        json.writeEndObject();
    }

    private static void classification(JsonGenerator json, Classification classification) {
        json.writeStartObject();
        textOrNull(json, "category", classification.category());
        textOrNull(json, "by", classification.by().map(Enum::name));
        json.writeNumberProperty("confidence", classification.confidence());
        json.writeName("runnersUp");
        json.writeStartArray();
        for (Classification.Candidate candidate : classification.runnersUp()) {
            json.writeStartObject();
            json.writeStringProperty("category", candidate.category());
            json.writeNumberProperty("confidence", candidate.confidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void criterion(JsonGenerator json, CriterionVerdict criterion) {
        json.writeStartObject();
        grade(json, "grade", criterion.grade());
        json.writeName("findings");
        json.writeStartArray();
        criterion.findings().forEach(finding -> finding(json, finding));
        json.writeEndArray();
        texts(json, "missing", criterion.missing());
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("row", finding.row());
        text(json, "aspect", finding.aspect().map(Enum::name));
        text(json, "stage", finding.stage().map(Enum::name));
        json.writeStringProperty("grade", finding.grade().name());
        json.writeBooleanProperty("decisive", finding.decisive());
        json.writeStringProperty("basis", finding.basis().name());
        json.writeStringProperty("reason", finding.reason().in(language));
        facts(json, finding.facts());
        text(json, "inheritedFrom", finding.inheritedFrom());
        source(json, finding.source(), finding.stale());
        finding.replaced().ifPresent(replaced -> {
            json.writeName("replaced");
            json.writeStartObject();
            json.writeStringProperty("overlay", replaced.overlay());
            grade(json, "grade", replaced.grade());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void duty(JsonGenerator json, Duty duty) {
        json.writeStartObject();
        json.writeStringProperty("id", duty.id());
        json.writeStringProperty("rule", duty.rule());
        json.writeStringProperty("level", duty.level().name());
        json.writeStringProperty("outcome", duty.outcome().name());
        json.writeStringProperty("law", duty.law());
        json.writeStringProperty("paragraph", duty.paragraph());
        json.writeStringProperty("title", duty.title().in(language));
        json.writeStringProperty("text", duty.text().in(language));
        texts(json, "metBy", duty.metBy());
        facts(json, duty.facts());
        json.writeStringProperty("basis", duty.basis().name());
        source(json, duty.source(), duty.stale());
        json.writeEndObject();
    }

    private void measure(JsonGenerator json, Measure measure) {
        json.writeStartObject();
        json.writeStringProperty("id", measure.id());
        json.writeStringProperty("rule", measure.rule());
        json.writeStringProperty("criterion", measure.criterion().name());
        json.writeStringProperty("kind", measure.kind().name());
        json.writeStringProperty("level", measure.level().name());
        json.writeStringProperty("text", measure.text().in(language));
        json.writeStringProperty("basis", measure.basis().name());
        source(json, measure.source(), false);
        json.writeEndObject();
    }

    private static void facts(JsonGenerator json, List<Fact> facts) {
        json.writeName("facts");
        json.writeStartObject();
        facts.forEach(fact -> json.writeStringProperty(fact.name(), fact.value()));
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Optional<Source> source, boolean stale) {
        textOrNull(json, "source", source.map(s -> s.citation() + ", " + s.address()));
        if (stale) {
            json.writeBooleanProperty("stale", true);
        }
    }

    private static void grade(JsonGenerator json, String name, Optional<Grade> grade) {
        textOrNull(json, name, grade.map(Enum::name));
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }

    private static void textOrNull(JsonGenerator json, String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void texts(JsonGenerator json, String name, Collection<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
