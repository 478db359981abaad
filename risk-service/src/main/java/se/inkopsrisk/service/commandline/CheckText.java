package se.inkopsrisk.service.commandline;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.inkopsrisk.engine.notice.Place;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.engine.tender.Contradiction;
import se.inkopsrisk.engine.tender.LotCheck;
import se.inkopsrisk.engine.tender.NeedsAssessment;
import se.inkopsrisk.engine.tender.OutcomeReason;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.engine.tender.TenderOutcome;
import se.inkopsrisk.engine.tender.WholeCriterion;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Measure;

/** A tender check for a terminal: the outcome first, then why, then each lot. */
final class CheckText {
    private static final LocalText NOT_ASSESSED = new LocalText("Inte bedömt", "Not assessed");
    private static final int INDENT = 2;
    private static final int LABEL = 50;
    private static final int MOST_LOTS_NAMED = 5;

    private final TenderCheck check;
    private final Catalogue catalogue;
    private final Language language;
    private final PrintWriter out;

    CheckText(TenderCheck check, Catalogue catalogue, Language language, PrintWriter out) {
        this.check = check;
        this.catalogue = catalogue;
        this.language = language;
        this.out = out;
    }

    void print() {
        check.tender().title().ifPresent(out::println);
        out.println(check.outcome().label().in(language).toUpperCase(language.locale()));
        check.tender()
                .valueSek()
                .ifPresent(value -> out.println(
                        say("Upphandlingens värde: ", "Value of the procurement: ") + SekAmount.plain(value) + " SEK"));
        check.tender().notice().ifPresent(notice -> notice.remarks()
                .forEach(remark -> Paragraph.print(
                        remark.place().businessTerm() + ": " + remark.text().in(language), 0, out)));
        reasons();
        heading("Kriterier, det värsta av delkontrakten", "Criteria, the worst of the lots");
        check.criteria().forEach(this::criterion);
        check.counterfactuals().forEach(c -> Paragraph.print(c.text().in(language), INDENT, out));
        check.lots().forEach(this::lot);
        measures();
        out.println();
        out.println(say("Regelversion ", "Rules version ")
                + check.rulesVersion().label()
                + say(", bedömt för ", ", assessed for ")
                + check.assessedFor());
    }

    private void reasons() {
        if (check.reasons().isEmpty()) {
            return;
        }
        TenderOutcome above = TenderOutcome.READY;
        for (OutcomeReason reason : check.reasons()) {
            if (reason.kind() == OutcomeReason.Kind.CONTRADICTION) {
                continue;
            }
            if (reason.outcome() != above) {
                above = reason.outcome();
                heading(above.label().sv(), above.label().en());
            }
            Paragraph.print("- " + reason.text().in(language) + lots(reason.lots()), INDENT, out);
        }
        contradictions();
        out.println();
        check.missingTerms()
                .ifPresent(missing -> Paragraph.print(
                        say(
                                        "Med de här villkoren i upphandlingen blir utfallet ”",
                                        "With these terms in the tender it comes to \"")
                                + missing.outcome().label().in(language)
                                + say("”: ", "\": ")
                                + missing.terms().stream().map(this::term).collect(Collectors.joining(", ")),
                        0,
                        out));
    }

    private void contradictions() {
        if (check.contradictions().isEmpty()) {
            return;
        }
        heading("Motsägelser i annonsen", "Contradictions in the notice");
        for (Contradiction contradiction : check.contradictions()) {
            String lot = contradiction.lot().isEmpty() ? "" : contradiction.lot() + ": ";
            Paragraph.print("- " + lot + contradiction.text().in(language), INDENT, out);
            for (Place place : contradiction.places()) {
                String line = place.line() > 0 ? say(", rad ", ", line ") + place.line() : "";
                // A path is for copying, so it stays in one line.
                out.println(" ".repeat(2 * INDENT) + place.businessTerm() + line + ": " + place.path());
            }
        }
    }

