package se.inkopsrisk.engine.tender;

import java.util.Optional;
import se.inkopsrisk.engine.notice.Amount;
import se.inkopsrisk.engine.notice.ContractPeriod;
import se.inkopsrisk.engine.notice.PerformancePlace;
import se.inkopsrisk.engine.notice.Stated;
import se.inkopsrisk.engine.notice.Subject;
import tools.jackson.core.JsonGenerator;

/** Writes what a notice states of a lot beyond what a purchase holds: value as written, further codes, places, period. */
final class SubjectJson {
    private SubjectJson() {}

    static void write(Subject subject, JsonGenerator json) {
        subject.value().map(Stated::value).ifPresent(value -> value(value, json));
        if (!subject.additionalCpv().isEmpty()) {
            json.writeName("additionalCpv");
            json.writeStartArray();
            subject.additionalCpv().forEach(code -> json.writeString(code.value()));
            json.writeEndArray();
        }
        if (!subject.places().isEmpty()) {
            json.writeName("places");
            json.writeStartArray();
            subject.places().forEach(place -> place(place.value(), json));
            json.writeEndArray();
        }
        subject.period().ifPresent(period -> period(period, json));
    }

    private static void value(Amount value, JsonGenerator json) {
        json.writeName("ownValue");
        json.writeStartObject();
        json.writeStringProperty("amount", value.amount().toPlainString());
        json.writeStringProperty("currency", value.currency());
        json.writeEndObject();
    }

    private static void place(PerformancePlace place, JsonGenerator json) {
        json.writeStartObject();
        text("country", place.country(), json);
        text("nuts", place.nuts(), json);
        text("anywhere", place.anywhere(), json);
        json.writeEndObject();
    }

    private static void period(ContractPeriod period, JsonGenerator json) {
        json.writeName("period");
        json.writeStartObject();
        text("length", period.length(), json);
        text("unit", period.unit(), json);
        text("from", period.from(), json);
        text("to", period.to(), json);
        json.writeEndObject();
    }

    private static void text(String name, Optional<String> value, JsonGenerator json) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }
}
