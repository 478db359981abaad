package se.inkopsrisk.engine.assess;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Source;
import tools.jackson.core.JsonGenerator;

/** How a field of the canonical JSON is written that may be absent, that is a list, or that says where a thing is from. */
final class JsonFields {
    private JsonFields() {}

    static void facts(JsonGenerator json, List<Fact> facts) {
        json.writeName("facts");
        json.writeStartObject();
        facts.forEach(fact -> json.writeStringProperty(fact.name(), fact.value()));
        json.writeEndObject();
    }

    static void source(JsonGenerator json, Optional<Source> source, boolean stale) {
        textOrNull(json, "source", source.map(s -> s.citation() + ", " + s.address()));
        if (stale) {
            json.writeBooleanProperty("stale", true);
        }
    }

    static void grade(JsonGenerator json, String name, Optional<Grade> grade) {
        textOrNull(json, name, grade.map(Enum::name));
    }

    static void text(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }

    static void textOrNull(JsonGenerator json, String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    static void texts(JsonGenerator json, String name, Collection<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
