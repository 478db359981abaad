package se.inkopsrisk.service.commandline;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.inkopsrisk.rules.CategoryVerdicts;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.UpcomingDuty;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.CategoryGood;
import se.inkopsrisk.rules.catalogue.CategoryLinks;
import se.inkopsrisk.rules.catalogue.CategoryOccupation;
import se.inkopsrisk.rules.catalogue.Occupation;
import se.inkopsrisk.rules.catalogue.OriginRow;
import se.inkopsrisk.rules.catalogue.Priority;
import se.inkopsrisk.rules.catalogue.Statement;
import se.inkopsrisk.rules.catalogue.UsualOrigin;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.MissingFact;
import se.inkopsrisk.rules.verdict.Source;
import se.inkopsrisk.rules.verdict.Verdict;

/** What the catalogue says of a category, for the terminal. */
final class ExplanationText {
    private static final int DEEP = 6;

    private final RuleBook ruleBook;
    private final Catalogue catalogue;
    private final CategoryLinks links;
    private final LocalDate day;
    private final Language language;

    ExplanationText(RuleBook ruleBook, LocalDate day, Language language) {
        this.ruleBook = ruleBook;
        this.catalogue = ruleBook.catalogue();
        this.links = new CategoryLinks(catalogue);
        this.day = day;
        this.language = language;
    }

    void print(Category category, Optional<CpvCode> code, PrintWriter out) {
        CategoryVerdicts verdicts = new CategoryVerdicts(ruleBook, day);
        Verdict verdict = verdicts.of(category, code);
        head(category, code, out);
        for (CriterionVerdict criterion : verdict.criteria()) {
            out.println();
            criterion(criterion, out);
        }
        occupations(links.occupations(category.id()), out);
        goods(links.goods(category.id()), out);
        usualOrigins(links.usualOrigins(category.id()), out);
        measures(verdict.measures(), out);
        upcoming(verdicts.upcoming(category, code), out);
        out.flush();
    }

