package se.inkopsrisk.engine.tender;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what an officer answers of a tender, its needs assessments among it, from JSON: a list of objects, each with
 * the answers on the lot that it names, or on every lot where it names none.
 *
 * <pre>{@code
 * [ { "lot": "LOT-0003", "origins": ["SE"], "performedInSweden": true, "terms": ["labour-terms-se"],
 *     "indicators": { "PRICE_PRESSURE": true },
 *     "decision": { "termsNeeded": true, "reason": "…", "by": "…", "on": "2026-11-25" } } ]
 * }</pre>
 *
 * Strict: an unknown field is an error, never ignored, since a misspelt answer would silently count for nothing.
 */
public final class AnswersJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private AnswersJson() {}

    /**
     * The tender with these answers. Of two answers on the same matter the one on a named lot holds.
     *
     * @param json UTF-8
     * @param file its name, for messages; may be empty
     * @throws IntakeException if the text is no such list; each problem names its place by JSON pointer
     * @throws se.inkopsrisk.engine.UnknownFactException if there is no such lot
     */
    public static Tender answered(Tender tender, byte[] json, String file) {
        OnLot[] entries = read(json, file);
        Tender answered = tender;
        for (int i = 0; i < entries.length; i++) {
            answered = AnswerText.onLots(answered, "lot", entries[i].lot(), entries[i].answers(file, "/" + i));
        }
        return answered;
    }

    private static OnLot[] read(byte[] json, String file) {
        try {
            OnLot[] entries = JSON.readValue(json, OnLot[].class);
            if (entries == null || Arrays.asList(entries).contains(null)) {
                throw refused(file, 0, "", "skriv en lista av svar", "write a list of answers");
            }
            return entries;
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw refused(
                    file,
                    line(e),
                    pointer(e),
                    "fältet är okänt; fälten är " + known,
                    "the field is unknown; the fields are " + known);
        } catch (MismatchedInputException e) {
            LocalText remedy = remedy(e.getTargetType());
            throw refused(file, line(e), pointer(e), remedy.sv(), remedy.en());
        } catch (JacksonException e) {
            String detail = e.getOriginalMessage();
            throw refused(
                    file,
                    line(e),
                    "",
                    "texten är ingen giltig JSON: " + detail,
                    "the text is no valid JSON: " + detail);
        }
    }

    private static long line(JacksonException fault) {
        return fault.getLocation() == null ? 0 : Math.max(0, fault.getLocation().getLineNr());
    }

    private static String pointer(JacksonException fault) {
        return fault.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static LocalText remedy(@Nullable Class<?> wanted) {
        if (wanted == Boolean.class) {
            return new LocalText("skriv true eller false", "write true or false");
        }
        if (wanted == LocalDate.class) {
            return new LocalText("skriv ett datum som 2026-12-01", "write a date as 2026-12-01");
        }
        if (wanted == Indicator.class) {
            String all = Arrays.stream(Indicator.values()).map(Enum::name).collect(Collectors.joining(", "));
            return new LocalText(
                    "indikatorn är okänd; indikatorerna är " + all, "the indicator is unknown; they are " + all);
        }
        if (wanted == String.class) {
            return new LocalText("skriv en text", "write a string");
        }
        return wanted != null && wanted.isRecord()
                ? new LocalText("skriv ett objekt", "write an object")
                : new LocalText("skriv en lista", "write a list");
    }

    private static IntakeException refused(String file, long line, String pointer, String sv, String en) {
        return new IntakeException(new IntakeException.Problem(file, line, pointer, new LocalText(sv, en)));
    }

    /** One entry as it stands in JSON. */
    private record OnLot(
            @JsonProperty("lot") Optional<String> lot,
            @JsonProperty("origins") @Nullable List<String> origins,
            @JsonProperty("performedInSweden") @Nullable Boolean performedInSweden,
            @JsonProperty("terms") @Nullable Set<String> terms,
            @JsonProperty("indicators") @Nullable Map<Indicator, Boolean> indicators,
            @JsonProperty("decision") @Nullable Decision decision) {

        LotAnswers answers(String file, String pointer) {
            Map<Indicator, Answer> answered = new EnumMap<>(Indicator.class);
            if (indicators != null) {
                indicators.forEach((indicator, yes) -> answered.put(indicator, answer(yes)));
            }
            return new LotAnswers(
                    origins == null ? List.of() : origins,
                    answer(performedInSweden),
                    terms == null ? Set.of() : terms,
                    answered,
                    Optional.ofNullable(decision).map(made -> made.checked(file, pointer + "/decision")));
        }

        private static Answer answer(@Nullable Boolean yes) {
            if (yes == null) {
                return Answer.UNKNOWN;
            }
            return yes ? Answer.YES : Answer.NO;
        }
    }

    /** A decision as it stands in JSON. */
    private record Decision(
            @JsonProperty("termsNeeded") @Nullable Boolean termsNeeded,
            @JsonProperty("reason") @Nullable String reason,
            @JsonProperty("by") Optional<String> by,
            @JsonProperty("on") Optional<LocalDate> on) {

        NeedsDecision checked(String file, String pointer) {
            if (termsNeeded == null) {
                throw refused(
                        file,
                        0,
                        pointer + "/termsNeeded",
                        "skriv om villkor behövs, true eller false",
                        "write whether terms are needed, true or false");
            }
            if (reason == null || reason.isBlank()) {
                throw refused(
                        file,
                        0,
                        pointer + "/reason",
                        "skriv varför; ett beslut utan skäl räknas inte",
                        "write why; a decision without a reason does not count");
            }
            return new NeedsDecision(
                    termsNeeded, reason.strip(), by.map(String::strip).filter(name -> !name.isEmpty()), on);
        }
    }
}
