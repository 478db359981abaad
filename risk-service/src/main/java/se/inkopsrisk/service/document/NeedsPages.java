package se.inkopsrisk.service.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.inkopsrisk.engine.tender.NeedsAssessment;
import se.inkopsrisk.engine.tender.NeedsDecision;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** Puts a needs assessment into words. Made for one document, since it numbers the document's sources. */
final class NeedsPages {
    private static final LocalText UNTITLED = new LocalText("Upphandling utan benämning", "Tender without a title");

    private final Language language;
    private final CitedSources sources;

    NeedsPages(Language language) {
        this.language = language;
        this.sources = new CitedSources(language);
    }

    NeedsPage page(NeedsAssessment needs) {
        List<NeedsPage.OccupationPart> occupations =
                needs.occupations().stream().map(this::occupation).toList();
        List<NeedsPage.DutyPart> duties = Stream.of(needs.duty(), needs.termsDuty())
                .flatMap(Optional::stream)
                .map(this::duty)
                .toList();
        return new NeedsPage(
                needs.lot(),
                needs.title().orElseGet(() -> in(UNTITLED)),
                in(needs.need().label()),
                in(needs.ground()),
                duties,
                occupations,
                needs.indicators().stream()
                        .map(indicator -> new NeedsPage.IndicatorPart(
                                in(indicator.indicator().question()),
                                indicator.answer().name()))
                        .toList(),
                needs.terms().stream()
                        .map(term -> new NeedsPage.TermPart(in(term.kind().label()), term.held()))
                        .toList(),
                needs.decision().map(decision -> decision(decision, needs.deviates())),
                sources.entries(),
                needs.rulesVersion().label(),
                needs.rulesVersion().overlay(),
                Figures.day(needs.assessedFor(), language));
    }

    private NeedsPage.DutyPart duty(Duty duty) {
        return new NeedsPage.DutyPart(
                in(duty.level().label()),
                in(duty.title()),
                duty.law() + ", " + duty.paragraph()
                        + sources.cite(duty.source(), duty.stale())
                                .map(number -> " [" + number + "]")
                                .orElse(""),
                duty.outcome().name());
    }

    private NeedsPage.OccupationPart occupation(NeedsAssessment.OccupationRisk occupation) {
        return new NeedsPage.OccupationPart(
                in(occupation.name()),
                occupation.risk().name(),
                occupation.terms().name(),
                in(occupation.reason()),
                in(occupation.link()),
                in(occupation.basis().label()),
                sources.cite(occupation.source(), false));
    }

    private NeedsPage.DecisionPart decision(NeedsDecision decision, boolean deviates) {
        return new NeedsPage.DecisionPart(
                decision.termsNeeded(),
                deviates,
                decision.reason(),
                decision.by(),
                decision.on().map(day -> Figures.day(day, language)));
    }

    private String in(LocalText text) {
        return text.in(language);
    }
}
