package se.inkopsrisk.service.commandline;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.Unmatched;

/** The service's settings, as {@code --server.address=…}: whatever has a dot in its name and a value. */
final class SettingsOption {
    private static final String A_SETTING = "--[a-z][\\w-]*(\\.[\\w\\[\\]-]+)+=.*";

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Unmatched
    private List<String> unmatched = new ArrayList<>();

    /**
     * The settings.
     *
     * @throws ParameterException if a word is neither an option nor a setting
     */
    List<String> settings() {
        for (String word : unmatched) {
            if (!word.matches(A_SETTING)) {
                throw new ParameterException(
                        spec.commandLine(),
                        word + ": okänt; en inställning skrivs --namn.del=värde. Unknown; a setting is written"
                                + " --name.part=value.");
            }
        }
        return unmatched;
    }
}
