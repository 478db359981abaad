package se.inkopsrisk.service.web.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import se.inkopsrisk.engine.tender.Indicator;
import se.inkopsrisk.engine.tender.LotAnswers;
import se.inkopsrisk.engine.tender.NeedsDecision;
import se.inkopsrisk.rules.profile.Answer;

/**
 * What the officer answers and decides in a lot's needs assessment, as it was written.
 *
 * @param prefix what the names of its fields begin with
 * @param indicators answers to the indicators, {@code YES}, {@code NO} or empty
 * @param decision whether terms are needed: {@code YES}, {@code NO} or empty
 * @param reason why
 * @param by who decided
 * @param on the day of the decision
 */
public record NeedsForm(
        String prefix, Map<Indicator, String> indicators, String decision, String reason, String by, String on) {
    static final String NEEDS = "needs.";

    static NeedsForm of(String lot, MultiValueMap<String, String> sent) {
        String prefix = NEEDS + lot + ".";
        Map<Indicator, String> indicators = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            indicators.put(indicator, text(sent, prefix + indicator.name()));
        }
        return new NeedsForm(
                prefix,
                indicators,
                text(sent, prefix + "decision"),
                text(sent, prefix + "reason"),
                text(sent, prefix + "by"),
                text(sent, prefix + "on"));
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    /** The name of one of its fields. */
    public String field(String name) {
        return prefix + name;
    }

    /** The mistakes in it: a decision has a reason, and a reason a decision. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (decision.isEmpty() && !(reason.isEmpty() && by.isEmpty() && on.isEmpty())) {
            errors.add(FieldError.of(
                    field("decision"), "Välj om villkor behövs eller inte", "Choose whether terms are needed or not"));
        }
        if (!decision.isEmpty() && reason.isEmpty()) {
            errors.add(FieldError.of(
                    field("reason"),
                    "Skriv varför. Ett beslut utan skäl räknas inte",
                    "Write why. A decision without a reason does not count"));
        }
        if (!on.isEmpty() && WrittenDay.parse(on).isEmpty()) {
            errors.add(FieldError.of(
                    field("on"),
                    "Datumet ”" + on + "” finns inte. Skriv år, månad och dag, till exempel 2026-12-01",
                    "The date \"" + on + "\" does not exist. Write year, month and day, such as 2026-12-01"));
        }
        return errors;
    }

    /** {@code answers} with these, as far as they are without mistakes. */
    LotAnswers added(LotAnswers answers) {
        LotAnswers added = answers;
        for (Map.Entry<Indicator, String> indicator : indicators.entrySet()) {
            Answer answer = answer(indicator.getValue());
            if (answer != Answer.UNKNOWN) {
                added = added.withIndicator(indicator.getKey(), answer);
            }
        }
        if (decision.isEmpty() || !errors().isEmpty()) {
            return added;
        }
        Optional<LocalDate> day = on.isEmpty() ? Optional.empty() : WrittenDay.parse(on);
        return added.withDecision(new NeedsDecision(
                answer(decision) == Answer.YES, reason, by.isEmpty() ? Optional.empty() : Optional.of(by), day));
    }

    static Answer answer(String written) {
        return switch (written) {
            case "YES" -> Answer.YES;
            case "NO" -> Answer.NO;
            default -> Answer.UNKNOWN;
        };
    }
}
