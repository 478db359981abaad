package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.PurchaseJson;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.service.document.AssessmentDocument;

/** {@code assess}: one purchase as JSON in, its assessment as JSON out. */
@Command(
        name = "assess",
        description = {
            "Läser ett inköp som JSON från standard in och skriver bedömningen som JSON.",
            "Reads one purchase as JSON from standard input and writes the assessment as JSON."
        },
        mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--pdf",
            paramLabel = "FILE",
            description = {
                "Skriver också bedömningen som PDF (PDF/A) för upphandlingsakten.",
                "Also writes the assessment as PDF (PDF/A) for the procurement file."
            })
    private @Nullable Path pdf;

    @Option(
            names = "--upcoming",
            description = {
                "Nämner också skyldigheter som ännu inte gäller den dagen, och från när.",
                "Also names duties that are not yet in force on the day, and from when."
            })
    private boolean upcoming;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        // The screener first: its rules go on loading in a thread of their own while the purchase is read.
        RiskScreener screener = rules.screener();
        Purchase purchase = PurchaseJson.read(System.in.readAllBytes());
        Assessment assessment = screener.screen(purchase);
        if (pdf != null) {
            AssessmentDocument document =
                    new AssessmentDocument(screener.ruleBook().catalogue());
            Files.write(pdf, document.pdf(assessment, language.language()));
        }
        AssessmentJson writer = AssessmentJson.in(language.language());
        byte[] json =
                upcoming ? writer.bytes(assessment, screener.upcomingDuties(assessment)) : writer.bytes(assessment);
        spec.commandLine().getOut().println(new String(json, StandardCharsets.UTF_8));
        return 0;
    }
}
