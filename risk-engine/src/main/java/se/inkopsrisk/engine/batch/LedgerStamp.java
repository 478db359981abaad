package se.inkopsrisk.engine.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * By what a ledger's file is known again.
 *
 * @param size its bytes
 * @param changed when it was written last
 */
record LedgerStamp(long size, FileTime changed) {

    static LedgerStamp of(Path ledger) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(ledger, BasicFileAttributes.class);
        return new LedgerStamp(attributes.size(), attributes.lastModifiedTime());
    }

    /**
     * Holds the file against this stamp once it has been read.
     *
     * @throws IntakeException if it changed or vanished meanwhile
     */
    void requireStill(Path ledger) throws IOException {
        boolean same;
        try {
            same = equals(of(ledger));
        } catch (NoSuchFileException e) {
            throw refusal(
                    ledger,
                    "filen försvann medan den lästes; inget resultat har getts. Lägg tillbaka den och kör samma"
                            + " kommando igen",
                    "the file vanished while it was read; no result was given. Put it back and run the same command"
                            + " again");
        }
        if (!same) {
            throw refusal(
                    ledger,
                    "filen ändrades medan den lästes; inget resultat har getts. Kör samma kommando igen när den är"
                            + " färdig, så läses den från början",
                    "the file changed while it was read; no result was given. Run the same command again when it is"
                            + " complete, and it will be read from the beginning");
        }
    }

    private static IntakeException refusal(Path ledger, String sv, String en) {
        return new IntakeException(new IntakeException.Problem(ledger.toString(), 0, "", new LocalText(sv, en)));
    }
}
