package se.inkopsrisk.service.commandline;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.security.ApiKeys;

/** {@code key}: makes an API key; the key is shown once, and its hash goes into the settings. */
@Command(
        name = "key",
        description = {
            "Skapar en API-nyckel och visar vad som ska stå i inställningarna.",
            "Makes an API key and shows what to write in the settings."
        },
        mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME",
            description = {"Programmets namn i diariet.", "The program's name in the ledger."})
    private String name = "";

    @Option(
            names = "--scopes",
            split = ",",
            defaultValue = "screen",
            description = {
                "Vad den får: screen, ledger:read, spend, metrics, rules:admin.",
                "What it may do: screen, ledger:read, spend, metrics, rules:admin."
            })
    private List<String> scopes = List.of();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        String key = ApiKeys.create();
        PrintWriter out = spec.commandLine().getOut();
        boolean swedish = language.language() == Language.SV;
        out.println((swedish ? "Nyckel (visas bara nu): " : "Key (shown only now): ") + key);
        out.println();
        out.println("inkopsrisk:");
        out.println("  security:");
        out.println("    api-keys:");
        out.println("      - name: " + name);
        out.println("        sha256: " + ApiKeys.hash(key));
        out.println("        scopes: " + String.join(",", scopes));
        return 0;
    }
}
