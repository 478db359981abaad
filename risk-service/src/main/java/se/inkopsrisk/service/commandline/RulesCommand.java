package se.inkopsrisk.service.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules}: what a strategist does with the catalogue. */
@Command(
        name = "rules",
        description = {
            "Kontrollerar, förklarar och jämför riskkatalogen.",
            "Checks, explains and compares the risk catalogue."
        },
        subcommands = {
            RulesCheckCommand.class,
            RulesExplainCommand.class,
            RulesDiffCommand.class,
            RulesReplayCommand.class
        },
        mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Ange check, explain, diff eller replay. Name check, explain, diff or replay.");
    }
}
