package se.inkopsrisk.service.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.classify.Classification;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.Level;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.MissingFact;
import se.inkopsrisk.rules.verdict.Source;

/** Puts one assessment into words. Made for one document, since it numbers the document's sources. */
final class AssessmentPages {
    private static final LocalText NOT_ASSESSED = new LocalText("Inte bedömd", "Not assessed");
    private static final LocalText UNTITLED = new LocalText("Inköp utan benämning", "Purchase without a title");

    private final Catalogue catalogue;
    private final Language language;
    private final CitedSources sources;
    private final FactText facts;

    AssessmentPages(Catalogue catalogue, LocalDate day, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        this.sources = new CitedSources(language);
        this.facts = new FactText(catalogue, day, language);
    }

    AssessmentPage page(Assessment assessment) {
        Purchase purchase = assessment.purchase();
        List<AssessmentPage.CriterionPart> criteria =
                assessment.verdict().criteria().stream().map(this::criterion).toList();
        List<AssessmentPage.DutyPart> duties =
                assessment.duties().stream().map(this::duty).toList();
        List<AssessmentPage.MeasureGroup> measures = measures(assessment.measures(), measure -> "");
        return new AssessmentPage(
                purchase.title().orElse(in(UNTITLED)),
                mark(assessment.overall()),
                (int) assessment.unmetDuties().stream()
                        .filter(duty -> duty.level() == Level.MUST)
                        .count(),
                inputs(assessment),
                path(assessment.classification()),
                criteria,
                duties,
                measures,
                sources.entries(),
                assessment.rulesVersion().label(),
                assessment.rulesVersion().overlay(),
                Figures.day(assessment.assessedFor(), language));
    }

    /** All sources that were cited so far, in order of number. */
    List<CitedSources.Entry> sources() {
        return sources.entries();
    }

    private List<AssessmentPage.Input> inputs(Assessment assessment) {
        Purchase purchase = assessment.purchase();
        return Stream.of(
                        new AssessmentPage.Input("id", purchase.id()),
                        new AssessmentPage.Input("title", purchase.title()),
                        new AssessmentPage.Input("description", purchase.description()),
                        new AssessmentPage.Input("cpv", cpv(assessment)),
                        new AssessmentPage.Input("value", purchase.valueSek().map(sek -> Figures.sek(sek, language))),
                        new AssessmentPage.Input(
                                "origins",
                                said(purchase.origins().stream()
                                        .map(this::country)
                                        .collect(Collectors.joining(", ")))),
                        new AssessmentPage.Input("nature", purchase.nature().map(this::nature)),
                        new AssessmentPage.Input("performedInSweden", performed(purchase.performedInSweden())),
                        new AssessmentPage.Input(
                                "plannedFor", purchase.plannedFor().map(day -> Figures.day(day, language))),
                        new AssessmentPage.Input(
                                "terms",
                                said(purchase.terms().stream().map(this::term).collect(Collectors.joining("; ")))),
                        new AssessmentPage.Input("account", purchase.account()),
                        new AssessmentPage.Input("supplier", purchase.supplierId()),
                        new AssessmentPage.Input("costCentre", purchase.costCentre()))
                .filter(input -> input.value().isPresent() || matters(input.name()))
                .toList();
    }

    /** Facts that could change the verdict are shown as not stated; the buyer's own keys are left out. */
    private static boolean matters(String input) {
        return switch (input) {
            case "id", "description", "account", "supplier", "costCentre" -> false;
            default -> true;
        };
    }

    private Optional<String> cpv(Assessment assessment) {
        return assessment
                .classification()
                .cpv()
                .map(code -> code
                        + CpvNomenclature.bundled()
                                .name(code)
                                .map(name -> " " + in(name))
                                .orElse(""))
                .or(() -> assessment.purchase().cpv());
    }

    private Optional<String> performed(Answer answer) {
        return switch (answer) {
            case YES -> Optional.of(say("ja", "yes"));
            case NO -> Optional.of(say("nej", "no"));
            case UNKNOWN -> Optional.empty();
        };
    }

    private String nature(se.inkopsrisk.rules.profile.Nature nature) {
        return switch (nature) {
            case GOODS -> say("varor", "goods");
            case SERVICES -> say("tjänster", "services");
            case WORKS -> say("byggentreprenad", "works");
        };
    }

