package se.inkopsrisk.engine.assess;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.classify.Classification;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.rules.UpcomingDuty;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Verdict;
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
    private final Optional<RememberedVerdicts> remembered;

    private AssessmentJson(Language language, Optional<RememberedVerdicts> remembered) {
        this.language = language;
        this.remembered = remembered;
    }

    /** A writer of assessments in that language. */
    public static AssessmentJson in(Language language) {
        return new AssessmentJson(language, Optional.empty());
    }

    /**
     * A writer of the same bytes that remembers, within bounds, how it wrote a verdict: for a service, which is asked for
     * the same ones again. Share it; it is thread-safe.
     */
    public static AssessmentJson remembering(Language language) {
        return new AssessmentJson(language, Optional.of(new RememberedVerdicts()));
    }

    /** The assessment as UTF-8 bytes. */
    public byte[] bytes(Assessment assessment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        write(assessment, out);
        return out.toByteArray();
    }

    /**
     * The assessment as UTF-8 bytes, and behind its duties those that the same purchase will meet later.
     *
     * @param upcoming the duties not yet in force, as of {@link se.inkopsrisk.engine.RiskScreener#upcomingDuties}
     */
    public byte[] bytes(Assessment assessment, List<UpcomingDuty> upcoming) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(assessment, Optional.of(upcoming), json);
        }
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
        write(assessment, Optional.empty(), json);
    }

    private void write(Assessment assessment, Optional<List<UpcomingDuty>> upcoming, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("purchase");
        purchase(json, assessment.purchase());
        json.writeName("classification");
        classification(json, assessment.classification());
        Verdict verdict = assessment.verdict();
        if (remembered.isPresent() && upcoming.isEmpty()) {
            json.writeRaw(remembered.get().properties(verdict, this::bytes));
        } else {
            properties(verdict, upcoming, json);
        }
        json.writeStringProperty("rulesVersion", assessment.rulesVersion().label());
        assessment.rulesVersion().overlay().ifPresent(name -> json.writeStringProperty("overlay", name));
        json.writeStringProperty("assessedFor", assessment.assessedFor().toString());
        json.writeEndObject();
    }

    private byte[] bytes(Verdict verdict) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            properties(verdict, Optional.empty(), json);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void properties(Verdict verdict, Optional<List<UpcomingDuty>> upcoming, JsonGenerator json) {
        JsonFields.grade(json, "overall", verdict.overall());
        json.writeName("criteria");
        json.writeStartObject();
        for (CriterionVerdict criterion : verdict.criteria()) {
            json.writeName(criterion.criterion().name());
            criterion(json, criterion);
        }
        json.writeEndObject();
        DutiesJson duties = new DutiesJson(json, language);
        duties.write(verdict.duties());
        upcoming.ifPresent(duties::writeUpcoming);
        json.writeName("measures");
        json.writeStartArray();
        verdict.measures().forEach(measure -> measure(json, measure));
        json.writeEndArray();
    }

    private static void purchase(JsonGenerator json, Purchase purchase) {
        json.writeStartObject();
        JsonFields.text(json, "id", purchase.id());
        JsonFields.text(json, "title", purchase.title());
        JsonFields.text(json, "description", purchase.description());
        JsonFields.text(json, "cpv", purchase.cpv());
        JsonFields.text(json, "valueSek", purchase.valueSek().map(SekAmount::plain));
        if (!purchase.origins().isEmpty()) {
            JsonFields.texts(json, "origins", purchase.origins());
        }
        JsonFields.text(json, "nature", purchase.nature().map(Enum::name));
        if (purchase.performedInSweden() != Answer.UNKNOWN) {
            json.writeBooleanProperty("performedInSweden", purchase.performedInSweden() == Answer.YES);
        }
        JsonFields.text(json, "plannedFor", purchase.plannedFor().map(Object::toString));
        if (!purchase.terms().isEmpty()) {
            JsonFields.texts(json, "terms", purchase.terms());
        }
        JsonFields.text(json, "account", purchase.account());
        JsonFields.text(json, "supplierId", purchase.supplierId());
        JsonFields.text(json, "costCentre", purchase.costCentre());
        json.writeEndObject();
    }

    private static void classification(JsonGenerator json, Classification classification) {
        json.writeStartObject();
        JsonFields.textOrNull(json, "category", classification.category());
        JsonFields.textOrNull(json, "by", classification.by().map(Enum::name));
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
        JsonFields.grade(json, "grade", criterion.grade());
        json.writeName("findings");
        json.writeStartArray();
        criterion.findings().forEach(finding -> finding(json, finding));
        json.writeEndArray();
        JsonFields.texts(json, "missing", criterion.missing());
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("row", finding.row());
        JsonFields.text(json, "aspect", finding.aspect().map(Enum::name));
        JsonFields.text(json, "stage", finding.stage().map(Enum::name));
        json.writeStringProperty("grade", finding.grade().name());
        json.writeBooleanProperty("decisive", finding.decisive());
        json.writeStringProperty("basis", finding.basis().name());
        json.writeStringProperty("reason", finding.reason().in(language));
        JsonFields.facts(json, finding.facts());
        JsonFields.text(json, "inheritedFrom", finding.inheritedFrom());
        JsonFields.source(json, finding.source(), finding.stale());
        finding.replaced().ifPresent(replaced -> {
            json.writeName("replaced");
            json.writeStartObject();
            json.writeStringProperty("overlay", replaced.overlay());
            JsonFields.grade(json, "grade", replaced.grade());
            json.writeEndObject();
        });
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
        JsonFields.source(json, measure.source(), measure.stale());
        json.writeEndObject();
    }
}
