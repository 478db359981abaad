package se.inkopsrisk.samples.spend;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Writes a year's purchase ledger of the made-up Region Norrskog as CSV: UTF-8, {@code ;}, LF, decimal comma. */
public final class SpendGenerator {
    private SpendGenerator() {}

    /** Writes the ledger that the arguments ask for; ends with 2 if they make no sense. */
    public static void main(String... arguments) throws IOException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        write(options);
    }

    static void write(Options options) throws IOException {
        OddRows oddRows = options.clean() ? OddRows.none() : OddRows.spreadOver(options.rows());
        Ledger ledger = new Ledger(options.rows(), options.seed(), oddRows, KindTables.bundled());
        try (BufferedWriter out = Files.newBufferedWriter(options.out(), StandardCharsets.UTF_8)) {
            ledger.writeTo(out);
        }
    }
}