    private String term(String id) {
        return catalogue
                        .contractTerm(id)
                        .map(term -> term.name().withinSentence(language))
                        .orElse(id)
                + " (" + id + ")";
    }

    private String lots(List<String> ids) {
        if (ids.isEmpty() || check.lots().size() == 1) {
            return "";
        }
        int rest = ids.size() - MOST_LOTS_NAMED;
        String named = ids.stream().limit(MOST_LOTS_NAMED).collect(Collectors.joining(", "));
        return " [" + named + (rest > 0 ? say(" och " + rest + " till", " and " + rest + " more") : "") + "]";
    }

    private void criterion(WholeCriterion whole) {
        line(whole.criterion(), whole.worst(), lots(whole.worstLots()));
        if (!whole.notAssessed().isEmpty() && whole.worst().isPresent()) {
            line(whole.criterion(), Optional.empty(), lots(whole.notAssessed()));
        }
    }

    private void line(Criterion criterion, Optional<Grade> grade, String more) {
        String label = criterion.label().in(language);
        out.println(" ".repeat(INDENT)
                + label
                + " ".repeat(Math.max(1, LABEL - label.length()))
                + grade.map(Grade::label).orElse(NOT_ASSESSED).in(language)
                + more);
    }

    private void lot(LotCheck lot) {
        heading(
                lot.lot().id() + " " + lot.assessment().purchase().title().orElse(""),
                lot.lot().id() + " " + lot.assessment().purchase().title().orElse(""));
        out.println(" ".repeat(INDENT) + say("Kategori: ", "Category: ") + category(lot));
        lot.assessment().verdict().criteria().forEach(criterion -> line(criterion.criterion(), criterion.grade(), ""));
        List<Duty> binding = lot.assessment().duties().stream()
                .filter(duty -> duty.outcome() == Duty.Outcome.UNMET)
                .toList();
        binding.forEach(duty -> Paragraph.print(
                "- " + duty.level().label().in(language) + ": " + duty.title().in(language) + " (" + duty.paragraph()
                        + ")",
                INDENT,
                out));
        origins(lot);
        lot.counterfactuals().forEach(c -> Paragraph.print(c.text().in(language), INDENT, out));
        lot.needs().ifPresent(this::needs);
    }

    private void measures() {
        if (check.measures().isEmpty()) {
            return;
        }
        heading("Åtgärder", "Measures");
        for (Measure.Kind kind : Measure.Kind.values()) {
            check.measures().stream()
                    .filter(measure -> measure.kind() == kind)
                    .forEach(measure -> Paragraph.print(
                            "- " + kind.label().in(language) + ", "
                                    + measure.level().label().withinSentence(language) + ": "
                                    + measure.text().in(language),
                            INDENT,
                            out));
        }
    }

    private void origins(LotCheck lot) {
        if (!lot.assessment().purchase().origins().isEmpty()
                || lot.usualOrigins().isEmpty()) {
            return;
        }
        Paragraph.print(
                say(
                                "Ursprung är inte angivet. Sådana varor kommer vanligen från ",
                                "The origin is not stated. Such goods usually come from ")
                        + lot.usualOrigins().stream()
                                .map(usual -> catalogue
                                        .country(usual.country())
                                        .map(Country::name)
                                        .map(name -> name.in(language))
                                        .orElse(usual.country()))
                                .collect(Collectors.joining(", "))
                        + ".",
                INDENT,
                out);
    }

    private void needs(NeedsAssessment needs) {
        Paragraph.print(
                say("Behövlighetsbedömning: ", "Needs assessment: ")
                        + needs.need().label().in(language) + ". "
                        + needs.ground().in(language),
                INDENT,
                out);
    }

    private String category(LotCheck lot) {
        return lot.assessment()
                .classification()
                .category()
                .flatMap(catalogue::category)
                .map(Category::name)
                .map(name -> name.in(language))
                .orElse(say("okänd", "unknown"));
    }

    private void heading(String sv, String en) {
        out.println();
        out.println(say(sv, en));
    }

    private String say(String sv, String en) {
        return language == Language.SV ? sv : en;
    }
}