    private List<String> path(Classification classification) {
        List<Category> path =
                new ArrayList<>(classification.category().map(catalogue::path).orElse(List.of()));
        Collections.reverse(path);
        return path.stream().map(category -> in(category.name())).toList();
    }

    private AssessmentPage.CriterionPart criterion(CriterionVerdict verdict) {
        return new AssessmentPage.CriterionPart(
                in(verdict.criterion().label()),
                mark(verdict.grade()),
                verdict.findings().stream().map(this::finding).toList(),
                verdict.missing().stream()
                        .map(fact -> in(MissingFact.label(fact)))
                        .toList());
    }

    private AssessmentPage.FindingPart finding(Finding finding) {
        String speaksOf = Stream.of(
                        finding.aspect().map(aspect -> in(aspect.label())),
                        finding.stage().map(stage -> stage.label().withinSentence(language)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new AssessmentPage.FindingPart(
                mark(Optional.of(finding.grade())),
                speaksOf,
                finding.decisive(),
                in(finding.reason()),
                trail(
                        finding.basis(),
                        finding.source(),
                        finding.stale(),
                        finding.rule(),
                        finding.row(),
                        finding.facts()),
                finding.inheritedFrom().map(this::category),
                finding.replaced().map(this::replaced));
    }

    private String replaced(Finding.Replacement replacement) {
        String bundled = replacement.grade().map(grade -> in(grade.label())).orElse(say("ingen gradering", "no grade"));
        return replacement.overlay() + say(" (medföljande katalog: ", " (bundled catalogue: ") + bundled + ")";
    }

    private AssessmentPage.DutyPart duty(Duty duty) {
        return new AssessmentPage.DutyPart(
                in(duty.level().label()),
                duty.outcome().name(),
                in(duty.title()),
                duty.law() + ", " + duty.paragraph(),
                in(duty.text()),
                duty.metBy().stream().map(this::term).toList(),
                trail(duty.basis(), duty.source(), duty.stale(), duty.rule(), duty.id(), duty.facts()));
    }

    /**
     * Measures by their place in the procurement.
     *
     * @param lots names the lots that a measure is for; empty where there is one alone
     */
    List<AssessmentPage.MeasureGroup> measures(List<Measure> measures, Function<Measure, String> lots) {
        Map<Measure.Kind, List<AssessmentPage.MeasurePart>> groups = new EnumMap<>(Measure.Kind.class);
        for (Measure measure : measures) {
            groups.computeIfAbsent(measure.kind(), kind -> new ArrayList<>())
                    .add(new AssessmentPage.MeasurePart(
                            in(measure.level().label()),
                            in(measure.criterion().label()),
                            in(measure.text()),
                            lots.apply(measure),
                            trail(
                                    measure.basis(),
                                    measure.source(),
                                    measure.stale(),
                                    measure.rule(),
                                    measure.id(),
                                    List.of())));
        }
        return groups.entrySet().stream()
                .map(group -> new AssessmentPage.MeasureGroup(in(group.getKey().label()), group.getValue()))
                .toList();
    }

    private AssessmentPage.Trail trail(
            Basis basis, Optional<Source> source, boolean stale, String rule, String row, List<Fact> said) {
        return new AssessmentPage.Trail(
                in(basis.label()),
                sources.cite(source, stale),
                stale,
                rule,
                row,
                said.stream().map(facts::of).collect(Collectors.joining("; ")));
    }

    AssessmentPage.GradeMark mark(Optional<Grade> grade) {
        return grade.map(one -> new AssessmentPage.GradeMark(
                        in(one.label()), one.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElseGet(() -> new AssessmentPage.GradeMark(in(NOT_ASSESSED), "not-assessed"));
    }

    private String category(String id) {
        return catalogue.category(id).map(category -> in(category.name())).orElse(id);
    }

    private String country(String iso) {
        return catalogue.country(iso).map(country -> in(country.name())).orElse(iso);
    }

    private String term(String id) {
        return catalogue.contractTerm(id).map(term -> in(term.name())).orElse(id);
    }

    private static Optional<String> said(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String in(LocalText text) {
        return text.in(language);
    }

    private String say(String sv, String en) {
        return language == Language.SV ? sv : en;
    }
}
