package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.PurchaseJson;
import se.inkopsrisk.engine.purchase.Purchase;

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

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Purchase purchase = PurchaseJson.read(System.in.readAllBytes());
        byte[] assessment =
                AssessmentJson.in(language.language()).bytes(rules.screener().screen(purchase));
        spec.commandLine().getOut().println(new String(assessment, StandardCharsets.UTF_8));
        return 0;
    }
}
