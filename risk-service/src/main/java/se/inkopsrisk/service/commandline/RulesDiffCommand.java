package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.inkopsrisk.engine.edition.Edition;
import se.inkopsrisk.engine.edition.GradeChange;
import se.inkopsrisk.engine.edition.LoadedEdition;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.RowChange;
import se.inkopsrisk.rules.catalogue.TableName;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;

/** {@code rules diff A B}: compares two editions by their rows and by the grades that they give. */
@Command(
        name = "diff",
        description = {
            "Jämför två utgåvor, rad för rad och efter graderingar. 0 = lika, 1 = olika, 2 = kan inte läsas.",
            "Compares two editions, by rows and by grades. 0 = equal, 1 = different, 2 = cannot be read."
        },
        mixinStandardHelpOptions = true)
final class RulesDiffCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = {"Katalog, överlägg eller ordet bundled.", "Directory, overlay or the word bundled."})
    private String before = "";

    @Parameters(
            index = "1",
            paramLabel = "B",
            description = {"Katalog, överlägg eller ordet bundled.", "Directory, overlay or the word bundled."})
    private String after = "";

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = {"Dag som graderingarna gäller (annars i dag).", "Day of the grades (else today)."})
    private @Nullable LocalDate date;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        LoadedEdition old = Edition.named(before).load();
        LoadedEdition now = Edition.named(after).load();
        List<RowChange> rows = RowChange.between(old.rows(), now.rows());
        RuleBook oldBook = old.screener().ruleBook();
        RuleBook newBook = now.screener().ruleBook();
        LocalDate day = SwedishDay.orToday(date);
        List<GradeChange> grades = GradeChange.between(oldBook, newBook, day);
        PrintWriter out = spec.commandLine().getOut();
        out.println("A " + before + "  " + oldBook.version());
        out.println("B " + after + "  " + newBook.version());
        out.println();
        printRows(rows, out);
        out.println();
        printGrades(grades, day, oldBook, newBook, out);
        return rows.isEmpty() && grades.isEmpty() ? 0 : DIFFERENT;
    }

    private void printRows(List<RowChange> rows, PrintWriter out) {
        out.println(
                rows.isEmpty()
                        ? say("Raderna är lika.", "The rows are equal.")
                        : say("Rader som skiljer: " + rows.size(), "Rows that differ: " + rows.size()));
        TableName table = null;
        for (RowChange row : rows) {
            if (row.table() != table) {
                table = row.table();
                out.println(table.file());
            }
            out.println("  " + kind(row.kind()) + " " + row.key());
            for (RowChange.Cell cell : row.cells()) {
                switch (row.kind()) {
                    case ADDED -> out.println("      " + cell.column() + ": " + cell.after());
                    case REMOVED -> out.println("      " + cell.column() + ": " + cell.before());
                    case CHANGED ->
                        out.println(
                                "      " + cell.column() + ": " + shown(cell.before()) + " -> " + shown(cell.after()));
                }
            }
        }
    }

    private String kind(RowChange.Kind kind) {
        return switch (kind) {
            case ADDED -> say("+ tillagd", "+ added");
            case REMOVED -> say("- borttagen", "- removed");
            case CHANGED -> say("~ ändrad", "~ changed");
        };
    }

    private String shown(String cell) {
        return cell.isEmpty() ? say("(tom)", "(empty)") : cell;
    }

    private void printGrades(
            List<GradeChange> grades, LocalDate day, RuleBook oldBook, RuleBook newBook, PrintWriter out) {
        out.println(
                grades.isEmpty()
                        ? say("Graderingarna är lika " + day + ".", "The grades are equal on " + day + ".")
                        : say(
                                "Graderingar som skiljer " + day + ": " + grades.size(),
                                "Grades that differ on " + day + ": " + grades.size()));
        String category = "";
        for (GradeChange change : grades) {
            if (!change.category().equals(category)) {
                category = change.category();
                out.println(name(category, oldBook, newBook) + " (" + category + ")");
            }
            out.println("  " + change.criterion().label().in(language.language()) + ": " + grade(change.before())
                    + " -> " + grade(change.after()));
        }
    }

    private String name(String category, RuleBook oldBook, RuleBook newBook) {
        Optional<Category> known = newBook.catalogue().category(category);
        return known.or(() -> oldBook.catalogue().category(category))
                .map(c -> c.name().in(language.language()))
                .orElse(category);
    }

    private String grade(Optional<Grade> grade) {
        return grade.map(g -> g.label().in(language.language())).orElseGet(() -> say("inte bedömt", "not assessed"));
    }

    private String say(String sv, String en) {
        return language.language() == Language.SV ? sv : en;
    }
}
