package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.inkopsrisk.engine.edition.CatalogueDirectory;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.CatalogueException;
import se.inkopsrisk.rules.catalogue.CatalogueProblem;
import se.inkopsrisk.rules.catalogue.CatalogueReview;
import se.inkopsrisk.rules.catalogue.TableName;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** {@code rules check DIR}: finds every problem of an edited catalogue at once. */
@Command(
        name = "check",
        description = {
            "Kontrollerar en redigerad katalog: alla fel på en gång. 0 = felfri, 1 = fel, 2 = kan inte läsas.",
            "Checks an edited catalogue: all problems at once. 0 = clean, 1 = problems, 2 = cannot be read."
        },
        mixinStandardHelpOptions = true)
final class RulesCheckCommand implements Callable<Integer> {
    private static final int PROBLEMS = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            description = {"Katalog med tabeller: alla, eller ett överlägg.", "Directory of tables: all, or an overlay."
            })
    private Path path = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        CatalogueDirectory directory = CatalogueDirectory.open(path);
        CatalogueReview review =
                directory.isOverlay() ? CatalogueReview.ofOverlay(directory) : CatalogueReview.of(directory);
        List<CatalogueProblem> problems = new ArrayList<>(review.problems());
        directory.strays().forEach(file -> problems.add(stray(file)));
        if (problems.isEmpty()) {
            problems.addAll(refusals(directory));
        }
        tell(directory, review);
        PrintWriter out = spec.commandLine().getOut();
        problems.stream().sorted().distinct().forEach(problem -> out.println(problem.in(language.language())));
        out.println(problems.isEmpty() ? clean(review) : count(problems));
        return problems.isEmpty() ? 0 : PROBLEMS;
    }

    /** What only a catalogue that is otherwise sound can be tried for. */
    private static List<CatalogueProblem> refusals(CatalogueDirectory directory) {
        try {
            if (directory.isOverlay()) {
                RuleBook.withOverlays(List.of(directory));
            } else {
                RuleBook.withCatalogue(directory);
            }
            return List.of();
        } catch (CatalogueException e) {
            return e.problems();
        }
    }

    private static CatalogueProblem stray(String file) {
        String tables = Arrays.stream(TableName.values()).map(TableName::file).collect(Collectors.joining(", "));
        return new CatalogueProblem(
                file,
                0,
                "",
                new LocalText(
                        "är ingen av katalogens tabeller, så att dess rader inte läses; spara den som CSV UTF-8 under ett av"
                                + " namnen " + tables + ", eller flytta undan den",
                        "is none of the catalogue's tables, so that its rows are not read; save it as CSV UTF-8 under one"
                                + " of the names " + tables + ", or move it away"));
    }

    private void tell(CatalogueDirectory directory, CatalogueReview review) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(
                directory.isOverlay()
                        ? say(
                                path + " läses som överlägg på den medföljande katalogen.",
                                path + " is read as an overlay of the bundled catalogue.")
                        : say(path + " läses som en hel katalog.", path + " is read as a whole catalogue."));
        review.notices()
                .forEach(notice -> err.println(say("Påpekande: ", "Notice: ") + notice.in(language.language())));
    }

    private String clean(CatalogueReview review) {
        int rows = review.rows().values().stream().mapToInt(Integer::intValue).sum();
        String tables = review.rows().entrySet().stream()
                .map(entry -> "  " + entry.getKey().file() + ": " + entry.getValue())
                .collect(Collectors.joining(System.lineSeparator()));
        return say("Inga fel. Rader: " + rows, "No problems. Rows: " + rows)
                + (tables.isEmpty() ? "" : System.lineSeparator() + tables);
    }

    private String count(List<CatalogueProblem> problems) {
        long files = problems.stream().map(CatalogueProblem::file).distinct().count();
        return say(
                problems.size() + " fel i " + files + (files == 1 ? " fil." : " filer."),
                problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in " + files
                        + (files == 1 ? " file." : " files."));
    }

    private String say(String sv, String en) {
        return language.language() == Language.SV ? sv : en;
    }
}
