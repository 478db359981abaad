package se.inkopsrisk.service.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.ServiceApplication;
import se.inkopsrisk.service.security.LoginRequiredException;

/** {@code serve}: starts the HTTP service, on loopback unless told otherwise. */
@Command(
        name = "serve",
        description = {"Startar HTTP-tjänsten.", "Starts the HTTP service."},
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = {"Port (8080).", "Port (8080)."})
    private int port;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(Settings.checked(spec, settings));
        arguments.add("--server.port=" + port);
        try {
            ServiceApplication.start(arguments);
        } catch (LoginRequiredException e) {
            spec.commandLine().getErr().println(e.text().in(Language.of(Locale.getDefault())));
            return CommandLineInterface.UNREADABLE;
        }
        return CommandLineInterface.KEEPS_RUNNING;
    }
}
