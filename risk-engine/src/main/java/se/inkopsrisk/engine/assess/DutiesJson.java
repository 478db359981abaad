package se.inkopsrisk.engine.assess;

import java.util.List;
import se.inkopsrisk.rules.UpcomingDuty;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Language;
import tools.jackson.core.JsonGenerator;

/** Writes duties, those in force and those that are not yet. */
final class DutiesJson {
    private final JsonGenerator json;
    private final Language language;

    DutiesJson(JsonGenerator json, Language language) {
        this.json = json;
        this.language = language;
    }

    void write(List<Duty> duties) {
        json.writeName("duties");
        json.writeStartArray();
        for (Duty duty : duties) {
            json.writeStartObject();
            fields(duty);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void writeUpcoming(List<UpcomingDuty> duties) {
        json.writeName("upcomingDuties");
        json.writeStartArray();
        for (UpcomingDuty upcoming : duties) {
            json.writeStartObject();
            json.writeStringProperty("validFrom", upcoming.validFrom().toString());
            fields(upcoming.duty());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fields(Duty duty) {
        json.writeStringProperty("id", duty.id());
        json.writeStringProperty("rule", duty.rule());
        json.writeStringProperty("level", duty.level().name());
        json.writeStringProperty("outcome", duty.outcome().name());
        json.writeStringProperty("law", duty.law());
        json.writeStringProperty("paragraph", duty.paragraph());
        json.writeStringProperty("title", duty.title().in(language));
        json.writeStringProperty("text", duty.text().in(language));
        JsonFields.texts(json, "metBy", duty.metBy());
        JsonFields.facts(json, duty.facts());
        json.writeStringProperty("basis", duty.basis().name());
        JsonFields.source(json, duty.source(), duty.stale());
    }
}
