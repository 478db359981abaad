package se.inkopsrisk.service.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.inkopsrisk.service.security.Passwords;

/** {@code password}: hashes a password for the settings; it is read from standard input, and never an argument. */
@Command(
        name = "password",
        description = {
            "Läser ett lösenord från standard in och skriver dess hash för inställningarna.",
            "Reads a password from standard input and writes its hash for the settings."
        },
        mixinStandardHelpOptions = true)
final class PasswordCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        String password = read();
        if (password.isEmpty()) {
            spec.commandLine().getErr().println("Inget lösenord. No password.");
            return CommandLineInterface.UNREADABLE;
        }
        spec.commandLine().getOut().println(Passwords.hash(password));
        return 0;
    }

    private static String read() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
