package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.notice.Notice;
import se.inkopsrisk.engine.notice.NoticeReader;
import se.inkopsrisk.engine.notice.NoticeSchema;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.engine.tender.TenderCheckJson;
import se.inkopsrisk.engine.tender.TenderChecker;
import se.inkopsrisk.engine.tender.TenderOutcome;

/** {@code check}: a draft notice in, its check out; the exit status is the gate. */
@Command(
        name = "check",
        description = {
            "Granskar en annons (eForms-XML eller OCDS) före annonsering. Slutstatus 0: klar eller granska, "
                    + "1: åtgärda, 2: går inte att läsa.",
            "Checks a notice (eForms XML or OCDS) before publication. Exit status 0: ready or review, 1: action needed, "
                    + "2: unreadable."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final int ACTION_NEEDED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NOTICE",
            description = {"Annonsen.", "The notice."})
    private Path notice = Path.of("");

    @Mixin
    private TenderAnswersOption answers = new TenderAnswersOption();

    @Option(
            names = "--json",
            description = {"Skriver granskningen som JSON.", "Writes the check as JSON."})
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "FIL",
            description = {"Skriver till en fil i stället för till skärmen.", "Writes to a file instead of the screen."
            })
    private @Nullable Path target;

    @Option(
            names = "--schema",
            paramLabel = "SDK",
            description = {
                "Validera också mot scheman i eForms SDK, uppackat i katalogen. Slutstatus 2 om annonsen bryter mot dem.",
                "Validate against the schemas of an eForms SDK too, unpacked in the directory. Exit status 2 if the notice "
                        + "breaks them."
            })
    private @Nullable Path sdk;

    @Mixin
    private CheckDocumentsOption documents = new CheckDocumentsOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        List<Tender> tenders = read();
        RiskScreener screener = rules.screener();
        TenderChecker checker = TenderChecker.with(screener);
        List<TenderCheck> checks = new ArrayList<>();
        for (Tender tender : tenders) {
            checks.add(checker.check(tender));
        }
        if (target == null) {
            write(checks, screener, spec.commandLine().getOut());
        } else {
            try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(target, StandardCharsets.UTF_8))) {
                write(checks, screener, file);
            }
        }
        documents.write(checks, screener.ruleBook().catalogue(), language.language());
        if (sdk != null && !follows(sdk)) {
            return CommandLineInterface.UNREADABLE;
        }
        return checks.stream().anyMatch(check -> check.outcome() == TenderOutcome.ACTION_NEEDED) ? ACTION_NEEDED : 0;
    }

    private boolean follows(Path directory) throws IOException {
        List<IntakeException.Problem> problems =
                NoticeSchema.ofSdk(directory).problems(Files.readAllBytes(notice), notice.toString());
        problems.forEach(problem -> spec.commandLine().getErr().println(problem.in(language.language())));
        return problems.isEmpty();
    }

    private List<Tender> read() throws IOException {
        try (InputStream in = Files.newInputStream(notice)) {
            List<Tender> tenders = new ArrayList<>();
            for (Notice read : NoticeReader.withDefaults().readAll(in, notice.toString())) {
                tenders.add(answers.answered(Tender.of(read)));
            }
            return tenders;
        }
    }

    /** One after another; as JSON, one in a line. */
    private void write(List<TenderCheck> checks, RiskScreener screener, PrintWriter out) {
        for (TenderCheck check : checks) {
            if (json) {
                out.println(new String(TenderCheckJson.in(language.language()).bytes(check), StandardCharsets.UTF_8));
            } else {
                new CheckText(check, screener.ruleBook().catalogue(), language.language(), out).print();
            }
        }
        out.flush();
    }
}
