package se.inkopsrisk.service.web.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.tender.LotCheck;
import se.inkopsrisk.engine.tender.TermEvidence;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.ContractTerm;
import se.inkopsrisk.rules.catalogue.UsualOrigin;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.Level;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.MissingFact;
import se.inkopsrisk.rules.verdict.Source;
import se.inkopsrisk.service.document.FactText;

/** A lot's check, arranged for a page in one language. */
public final class LotView {
    private static final List<Duty.Outcome> URGENCY =
            List.of(Duty.Outcome.UNMET, Duty.Outcome.NOT_DETERMINABLE, Duty.Outcome.MET);

    private final LotCheck check;
    private final Assessment assessment;
    private final Catalogue catalogue;
    private final Language language;
    private final FactText facts;

    LotView(LotCheck check, Catalogue catalogue, Language language) {
        this.check = check;
        this.assessment = check.assessment();
        this.catalogue = catalogue;
        this.language = language;
        this.facts = new FactText(catalogue, assessment.assessedFor(), language);
    }

    /** The lot's identifier. */
    public String id() {
        return check.lot().id();
    }

    /** What the lot buys, in a few words. */
    public String title() {
        return assessment.purchase().title().orElse(check.lot().id());
    }

    /** Whether the notice itself shows that the tender holds the contract term. */
    public boolean heldByNotice(String term) {
        return check.lot().evidence().stream()
                .anyMatch(
                        evidence -> evidence.term().equals(term) && evidence.strength() == TermEvidence.Strength.HOLDS);
    }

    /** The lot's check. */
    public LotCheck check() {
        return check;
    }

    /** The assessment itself. */
    public Assessment assessment() {
        return assessment;
    }

    /** Whether the duty is something that the tender may hold and does not: that lacks nothing. */
    public boolean unused(Duty duty) {
        return duty.level() == Level.MAY && duty.outcome() == Duty.Outcome.UNMET;
    }

    /** The worst criterion's mark. */
    public GradeMark overall() {
        return GradeMark.of(assessment.overall(), language);
    }

    /** The mark of a finding's grade. */
    public GradeMark mark(Grade grade) {
        return GradeMark.of(Optional.of(grade), language);
    }

    /** The five criteria. */
    public List<CriterionView> criteria() {
        return assessment.verdict().criteria().stream().map(this::criterion).toList();
    }

    private CriterionView criterion(CriterionVerdict verdict) {
        return new CriterionView(
                verdict.criterion().name(),
                verdict.criterion().label().in(language),
                GradeMark.of(verdict.grade(), language),
                verdict.findings().stream().filter(Finding::decisive).toList(),
                verdict.findings().stream().filter(f -> !f.decisive()).toList(),
                verdict.missing().stream()
                        .map(fact -> MissingFact.label(fact).in(language))
                        .toList());
    }

    /**
     * One criterion.
     *
     * @param id its name in the API
     * @param decisive findings that grade it
     * @param others findings that tell of one stage, which another finding weighs
     * @param missing facts that would settle what is open, in words
     */
    public record CriterionView(
            String id,
            String name,
            GradeMark mark,
            List<Finding> decisive,
            List<Finding> others,
            List<String> missing) {}

    /** The names of the category and those above it, the broadest first; empty where the purchase is not classified. */
    public List<String> categoryPath() {
        List<String> path = new ArrayList<>();
        assessment.classification().category().ifPresent(category -> catalogue
                .path(category)
                .forEach(above -> path.add(0, above.name().in(language))));
        return path;
    }

    /** Duties, those that the tender does not meet first, then those that cannot be determined. */
    public List<Duty> duties() {
        return assessment.duties().stream()
                .sorted(Comparator.comparing(Duty::level).thenComparing(duty -> URGENCY.indexOf(duty.outcome())))
                .toList();
    }

    /** Measures by where in the procurement they belong. */
    public Map<Measure.Kind, List<Measure>> measures() {
        Map<Measure.Kind, List<Measure>> byKind = new EnumMap<>(Measure.Kind.class);
        for (Measure measure : assessment.measures()) {
            byKind.computeIfAbsent(measure.kind(), kind -> new ArrayList<>()).add(measure);
        }
        return byKind;
    }

    /** Where the category's goods usually come from: shown, never presumed. */
    public List<UsualOrigin> usualOrigins() {
        return check.usualOrigins();
    }

    /** The country's name. */
    public String country(String iso) {
        return catalogue.country(iso).map(c -> c.name().in(language)).orElse(iso);
    }

    /** The contract term's name. */
    public String term(String id) {
        return catalogue
                .contractTerm(id)
                .map(ContractTerm::name)
                .map(n -> n.in(language))
                .orElse(id);
    }

    /** The category's name. */
    public String category(String id) {
        return catalogue.category(id).map(c -> c.name().in(language)).orElse(id);
    }

    /** A fact in words. */
    public String fact(Fact fact) {
        return facts.of(fact);
    }

    /** Every source of the page, each once, by publisher and title. */
    public List<Source> sources() {
        Map<String, Source> sources = new TreeMap<>();
        Stream.of(
                        assessment.verdict().criteria().stream()
                                .flatMap(c -> c.findings().stream())
                                .map(Finding::source),
                        assessment.duties().stream().map(Duty::source),
                        assessment.measures().stream().map(Measure::source))
                .flatMap(s -> s)
                .flatMap(Optional::stream)
                .forEach(source -> sources.put(source.citation() + source.id(), source));
        return List.copyOf(sources.values());
    }
}
