package se.inkopsrisk.service.web.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import se.inkopsrisk.engine.tender.LotCheck;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Language;

/** What differs between two checks of one tender, in words. */
final class Changes {
    private final MessageSource messages;
    private final Language language;
    private final List<Change> changes = new ArrayList<>();

    private Changes(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** The differences: outcome, grades, duties, lot by lot. */
    static List<Change> between(TenderCheck before, TenderCheck now, MessageSource messages, Language language) {
        Changes changes = new Changes(messages, language);
        changes.add(
                changes.say("changes.outcome"),
                before.outcome().label().in(language),
                now.outcome().label().in(language));
        boolean several = now.lots().size() > 1;
        for (LotCheck lot : now.lots()) {
            before.lot(lot.lot().id()).ifPresent(earlier -> changes.lot(earlier, lot, several));
        }
        return changes.changes;
    }

    private void lot(LotCheck before, LotCheck now, boolean several) {
        String of = several ? now.lot().id() + ", " : "";
        Map<Criterion, String> earlier = grades(before);
        grades(now)
                .forEach((criterion, grade) -> add(
                        of + within(criterion.label().in(language), several),
                        earlier.getOrDefault(criterion, ""),
                        grade));
        Map<String, String> titles = new TreeMap<>();
        Map<String, String> outcomesBefore = duties(before, titles);
        Map<String, String> outcomesNow = duties(now, titles);
        titles.forEach((id, title) -> add(
                of + within(title, several), outcomesBefore.getOrDefault(id, ""), outcomesNow.getOrDefault(id, "")));
    }

    private String within(String label, boolean several) {
        return several ? label.substring(0, 1).toLowerCase(language.locale()) + label.substring(1) : label;
    }

    private Map<Criterion, String> grades(LotCheck lot) {
        Map<Criterion, String> grades = new EnumMap<>(Criterion.class);
        for (CriterionVerdict verdict : lot.assessment().verdict().criteria()) {
            grades.put(
                    verdict.criterion(), GradeMark.of(verdict.grade(), language).word());
        }
        return grades;
    }

    private Map<String, String> duties(LotCheck lot, Map<String, String> titles) {
        Map<String, String> outcomes = new TreeMap<>();
        for (Duty duty : lot.assessment().duties()) {
            titles.put(duty.id(), duty.title().in(language));
            outcomes.put(duty.id(), say("duty." + duty.outcome().name()));
        }
        return outcomes;
    }

    private void add(String what, String from, String to) {
        if (!from.equals(to)) {
            changes.add(new Change(what, from, to));
        }
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, language.locale()));
    }
}
