package se.inkopsrisk.service.commandline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.inkopsrisk.rules.verdict.Language;

/** The language of messages and reasons: as asked, or else by the locale. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "sv|en",
            description = {"Språk för meddelanden och motiveringar.", "Language of messages and reasons."})
    private @Nullable Language language;

    Language language() {
        return language != null ? language : Language.of(Locale.getDefault());
    }
}
