package se.inkopsrisk.engine.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * What a mapping file states of a ledger's dialect, and what is therefore not looked for.
 *
 * @param encoding the encoding
 * @param separator what parts the cells
 * @param sheet the name of a workbook's sheet
 */
public record DialectStatement(Optional<Charset> encoding, Optional<Character> separator, Optional<String> sheet) {
    /** All is found by looking. */
    public static final DialectStatement NONE =
            new DialectStatement(Optional.empty(), Optional.empty(), Optional.empty());

    static final List<String> KEYS = List.of("file.encoding", "file.separator", "file.sheet");

    /** Reads the statement out of a mapping file's lines, and adds what is wrong with it. */
    static DialectStatement of(Properties lines, String file, List<IntakeException.Problem> problems) {
        return new DialectStatement(
                encoding(lines.getProperty(KEYS.get(0)), file, problems),
                separator(lines.getProperty(KEYS.get(1)), file, problems),
                Optional.ofNullable(lines.getProperty(KEYS.get(2))).map(String::strip));
    }

    private static Optional<Charset> encoding(
            @Nullable String name, String file, List<IntakeException.Problem> problems) {
        if (name == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.add(new IntakeException.Problem(
                    file,
                    0,
                    KEYS.get(0),
                    new LocalText(
                            "kodningen " + name + " är okänd; skriv till exempel UTF-8, UTF-16LE eller windows-1252",
                            "the encoding " + name + " is unknown; write UTF-8, UTF-16LE or windows-1252, say")));
            return Optional.empty();
        }
    }

    private static Optional<Character> separator(
            @Nullable String mark, String file, List<IntakeException.Problem> problems) {
        if (mark == null) {
            return Optional.empty();
        }
        // Properties take a written TAB for blank space, so that it has a name.
        String separator = mark.equalsIgnoreCase("TAB") ? "\t" : mark;
        if (separator.length() == 1 && separator.charAt(0) != '"') {
            return Optional.of(separator.charAt(0));
        }
        problems.add(new IntakeException.Problem(
                file,
                0,
                KEYS.get(1),
                new LocalText(
                        "skiljetecknet ska vara ett tecken, eller TAB",
                        "the separator should be one character, or TAB")));
        return Optional.empty();
    }
}
