package se.inkopsrisk.service.commandline;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The service's settings on the command line: whatever has a dot in its name and a value, {@code --server.port=…}. */
final class Settings {
    private static final String A_SETTING = "--[a-z][\\w-]*(\\.[\\w\\[\\]-]+)+=.*";

    private Settings() {}

    /**
     * The words that no option took, each of them a setting.
     *
     * @throws ParameterException if one is neither
     */
    static List<String> checked(CommandSpec spec, List<String> words) {
        for (String word : words) {
            if (!word.matches(A_SETTING)) {
                throw new ParameterException(
                        spec.commandLine(),
                        word + ": okänt; en inställning skrivs --namn.del=värde. Unknown; a setting is written"
                                + " --name.part=value.");
            }
        }
        return words;
    }
}
