package se.inkopsrisk.engine.notice;

import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.LocalText;

/** How a notice that cannot be read is refused. */
final class Refusal {
    private Refusal() {}

    /** The file as a whole cannot be read. */
    static IntakeException of(String file, String sv, String en) {
        return new IntakeException(new IntakeException.Problem(file, 0, "", new LocalText(sv, en)));
    }

    /** The file cannot be read from this line and column on. */
    static IntakeException at(String file, long line, long column, String sv, String en) {
        return new IntakeException(new IntakeException.Problem(
                file, Math.max(line, 0), column > 0 ? String.valueOf(column) : "", new LocalText(sv, en)));
    }

    /** The file is larger than a notice may be. */
    static NoticeTooLargeException tooLarge(String file, int megabytes) {
        return new NoticeTooLargeException(new IntakeException.Problem(
                file,
                0,
                "",
                new LocalText(
                        "filen är större än " + megabytes + " MB, som är det mesta en annons får vara",
                        "the file is larger than " + megabytes + " MB, the most that a notice may be")));
    }

    /** There are more lots, or more notices, than one file may hold. */
    static IntakeException tooMany(String file, int most) {
        return of(
                file,
                "filen har fler än " + most + " delkontrakt eller upphandlingar; dela upp den",
                "the file holds more than " + most + " lots or procurements; divide it");
    }

    /** One statement cannot be read; the text names its business term and its path. */
    static IntakeException.Problem statement(String file, Place place, String sv, String en) {
        String where = place.businessTerm() + " (" + place.path() + "): ";
        return new IntakeException.Problem(file, place.line(), "", new LocalText(where + sv, where + en));
    }
}
