package se.inkopsrisk.service.spend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.LocalText;

/** Why a job failed, in both languages, since who asks later may speak the other one. */
final class SpendFailure {
    private static final String SV = "problem.sv.txt";
    private static final String EN = "problem.en.txt";

    private SpendFailure() {}

    static void write(Path job, LocalText why) {
        try {
            Files.writeString(job.resolve(SV), why.sv());
            Files.writeString(job.resolve(EN), why.en());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<LocalText> read(Path job) throws IOException {
        return Files.exists(job.resolve(EN))
                ? Optional.of(new LocalText(Files.readString(job.resolve(SV)), Files.readString(job.resolve(EN))))
                : Optional.empty();
    }

    static void forget(Path job) throws IOException {
        for (String name : List.of(SV, EN)) {
            Files.deleteIfExists(job.resolve(name));
        }
    }
}
