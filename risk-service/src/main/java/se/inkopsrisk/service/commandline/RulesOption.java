package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.inkopsrisk.engine.RiskScreener;

/** Which rules decide: the bundled ones, or these with a region's tables on top. */
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "Katalog med egna tabeller som läggs över de medföljande.",
                "Directory with tables of your own, laid over the bundled ones."
            })
    private @Nullable Path overlay;

    RiskScreener screener() throws IOException {
        return overlay == null ? RiskScreener.withBundledRules() : RiskScreener.withRules(overlay);
    }
}
