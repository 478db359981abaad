package se.inkopsrisk.service.commandline;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;
import se.inkopsrisk.rules.RuleBook;

/** Tells the program's version and the rules' version. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String program = Optional.ofNullable(VersionText.class.getPackage().getImplementationVersion())
                .orElse("(development)");
        return new String[] {
            "inkopsrisk " + program, "rules " + RuleBook.bundled().version()
        };
    }
}
