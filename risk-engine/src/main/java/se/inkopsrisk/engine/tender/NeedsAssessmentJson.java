package se.inkopsrisk.engine.tender;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import se.inkopsrisk.engine.tender.NeedsAssessment.AnsweredIndicator;
import se.inkopsrisk.engine.tender.NeedsAssessment.LabourTerm;
import se.inkopsrisk.engine.tender.NeedsAssessment.OccupationRisk;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes needs assessments as canonical JSON: the same record in the same language gives the same bytes. */
public final class NeedsAssessmentJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final Language language;

    private NeedsAssessmentJson(Language language) {
        this.language = language;
    }

    /** A writer of needs assessments in that language. */
    public static NeedsAssessmentJson in(Language language) {
        return new NeedsAssessmentJson(language);
    }

    /** The needs assessment as UTF-8 bytes. */
    public byte[] bytes(NeedsAssessment needs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(needs, json);
        }
        return out.toByteArray();
    }

    /** Writes the needs assessment as an object within a larger answer. */
    void write(NeedsAssessment needs, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("lot", needs.lot());
        text(json, "title", needs.title());
        duty(json, "duty", needs.duty());
        duty(json, "termsDuty", needs.termsDuty());
        json.writeName("occupations");
        json.writeStartArray();
        needs.occupations().forEach(occupation -> occupation(json, occupation));
        json.writeEndArray();
        json.writeName("indicators");
        json.writeStartArray();
        needs.indicators().forEach(indicator -> indicator(json, indicator));
        json.writeEndArray();
        json.writeStringProperty("need", needs.need().name());
        json.writeStringProperty("ground", needs.ground().in(language));
        json.writeName("terms");
        json.writeStartArray();
        needs.terms().forEach(term -> term(json, term));
        json.writeEndArray();
        needs.decision().ifPresent(decision -> decision(json, decision, needs.deviates()));
        json.writeStringProperty("rulesVersion", needs.rulesVersion().label());
        json.writeStringProperty("assessedFor", needs.assessedFor().toString());
        json.writeEndObject();
    }

    private void duty(JsonGenerator json, String name, Optional<Duty> stated) {
        stated.ifPresent(duty -> {
            json.writeName(name);
            json.writeStartObject();
            json.writeStringProperty("id", duty.id());
            json.writeStringProperty("level", duty.level().name());
            json.writeStringProperty("outcome", duty.outcome().name());
            json.writeStringProperty("law", duty.law());
            json.writeStringProperty("paragraph", duty.paragraph());
            json.writeStringProperty("title", duty.title().in(language));
            json.writeEndObject();
        });
    }

    private void occupation(JsonGenerator json, OccupationRisk occupation) {
        json.writeStartObject();
        json.writeStringProperty("id", occupation.id());
        json.writeStringProperty("name", occupation.name().in(language));
        json.writeStringProperty("risk", occupation.risk().name());
        json.writeStringProperty("terms", occupation.terms().name());
        json.writeStringProperty("reason", occupation.reason().in(language));
        json.writeStringProperty("expectedSince", occupation.link().in(language));
        json.writeStringProperty("basis", occupation.basis().name());
        text(json, "source", occupation.source().map(s -> s.citation() + ", " + s.address()));
        json.writeEndObject();
    }

    private void indicator(JsonGenerator json, AnsweredIndicator answered) {
        json.writeStartObject();
        json.writeStringProperty("indicator", answered.indicator().name());
        json.writeStringProperty("question", answered.indicator().question().in(language));
        if (answered.answer() == Answer.UNKNOWN) {
            json.writeNullProperty("answer");
        } else {
            json.writeBooleanProperty("answer", answered.answer() == Answer.YES);
        }
        json.writeEndObject();
    }

    private void term(JsonGenerator json, LabourTerm term) {
        json.writeStartObject();
        json.writeStringProperty("term", term.kind().name());
        json.writeStringProperty("name", term.kind().label().in(language));
        json.writeBooleanProperty("held", term.held());
        json.writeEndObject();
    }

    private static void decision(JsonGenerator json, NeedsDecision decision, boolean deviates) {
        json.writeName("decision");
        json.writeStartObject();
        json.writeBooleanProperty("termsNeeded", decision.termsNeeded());
        json.writeStringProperty("reason", decision.reason());
        text(json, "by", decision.by());
        text(json, "on", decision.on().map(Object::toString));
        json.writeBooleanProperty("deviates", deviates);
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }
}
