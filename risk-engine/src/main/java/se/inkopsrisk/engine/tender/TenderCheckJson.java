package se.inkopsrisk.engine.tender;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.notice.Buyer;
import se.inkopsrisk.engine.notice.Notice;
import se.inkopsrisk.engine.notice.Place;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.rules.catalogue.UsualOrigin;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes tender checks as canonical JSON: the same check in the same language gives the same bytes, in the library, on
 * the command line and over HTTP. Fields stand in a fixed order; a fact that is not stated is left out; a grade that is
 * not assessed is {@code null}.
 */
public final class TenderCheckJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 1 << 16;

    private final Language language;
    private final AssessmentJson assessments;
    private final NeedsAssessmentJson needsAssessments;

    private TenderCheckJson(Language language) {
        this.language = language;
        this.assessments = AssessmentJson.in(language);
        this.needsAssessments = NeedsAssessmentJson.in(language);
    }

    /** A writer of checks in that language. */
    public static TenderCheckJson in(Language language) {
        return new TenderCheckJson(language);
    }

    /** The check as UTF-8 bytes. */
    public byte[] bytes(TenderCheck check) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(check, json);
        }
        return out.toByteArray();
    }

    private void write(TenderCheck check, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("outcome", check.outcome().name());
        list(json, "reasons", check.reasons(), this::reason);
        text(json, "title", check.tender().title());
        text(json, "valueSek", check.tender().valueSek().map(SekAmount::plain));
        check.tender().notice().ifPresent(notice -> notice(json, notice));
        grade(json, "overall", check.overall());
        json.writeName("criteria");
        json.writeStartObject();
        check.criteria().forEach(criterion -> criterion(json, criterion));
        json.writeEndObject();
        list(json, "contradictions", check.contradictions(), this::contradiction);
        list(json, "counterfactuals", check.counterfactuals(), this::counterfactual);
        check.missingTerms().ifPresent(missing -> {
            json.writeName("missingTerms");
            json.writeStartObject();
            texts(json, "terms", missing.terms());
            json.writeStringProperty("outcome", missing.outcome().name());
            json.writeEndObject();
        });
        list(json, "lots", check.lots(), this::lot);
        json.writeStringProperty("rulesVersion", check.rulesVersion().label());
        check.rulesVersion().overlay().ifPresent(name -> json.writeStringProperty("overlay", name));
        json.writeStringProperty("assessedFor", check.assessedFor().toString());
        json.writeEndObject();
    }

    private void reason(JsonGenerator json, OutcomeReason reason) {
        json.writeStartObject();
        json.writeStringProperty("outcome", reason.outcome().name());
        json.writeStringProperty("kind", reason.kind().name());
        json.writeStringProperty("subject", reason.subject());
        texts(json, "lots", reason.lots());
        json.writeStringProperty("text", reason.text().in(language));
        json.writeEndObject();
    }

    private void notice(JsonGenerator json, Notice notice) {
        json.writeName("notice");
        json.writeStartObject();
        json.writeStringProperty("format", notice.format().name());
        text(json, "id", notice.id());
        text(json, "type", notice.type().code());
        text(json, "subtype", notice.type().subtype());
        text(json, "legalBasis", notice.type().legalBasis());
        text(json, "date", notice.date().map(Object::toString));
        list(json, "buyers", notice.buyers(), TenderCheckJson::buyer);
        list(json, "remarks", notice.remarks(), this::remark);
        json.writeEndObject();
    }

    private static void buyer(JsonGenerator json, Buyer buyer) {
        json.writeStartObject();
        text(json, "name", buyer.name());
        text(json, "registration", buyer.registration());
        text(json, "country", buyer.country());
        text(json, "legalType", buyer.legalType());
        json.writeEndObject();
    }

    private void remark(JsonGenerator json, Notice.Remark remark) {
        json.writeStartObject();
        place(json, remark.place());
        json.writeStringProperty("text", remark.text().in(language));
        json.writeEndObject();
    }

    private static void criterion(JsonGenerator json, WholeCriterion criterion) {
        json.writeName(criterion.criterion().name());
        json.writeStartObject();
        grade(json, "grade", criterion.worst());
        texts(json, "worstLots", criterion.worstLots());
        texts(json, "notAssessedLots", criterion.notAssessed());
        json.writeEndObject();
    }

    private void contradiction(JsonGenerator json, Contradiction contradiction) {
        json.writeStartObject();
        json.writeStringProperty("id", contradiction.id());
        text(json, "lot", Optional.of(contradiction.lot()).filter(lot -> !lot.isEmpty()));
        list(json, "places", contradiction.places(), (j, place) -> {
            j.writeStartObject();
            place(j, place);
            j.writeEndObject();
        });
        json.writeStringProperty("text", contradiction.text().in(language));
        json.writeEndObject();
    }

    private void lot(JsonGenerator json, LotCheck check) {
        json.writeStartObject();
        json.writeStringProperty("lot", check.lot().id());
        text(json, "ownValueSek", check.lot().ownValueSek().map(SekAmount::plain));
        check.lot().notice().ifPresent(lot -> SubjectJson.write(lot.subject(), json));
        list(json, "evidence", check.lot().evidence(), this::evidence);
        answers(json, check.lot().answers());
        json.writeName("assessment");
        assessments.write(check.assessment(), json);
        texts(
                json,
                "usualOrigins",
                check.usualOrigins().stream().map(UsualOrigin::country).toList());
        list(json, "counterfactuals", check.counterfactuals(), this::counterfactual);
        check.needs().ifPresent(needs -> {
            json.writeName("needsAssessment");
            needsAssessments.write(needs, json);
        });
        json.writeEndObject();
    }

    private void counterfactual(JsonGenerator json, Counterfactual counterfactual) {
        json.writeStartObject();
        json.writeStringProperty("criterion", counterfactual.criterion().name());
        json.writeStringProperty("from", counterfactual.from().name());
        grade(json, "to", counterfactual.to());
        json.writeStringProperty("kind", counterfactual.kind().name());
        texts(json, "alternatives", counterfactual.alternatives());
        json.writeBooleanProperty("ifItIsSo", counterfactual.ifItIsSo());
        json.writeStringProperty("text", counterfactual.text().in(language));
        json.writeEndObject();
    }

    /** What the officer answered, beside what the notice says; the assessment's purchase holds both. */
    private static void answers(JsonGenerator json, LotAnswers answers) {
        json.writeName("answers");
        json.writeStartObject();
        if (!answers.origins().isEmpty()) {
            texts(json, "origins", answers.origins());
        }
        if (answers.performedInSweden() != Answer.UNKNOWN) {
            json.writeBooleanProperty("performedInSweden", answers.performedInSweden() == Answer.YES);
        }
        if (!answers.terms().isEmpty()) {
            texts(json, "terms", new TreeSet<>(answers.terms()));
        }
        json.writeEndObject();
    }

    private void evidence(JsonGenerator json, TermEvidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("term", evidence.term());
        json.writeStringProperty("strength", evidence.strength().name());
        json.writeStringProperty("code", evidence.code().value());
        place(json, evidence.code().place());
        json.writeStringProperty("reason", evidence.reason().in(language));
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Place place) {
        json.writeStringProperty("businessTerm", place.businessTerm());
        json.writeStringProperty("path", place.path());
        if (place.line() > 0) {
            json.writeNumberProperty("line", place.line());
        }
    }

    private static void grade(JsonGenerator json, String name, Optional<Grade> grade) {
        if (grade.isPresent()) {
            json.writeStringProperty(name, grade.get().name());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }

    private static void texts(JsonGenerator json, String name, Collection<String> values) {
        list(json, name, values, JsonGenerator::writeString);
    }

    private static <T> void list(JsonGenerator json, String name, Collection<T> values, Writer<T> writer) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(value -> writer.write(json, value));
        json.writeEndArray();
    }

    private interface Writer<T> {
        void write(JsonGenerator json, T value);
    }
}
