package se.inkopsrisk.service.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code summary.json}. */
final class SpendFiguresReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SpendFiguresReader() {}

    /**
     * Reads a summary.
     *
     * @throws IntakeException if it is no summary, or lacks figures that the report needs
     * @throws IOException if it cannot be read
     */
    static SpendFigures read(Path summary) throws IOException {
        byte[] bytes = Files.readAllBytes(summary);
        try {
            return JSON.readValue(bytes, SpendFigures.class);
        } catch (JacksonException e) {
            throw new IntakeException(new IntakeException.Problem(
                    summary.toString(),
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    "",
                    new LocalText(
                            "filen är ingen sammanställning av den här versionen; gör om den med kommandot screen",
                            "the file is no summary of this version; make it anew with the command screen")));
        }
    }
}
