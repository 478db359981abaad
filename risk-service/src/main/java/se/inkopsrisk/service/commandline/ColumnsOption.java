package se.inkopsrisk.service.commandline;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.inkopsrisk.engine.intake.ColumnMapping;

/** Which of a ledger's columns tells which fact. */
final class ColumnsOption {
    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = {"Kolumnernas betydelse, rader som title=Benämning.", "What columns mean, as title=Benämning."
            })
    private @Nullable Path map;

    ColumnMapping mapping() throws IOException {
        return map == null ? ColumnMapping.BY_NAME : ColumnMapping.read(map);
    }
}
