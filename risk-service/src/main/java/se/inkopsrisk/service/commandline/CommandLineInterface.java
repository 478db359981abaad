package se.inkopsrisk.service.commandline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. Results alone go to standard output; progress and messages go to standard error. */
@Command(
        name = "inkopsrisk",
        description = {
            "Riskgranskar offentliga inköp innan de annonseras.",
            "Screens public purchases for risk before they are published."
        },
        subcommands = {
            ScreenCommand.class,
            AssessCommand.class,
            CheckCommand.class,
            ClassifyCommand.class,
            RulesCommand.class,
            LedgerCommand.class,
            KeyCommand.class,
            PasswordCommand.class,
            ServeCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class CommandLineInterface implements Runnable {
    /** The command has started something that goes on; the process must not end. */
    public static final int KEEPS_RUNNING = -1;

    /** The input cannot be read, or the call's words are off. */
    static final int UNREADABLE = 2;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Runs a command and gives its exit status. */
    public static int run(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return commandLine()
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new CommandLineInterface())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Ange ett kommando. Name a command.");
    }
}
