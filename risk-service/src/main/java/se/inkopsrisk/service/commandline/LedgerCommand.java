package se.inkopsrisk.service.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ledger}: what one does with the ledger of kept assessments. */
@Command(
        name = "ledger",
        description = {"Diariet över sparade bedömningar.", "The ledger of kept assessments."},
        subcommands = LedgerVerifyCommand.class,
        mixinStandardHelpOptions = true)
final class LedgerCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Ange verify. Name verify.");
    }
}