    private void head(Category category, Optional<CpvCode> code, PrintWriter out) {
        List<String> path = new ArrayList<>(
                catalogue.path(category.id()).stream().map(c -> in(c.name())).toList());
        Collections.reverse(path);
        out.println(in(category.name()) + " (" + category.id() + ")");
        out.println(say("Väg: ", "Path: ") + String.join(" > ", path));
        code.ifPresent(c -> out.println("CPV: " + c
                + CpvNomenclature.bundled().name(c).map(name -> " " + in(name)).orElse("")
                + say(", genom prefixet ", ", by the prefix ") + prefix(c) + say(" i cpv-map.csv", " of cpv-map.csv")));
        if (code.isEmpty()) {
            String prefixes = catalogue.cpvMap().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(category.id()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .collect(Collectors.joining(" "));
            Paragraph.print(
                    say("CPV-prefix: ", "CPV prefixes: ") + (prefixes.isEmpty() ? say("inga", "none") : prefixes),
                    0,
                    out);
        }
        out.println(say("Dag: ", "Day: ") + day + say(", regelversion ", ", rules version ") + ruleBook.version());
        priority(category, out);
    }

    private String prefix(CpvCode code) {
        return IntStream.iterate(CpvCode.LENGTH, length -> length >= 2, length -> length - 1)
                .mapToObj(length -> code.digits().substring(0, length))
                .filter(catalogue.cpvMap()::containsKey)
                .findFirst()
                .orElse("");
    }

    private void priority(Category category, PrintWriter out) {
        Optional<Priority> priority = links.priority(category.id(), day);
        if (priority.isEmpty()) {
            out.println(say("Inte nationellt prioriterad den dagen.", "Not a national priority on that day."));
            return;
        }
        Priority row = priority.get();
        out.println(
                say("Nationellt prioriterad", "A national priority") + inherited(row.category(), category.id()) + ".");
        statement(row.statement(), out);
    }

    private void criterion(CriterionVerdict verdict, PrintWriter out) {
        String grade = verdict.grade()
                .map(g -> in(g.label()).toUpperCase(Locale.ROOT))
                .orElseGet(() -> say("INTE BEDÖMT (det betyder inte låg)", "NOT ASSESSED (which does not mean low)"));
        out.println(in(verdict.criterion().label()) + ": " + grade);
        verdict.findings().forEach(finding -> finding(finding, out));
        for (String fact : verdict.missing()) {
            Paragraph.print(say("Öppet: ", "Open: ") + in(MissingFact.label(fact)) + ".", 2, out);
        }
    }

    private void finding(Finding finding, PrintWriter out) {
        String speaksOf = finding.aspect().map(a -> ", " + in(a.label())).orElse("")
                + finding.stage()
                        .map(s -> ", " + s.label().withinSentence(language))
                        .orElse("");
        String weight = finding.decisive() ? "" : say(" (ett led, avgör inte ensamt)", " (one stage, not decisive)");
        out.println("  " + in(finding.grade().label()) + speaksOf + weight);
        Paragraph.print(in(finding.reason()), DEEP, out);
        Paragraph.print(
                in(finding.basis().label()) + ": "
                        + finding.source()
                                .map(this::citation)
                                .orElseGet(() -> say("egen bedömning", "our own judgement"))
                        + stale(finding.stale()),
                DEEP,
                out);
        Paragraph.print(
                say("Regel ", "Rule ")
                        + finding.rule()
                        + say(", rad ", ", row ")
                        + finding.row()
                        + finding.inheritedFrom()
                                .map(id -> say(", ärvt från ", ", inherited from ") + name(id))
                                .orElse("")
                        + finding.replaced().map(this::replaced).orElse(""),
                DEEP,
                out);
    }

    private String replaced(Finding.Replacement replacement) {
        String bundled = replacement.grade().map(this::grade).orElseGet(() -> say("ingen gradering", "no grade"));
        return say(", överlägg ", ", overlay ") + replacement.overlay() + say(" (medföljande: ", " (bundled: ")
                + bundled + ")";
    }

    private void occupations(List<CategoryOccupation> rows, PrintWriter out) {
        title(say("Yrken som utför arbetet", "Occupations that perform the work"), rows, out);
        for (CategoryOccupation row : rows) {
            Optional<Occupation> assessed = catalogue.occupation(row.occupation(), day);
            out.println("  " + assessed.map(o -> in(o.name())).orElse(row.occupation()) + ": "
                    + assessed.map(o -> o.risk() == Occupation.Risk.RISK
                                    ? say("risk för oskäliga villkor", "risk of unreasonable terms")
                                    : say("låg risk", "low risk"))
                            .orElseGet(() -> say("ingen bedömning den dagen", "no assessment on that day")));
            statement(row.statement(), out);
        }
    }

    private void goods(List<CategoryGood> rows, PrintWriter out) {
        title(say("Varor och råvaror", "Goods and raw materials"), rows, out);
        for (CategoryGood row : rows) {
            out.println("  " + catalogue.good(row.good()).map(g -> in(g.name())).orElse(row.good()) + " ("
                    + row.stage().label().withinSentence(language) + ")");
            Map<Grade, List<String>> countries = new TreeMap<>(Collections.reverseOrder());
            for (OriginRow origin : links.origins(row.good(), day)) {
                countries
                        .computeIfAbsent(origin.grade(), g -> new ArrayList<>())
                        .add(country(origin.country()));
            }
            if (countries.isEmpty()) {
                out.println("      " + say("Inget land är listat.", "No country is listed."));
            }
            countries.forEach((grade, names) -> Paragraph.print(
                    grade(grade)
                            + say(" från ", " from ")
                            + names.stream().distinct().sorted().collect(Collectors.joining(", ")),
                    DEEP,
                    out));
            statement(row.statement(), out);
        }
    }

    private void usualOrigins(List<UsualOrigin> rows, PrintWriter out) {
        title(say("Vanliga ursprung (visas, antas aldrig)", "Usual origins (shown, never presumed)"), rows, out);
        for (UsualOrigin row : rows) {
            out.println("  " + country(row.country()) + " ["
                    + in(row.statement().basis().label()) + "]");
        }
    }

    private void measures(List<Measure> rows, PrintWriter out) {
        title(say("Åtgärder", "Measures"), rows, out);
        for (Measure measure : rows) {
            out.println("  " + in(measure.level().label()) + ", "
                    + in(measure.kind().label()) + " (" + in(measure.criterion().label()) + ")");
            Paragraph.print(in(measure.text()), DEEP, out);
            Paragraph.print(
                    in(measure.basis().label()) + ": "
                            + measure.source()
                                    .map(this::citation)
                                    .orElseGet(() -> say("egen bedömning", "our own judgement"))
                            + stale(measure.stale()),
                    DEEP,
                    out);
        }
    }

    private String stale(boolean stale) {
        return stale ? say(" [bäst före har gått ut]", " [past its best-before]") : "";
    }

    /** A duty that has not begun says from when it will hold, so that a long contract is not caught by it. */
    private void upcoming(List<UpcomingDuty> duties, PrintWriter out) {
        title(say("Skyldigheter som ännu inte gäller", "Duties that do not hold yet"), duties, out);
        for (UpcomingDuty upcoming : duties) {
            Paragraph.print(
                    say("Från ", "From ") + upcoming.validFrom() + ": "
                            + in(upcoming.duty().title()) + " ("
                            + upcoming.duty().law() + ", "
                            + upcoming.duty().paragraph() + ")",
                    2,
                    out);
        }
    }

    private void title(String title, List<?> rows, PrintWriter out) {
        out.println();
        out.println(title + (rows.isEmpty() ? say(": inga i katalogen", ": none in the catalogue") : ""));
    }

    private void statement(Statement statement, PrintWriter out) {
        Paragraph.print(
                in(statement.reason()) + " [" + in(statement.basis().label())
                        + statement
                                .source()
                                .flatMap(catalogue::source)
                                .map(source -> ": " + citation(source))
                                .orElse("")
                        + "]",
                DEEP,
                out);
    }

    private String citation(Source source) {
        return source.citation() + (source.address().isEmpty() ? "" : ", " + source.address());
    }

    private String inherited(String from, String own) {
        return from.equals(own) ? "" : say(" genom ", " through ") + name(from);
    }

    private String name(String category) {
        return catalogue.category(category).map(c -> in(c.name())).orElse(category);
    }

    private String country(String iso) {
        return catalogue.country(iso).map(c -> in(c.name())).orElse(iso);
    }

    private String grade(Grade grade) {
        return in(grade.label());
    }

    private String in(LocalText text) {
        return text.in(language);
    }

    private String say(String sv, String en) {
        return language == Language.SV ? sv : en;
    }
}
